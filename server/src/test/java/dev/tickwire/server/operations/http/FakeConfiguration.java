package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingTable;
import dev.tickwire.server.config.setting.TextKind;
import dev.tickwire.server.config.setting.WholeKind;
import dev.tickwire.server.config.source.ConfigurationReader;
import dev.tickwire.server.config.source.ConfigurationReload;
import dev.tickwire.server.config.source.InvalidConfigurationException;
import dev.tickwire.server.config.source.Reloadable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Settings of a door, with a limit that can change while it is open, a place that cannot, and a key that is secret. */
final class FakeConfiguration {
    static final String KEY = "sesame-0123456789";

    private static final SettingTable TABLE = new SettingTable(List.of(new Section(
            "door",
            "A door.",
            List.of(
                    Setting.of("door.limit", new WholeKind(1, 99), "Limit.")
                            .fallback(10)
                            .whileRunning(),
                    Setting.of("door.place", new WholeKind(1, 99), "Place.").fallback(80),
                    Setting.of("door.bell", TextKind.of("text"), "Bell.").otherwise("no bell", "ding"),
                    Setting.of("door.key", TextKind.of("text"), "Key.")
                            .otherwise("no key", "text")
                            .keptSecret()))));

    private FakeConfiguration() {}

    /** Without a file; whoever has it read again is told {@code reload}. */
    static ConfigurationReload noticedBy(Consumer<String> calls) {
        return of(Optional.empty(), calls);
    }

    /** With a file. */
    static ConfigurationReload in(Path file) {
        return of(Optional.of(file), call -> {});
    }

    private static ConfigurationReload of(Optional<Path> file, Consumer<String> calls) {
        ConfigurationReader reader =
                new ConfigurationReader(TABLE, List.of(), file, Map.of("TICKWIRE_DOOR_KEY", KEY), List.of());
        try {
            return new ConfigurationReload(
                    reader, reader.read(), List.of(next -> Reloadable.Step.of(() -> calls.accept("reload"))));
        } catch (InvalidConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
