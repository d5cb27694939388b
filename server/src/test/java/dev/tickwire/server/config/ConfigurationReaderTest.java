package dev.tickwire.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.section.AllSections;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.ListKind;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingTable;
import dev.tickwire.server.config.setting.SizeKind;
import dev.tickwire.server.config.setting.SwitchKind;
import dev.tickwire.server.config.setting.TextKind;
import dev.tickwire.server.config.setting.WholeKind;
import dev.tickwire.server.config.source.Configuration;
import dev.tickwire.server.config.source.ConfigurationReader;
import dev.tickwire.server.config.source.ConfigurationText;
import dev.tickwire.server.config.source.Given;
import dev.tickwire.server.config.source.InvalidConfigurationException;
import dev.tickwire.server.config.source.Mistake;
import dev.tickwire.server.config.source.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading settings from all places, with a table of a few settings of every kind. */
class ConfigurationReaderTest {
    private static final Setting<Integer> PORT = Setting.of("door.port", new WholeKind(0, 65_535), "Port.")
            .fallback(8_080)
            .flag("--port", "PORT");

    private static final Setting<Duration> PATIENCE = Setting.of(
                    "door.patience", DurationKind.ofMillis(1, 60_000), "Patience.")
            .fallback(Duration.ofSeconds(5));

    private static final Setting<Integer> ROOM =
            Setting.of("door.room", new SizeKind(1, 1 << 20), "Room.").fallback(4_096);

    private static final Setting<Boolean> OPEN =
            Setting.of("door.open", new SwitchKind(), "Open.").fallback(true);

    private static final Setting<List<String>> GUESTS = Setting.of(
                    "door.guests", new ListKind<>(TextKind.of("a name")), "Guests.")
            .fallback(List.of());

    private static final Setting<String> KEY = Setting.of(
                    "door.key", TextKind.matching("[a-z]{4,}", "4 letters"), "Key.")
            .otherwise("no key", "abcd")
            .keptSecret();

    private static final Setting<Integer> SIZE =
            Setting.of("rooms.*.size", new WholeKind(1, 9), "Size.").fallback(3);

    private static final SettingTable TABLE = new SettingTable(List.of(
            new Section("door", "A door.", List.of(PORT, PATIENCE, ROOM, OPEN, GUESTS, KEY)),
            new Section("rooms.*", "A room.", List.of(SIZE))));

    @TempDir
    private Path folder;

    @Test
    void whatNobodySaysIsTheDefault() throws Exception {
        Configuration read = reader(Map.of()).read();

        assertEquals(8_080, read.get(PORT));
        assertEquals(Optional.empty(), read.find(KEY));
        assertEquals(Origin.DEFAULT, read.originOf(PORT));
    }

    @Test
    void theCommandLineCountsMoreThanTheEnvironmentAndThatMoreThanTheFile() throws Exception {
        Path file = write("door { port = 1, patience = 2s, open = off }");
        Map<String, String> environment = Map.of("TICKWIRE_DOOR_PORT", "2", "TICKWIRE_DOOR_PATIENCE", "3s");
        Given flag = Given.of("door.port", "3", new Origin(Origin.Place.FLAG, "--port"));

        Configuration read = reader(file, environment, flag).read();

        assertEquals(3, read.get(PORT));
        assertEquals("--port", read.originOf(PORT).inWords());
        assertEquals(Duration.ofSeconds(3), read.get(PATIENCE));
        assertEquals(
                "environment TICKWIRE_DOOR_PATIENCE", read.originOf(PATIENCE).inWords());
        assertEquals(false, read.get(OPEN));
        assertEquals(file + ":1", read.originOf(OPEN).inWords());
    }

    @Test
    void theEnvironmentCanNameTheFile() throws Exception {
        Path file = write("door.port = 77");

        Configuration read = reader(Map.of("TICKWIRE_CONFIG", file.toString())).read();

        assertEquals(77, read.get(PORT));
    }

