package dev.tickwire.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.section.AllSections;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.source.Configuration;
import dev.tickwire.server.config.source.ConfigurationReader;
import dev.tickwire.server.config.source.ConfigurationText;
import dev.tickwire.server.config.source.ExampleText;
import dev.tickwire.server.config.source.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented example says exactly what there is. */
class ExampleConfigurationTest {
    private static final Path EXAMPLE = Path.of(System.getProperty("basedir", ""), "src/main/config/tickwire.conf");

    @TempDir
    private Path folder;

    @Test
    void theExampleIsWhatTheTableSays() throws Exception {
        assertEquals(
                String.join("\n", ExampleText.lines(AllSections.TABLE)) + "\n",
                Files.readString(EXAMPLE),
                "write it anew: java -jar server/target/tickwire-server.jar --print-example > " + EXAMPLE);
    }

    @Test
    void theExampleLoadsAndChangesNothing() throws Exception {
        Configuration read = read(EXAMPLE);

        assertEquals(
                ConfigurationText.lines(new ConfigurationReader(
                                AllSections.TABLE, AllSections.CHECKS, Optional.empty(), Map.of(), List.of())
                        .read()),
                ConfigurationText.lines(read));
    }

    @Test
    void everySettingOfTheExampleCanBeUncommentedAndIsItsDefault() throws Exception {
        for (Setting<?> setting : AllSections.TABLE.all()) {
            Setting<?> one = setting.isOfGroup() ? setting.named("some-name") : setting;
            String line = one.name() + " = " + setting.exampleText();

            Configuration read = new ConfigurationReader(
                            AllSections.TABLE,
                            List.of(),
                            Optional.of(Files.writeString(folder.resolve("one.conf"), line)),
                            Map.of(),
                            List.of())
                    .read();

            assertEquals(Origin.Place.FILE, read.originOf(one).place(), line);
            if (setting.constantFallback().isPresent()) {
                assertEquals(one.fallbackValue(read), read.find(one), line);
            }
        }
    }

    @Test
    void everySettingSaysWhatItIsFor() {
        for (Setting<?> setting : AllSections.TABLE.all()) {
            assertTrue(setting.sentence().matches("(?s)\\S.*\\."), setting.name() + ": " + setting.sentence());
        }
    }

    private static Configuration read(Path file) throws Exception {
        return new ConfigurationReader(AllSections.TABLE, AllSections.CHECKS, Optional.of(file), Map.of(), List.of())
                .read();
    }
}
