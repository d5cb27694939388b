package dev.tickwire.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingTable;
import dev.tickwire.server.config.setting.TextKind;
import dev.tickwire.server.config.setting.WholeKind;
import dev.tickwire.server.config.source.Configuration;
import dev.tickwire.server.config.source.ConfigurationReader;
import dev.tickwire.server.config.source.ConfigurationReload;
import dev.tickwire.server.config.source.ConfigurationWatch;
import dev.tickwire.server.config.source.Mistake;
import dev.tickwire.server.config.source.ReloadOutcome;
import dev.tickwire.server.config.source.Reloadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that are read again while the server runs. */
class ConfigurationReloadTest {
    private static final Setting<Integer> LIMIT = Setting.of("door.limit", new WholeKind(1, 99), "Limit.")
            .fallback(10)
            .whileRunning();

    private static final Setting<Integer> PORT =
            Setting.of("door.port", new WholeKind(1, 99), "Port.").fallback(80);

    private static final Setting<String> KEY = Setting.of("door.key", TextKind.of("text"), "Key.")
            .otherwise("none", "text")
            .keptSecret()
            .whileRunning();

    private static final Setting<Integer> SIZE =
            Setting.of("rooms.*.size", new WholeKind(1, 9), "Size.").fallback(3).whileRunning();

    private static final SettingTable TABLE = new SettingTable(List.of(
            new Section("door", "A door.", List.of(LIMIT, PORT, KEY)),
            new Section("rooms.*", "A room.", List.of(SIZE))));

    @TempDir
    private Path folder;

    private final List<Integer> taken = new ArrayList<>();
    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("test.conf");
        write("door { limit = 20, port = 81, key = a }\nrooms.old.size = 1\nrooms.same.size = 1");
    }

    @Test
    void whatCanChangeWhileRunningIsTakenOverAndTheRestIsNamed() throws Exception {
        ConfigurationReload reload = reload(taking(LIMIT));
        write("door { limit = 30, port = 82, key = b }\nrooms.new {}\nrooms.same.size = 2");

        ReloadOutcome outcome = reload.reload();

        assertEquals(
                List.of(
                        "door.limit: 20 -> 30",
                        "door.key: another secret",
                        "rooms.new: new",
                        "rooms.old: gone",
                        "rooms.same.size: 1 -> 2"),
                outcome.changes());
        assertEquals(List.of("door.port: 81 -> 82"), outcome.needingRestart());
        assertEquals(List.of(30), taken);
        assertEquals(81, reload.current().get(PORT));
        assertEquals(30, reload.current().get(LIMIT));
    }

    @Test
    void whatIsTakenOutOfTheFileIsItsDefaultAgain() throws Exception {
        ConfigurationReload reload = reload(taking(LIMIT));
        write("door.port = 81");

        ReloadOutcome outcome = reload.reload();

        assertTrue(outcome.changes().contains("door.limit: 20 -> 10"), outcome.toString());
        assertEquals(List.of(), outcome.needingRestart());
        assertEquals(List.of(10), taken);
    }

    @Test
    void aFileWithMistakesChangesNothing() throws Exception {
        ConfigurationReload reload = reload(taking(LIMIT));
        write("door { limit = 30, port = 0, kee = b }");

        ReloadOutcome outcome = reload.reload();

        assertFalse(outcome.isTakenOver());
        assertEquals(
                List.of(
                        file + ":1: door.kee: there is no such setting; the nearest is door.key",
                        file + ":1: door.port = 0: must be 1 to 99"),
                lines(outcome));
        assertEquals(List.of(), taken);
        assertEquals(20, reload.current().get(LIMIT));

        write("door.limit = 40");
        assertEquals(List.of(40), afterReload(reload));
    }

    @Test
    void onePartThatCannotTakeItOverKeepsAllOthersFromDoingSo() throws Exception {
        Reloadable unwilling = next -> {
            throw new InvalidSettingException("door.limit", next.get(LIMIT), "is too much today");
        };
        ConfigurationReload reload = reload(taking(LIMIT), unwilling);
        write("door.limit = 30");

        ReloadOutcome outcome = reload.reload();

        assertEquals(List.of(file + ":1: door.limit = 30: is too much today"), lines(outcome));
        assertEquals(List.of(), taken);
        assertEquals(20, reload.current().get(LIMIT));
    }

    @Test
    void nothingNewIsNoChange() throws Exception {
        ReloadOutcome outcome = reload(taking(LIMIT)).reload();

        assertEquals(new ReloadOutcome(List.of(), List.of(), List.of()), outcome);
    }

    @Test
    void aChangedFileCountsOnceItHasBeenLeftAlone() throws IOException {
        ConfigurationWatch watch = new ConfigurationWatch(() -> List.of(file));
        assertFalse(watch.hasChanged());

        write("door.limit = 1");
        assertFalse(watch.hasChanged(), "somebody may still be writing");
        write("door.limit = 12");
        assertFalse(watch.hasChanged(), "somebody is still writing");
        assertTrue(watch.hasChanged());
        assertFalse(watch.hasChanged(), "that is known by now");

        FileTime same = Files.getLastModifiedTime(file);
        Files.delete(file);
        assertFalse(watch.hasChanged());
        assertTrue(watch.hasChanged());
        write("door.limit = 12");
        Files.setLastModifiedTime(file, same);
        assertFalse(watch.hasChanged());
        assertTrue(watch.hasChanged());
    }

    private static List<String> lines(ReloadOutcome outcome) {
        return outcome.mistakes().stream().map(Mistake::line).toList();
    }

    private List<Integer> afterReload(ConfigurationReload reload) {
        reload.reload();
        return taken;
    }

    private Reloadable taking(Setting<Integer> setting) {
        return next -> Reloadable.Step.of(() -> taken.add(next.get(setting)));
    }

    private ConfigurationReload reload(Reloadable... parts) throws Exception {
        ConfigurationReader reader = new ConfigurationReader(TABLE, List.of(), Optional.of(file), Map.of(), List.of());
        Configuration started = reader.read();
        return new ConfigurationReload(reader, started, List.of(parts));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }
}