    @Test
    void listsAndUnitsAreReadAlikeInFileAndEnvironment() throws Exception {
        Path file = write("door { guests = [ada, \"grace h\"], room = 64 KiB, patience = 1500 milliseconds }");

        Configuration fromFile = reader(file, Map.of()).read();
        Configuration fromEnvironment = reader(Map.of(
                        "TICKWIRE_DOOR_GUESTS", "ada, grace h",
                        "TICKWIRE_DOOR_ROOM", "64k",
                        "TICKWIRE_DOOR_PATIENCE", "1.5s"))
                .read();

        for (Configuration read : List.of(fromFile, fromEnvironment)) {
            assertEquals(List.of("ada", "grace h"), read.get(GUESTS));
            assertEquals(65_536, read.get(ROOM));
            assertEquals(Duration.ofMillis(1_500), read.get(PATIENCE));
        }
    }

    @Test
    void membersOfAGroupHaveNamesThatNobodyNeedsToKnowBefore() throws Exception {
        Path file = write("rooms { big { size = 9 }, small-one {} }");

        Configuration read =
                reader(file, Map.of("TICKWIRE_ROOMS_THIRD_SIZE", "4")).read();

        assertEquals(names("big", "small-one", "third"), read.namesIn("rooms"));
        assertEquals(9, read.get(SIZE.named("big")));
        assertEquals(3, read.get(SIZE.named("small-one")));
        assertEquals(4, read.get(SIZE.named("third")));
    }

    @Test
    void everyMistakeIsListedAtOnceWithItsPlace() throws IOException {
        Path file = write("""
                door {
                  port = 70000
                  patience = 5
                  rooom = 1KiB
                  open = perhaps
                  guests = [[1]]
                }
                rooms { Big { size = 1 }, small { size = 0 } }
                door.key = x1
                door.patience.long = 3
                windows = 2
                """);
        Map<String, String> environment =
                Map.of("TICKWIRE_DOOR_ROOM", "lots", "TICKWIRE_DOR_OPEN", "true", "TICKWIRE_DOOR_OPEN", "");
        Given flag = Given.of("door.port", "http", new Origin(Origin.Place.FLAG, "--port"));

        InvalidConfigurationException wrong = assertThrows(
                InvalidConfigurationException.class,
                () -> reader(file, environment, flag)
                        .read(List.of(new Mistake("'--prot'", "there is no such option"))));

        assertEquals(
                names(
                        file + ":2: door.port = 70000: must be 0 to 65535",
                        file + ":4: door.rooom: there is no such setting; the nearest is door.room",
                        file + ":5: door.open = perhaps: must be true or false",
                        file + ":6: door.guests = [[1]]: must be a value, not a section",
                        file + ":8: rooms.Big: names that one can choose consist of a to z, 0 to 9 and hyphens",
                        file + ":8: rooms.small.size = 0: must be 1 to 9",
                        file + ":9: door.key = ***: must be 4 letters",
                        file + ":10: door.patience = {\"long\":3}: must be a value, not a section",
                        file + ":11: windows: there is no such setting; the nearest is door.port",
                        "TICKWIRE_DOOR_ROOM=lots: must be 1B to 1MiB",
                        "TICKWIRE_DOR_OPEN: there is no such setting; the nearest is TICKWIRE_DOOR_OPEN",
                        "TICKWIRE_DOOR_OPEN=: must be true or false",
                        "--port http: must be 0 to 65535",
                        "'--prot': there is no such option"),
                new TreeSet<>(lines(wrong)));
    }

    @Test
    void aTimeOrASizeWithoutUnitIsNotGuessed() throws IOException {
        Path file = write("door { patience = 5, room = 100 }");

        InvalidConfigurationException wrong = assertThrows(
                InvalidConfigurationException.class,
                () -> reader(file, Map.of()).read());

        assertEquals(
                List.of(
                        file + ":1: door.patience = 5: needs a unit, such as 5ms or 5s",
                        file + ":1: door.room = 100: needs a unit, such as 100B or 100KiB"),
                lines(wrong));
    }

    @Test
    void whatIsNotHoconIsExplainedInOneLineWithItsNumber() throws IOException {
        Path file = write("door {\n  port = 1\n  patience = }\n");

        InvalidConfigurationException wrong = assertThrows(
                InvalidConfigurationException.class,
                () -> reader(file, Map.of()).read());

        assertEquals(1, lines(wrong).size());
        String line = lines(wrong).get(0);
        assertTrue(line.startsWith(file + ":3: "), line);
        assertEquals(1, line.lines().count(), line);
    }

    @Test
    void aFileThatIsNotThereIsNoEmptyOne() {
        InvalidConfigurationException wrong = assertThrows(
                InvalidConfigurationException.class,
                () -> reader(folder.resolve("gone.conf"), Map.of()).read());

        assertEquals(
                List.of("--config " + folder.resolve("gone.conf") + ": there is no such file, or it cannot be read"),
                lines(wrong));
    }

    @Test
    void whatKubernetesPutsIntoTheEnvironmentIsNoMistake() throws Exception {
        Map<String, String> environment = Map.of(
                "TICKWIRE_PORT", "tcp://10.0.0.1:8080",
                "TICKWIRE_SERVICE_HOST", "10.0.0.1",
                "TICKWIRE_GAME_SERVICE_PORT_HTTP", "8080",
                "TICKWIRE_PORT_8080_TCP_ADDR", "10.0.0.1");

        assertEquals(8_080, reader(environment).read().get(PORT));
    }

    @Test
    void whatIsPrintedSaysWhereEachValueIsFromAndHidesSecrets() throws Exception {
        Path file = write("door.port = 80\nrooms.big.size = 2");

        Configuration read = reader(file, Map.of("TICKWIRE_DOOR_KEY", "sesame")).read();

        assertEquals(
                List.of(
                        "door.port = 80  # " + file + ":1",
                        "door.patience = 5s  # default",
                        "door.room = 4KiB  # default",
                        "door.open = true  # default",
                        "door.guests = []  # default",
                        "door.key = ***  # environment TICKWIRE_DOOR_KEY",
                        "rooms.big.size = 2  # " + file + ":2"),
                ConfigurationText.lines(read));
    }

    @Test
    void whatIsWrongWithSeveralSettingsTogetherIsSaidOfTheOneThatWasGiven() throws IOException {
        Path file = write("bots.count = 9\nmatch.max-players = 8\nmatch.world-pixels = 2000");
        ConfigurationReader reader =
                new ConfigurationReader(AllSections.TABLE, AllSections.CHECKS, Optional.of(file), Map.of(), List.of());

        InvalidConfigurationException wrong = assertThrows(InvalidConfigurationException.class, reader::read);

        assertEquals(
                List.of(
                        file + ":3: match.world-pixels = 2000: is for open worlds; this match is on the map foundry",
                        file + ":1: bots.count = 9: must be 0 to 8, the number of players that fit in"),
                lines(wrong));
    }

    @Test
    void limitsOfMatchesComeFromTheirSection() throws Exception {
        Path file = write("limits.match { body-hold = 5s, waiting-per-player = 9, chat-lines = 3 }");
        ConfigurationReader reader =
                new ConfigurationReader(AllSections.TABLE, AllSections.CHECKS, Optional.of(file), Map.of(), List.of());

        assertEquals(
                new MatchLimits(5_000, 9, 3),
                AllSections.serverSettings(reader.read()).matchLimits());
    }

    @Test
    void twoSettingsCannotShareAName() {
        Section section = new Section("door", "A door.", List.of(PORT, PORT));

        assertThrows(IllegalArgumentException.class, () -> new SettingTable(List.of(section)));
    }

    private ConfigurationReader reader(Map<String, String> environment) {
        return new ConfigurationReader(TABLE, List.of(), Optional.empty(), environment, List.of());
    }

    private ConfigurationReader reader(Path file, Map<String, String> environment, Given... flags) {
        return new ConfigurationReader(TABLE, List.of(), Optional.of(file), environment, List.of(flags));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("test.conf"), text);
    }

    private static List<String> lines(InvalidConfigurationException wrong) {
        return wrong.mistakes().stream().map(Mistake::line).toList();
    }

    private static SortedSet<String> names(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
