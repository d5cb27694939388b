package dev.tickwire.server.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.GameType;
import dev.tickwire.game.GoldenRun;
import dev.tickwire.game.catalog.GameCatalog;
import dev.tickwire.math.GoldenIntegers;
import dev.tickwire.netcode.GoldenWire;
import dev.tickwire.server.Server;
import dev.tickwire.server.testing.DebianProgram;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared code computes the same on the JVM and, compiled to JavaScript, in Chromium and in Node. */
@Tag("browser")
class BrowserGoldenTest {
    private static final int SEED = 41;

    /** Four avatars move in each tick: a million movement steps. */
    private static final int TICKS = 1_000_000 / GoldenRun.AVATARS;

    private static final int TICKS_PER_HASH = 1000;
    private static final int WIRE_TICKS = 20_000;
    private static final int NODE_SECONDS_MAX = 300;

    private static Server server;
    private static HeadlessBrowser browser;

    @BeforeAll
    static void openThePage() throws IOException {
        server = LocalServer.start("skirmish", 0);
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void closeThePage() {
        browser.close();
        server.close();
    }

    @Test
    void chromiumComputesWithIntegersAsTheJvmDoes() {
        assertEquals(GoldenIntegers.hash(), inChromium("module => module.goldenIntegers()", Map.of()));
    }

    @Test
    void chromiumComesToTheSameBehaviourHashes() {
        for (GameType game : GameCatalog.games()) {
            Object hash = inChromium("(module, {game}) => module.behaviourHash(game)", Map.of("game", game.name()));
            assertEquals(BehaviourHash.of(game), hash, game.name());
        }
    }

    @Test
    void chromiumMovesAvatarsAMillionStepsAsTheJvmDoes() {
        for (GameType game : GameCatalog.games()) {
            Object hashes = inChromium(
                    "(module, {game, seed, ticks, interval}) => module.goldenRun(game, seed, ticks, interval)",
                    Map.of("game", game.name(), "seed", SEED, "ticks", TICKS, "interval", TICKS_PER_HASH));
            assertEquals(hashesOfRun(game), List.of(((String) hashes).split("\n", -1)), game.name());
        }
    }

    @Test
    void chromiumWritesAndReadsTheWireAsTheJvmDoes() {
        for (GameType game : GameCatalog.games()) {
            Object hash = inChromium(
                    "(module, {game, seed, ticks}) => module.goldenWire(game, seed, ticks)",
                    Map.of("game", game.name(), "seed", SEED, "ticks", WIRE_TICKS));
            assertEquals(hashOfWire(game), hash, game.name());
        }
    }

    @Test
    void nodeComputesAsTheJvmDoes(@TempDir Path folder) throws IOException, InterruptedException {
        Path node = DebianProgram.find("node", "nodejs");
        try (InputStream script = BrowserGoldenTest.class.getResourceAsStream("/web/js/tickwire.js")) {
            Files.copy(script, folder.resolve("tickwire.mjs"));
        }
        Files.writeString(folder.resolve("golden.mjs"), """
                import { goldenIntegers, goldenRun, goldenWire } from './tickwire.mjs';
                console.log(goldenIntegers());
                for (const game of ['skirmish', 'provingground']) {
                  console.log(goldenRun(game, %d, %d, %d));
                  console.log(goldenWire(game, %d, %d));
                }
                """.formatted(SEED, TICKS, TICKS_PER_HASH, SEED, WIRE_TICKS));

        StringBuilder expected = new StringBuilder(GoldenIntegers.hash()).append('\n');
        for (GameType game : GameCatalog.games()) {
            expected.append(String.join("\n", hashesOfRun(game))).append('\n');
            expected.append(hashOfWire(game)).append('\n');
        }
        assertEquals(expected.toString(), runNode(node, folder));
    }

    private static Object inChromium(String function, Map<String, Object> argument) {
        Page page = browser.newPage();
        page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
        Object result = page.evaluate(
                "async (argument) => (" + function + ")(await import('/js/tickwire.js'), argument)", argument);
        assertEquals(List.of(), browser.errors());
        page.close();
        return result;
    }

    private static String hashOfWire(GameType game) {
        GoldenWire wire = new GoldenWire(game, SEED);
        wire.run(WIRE_TICKS);
        return wire.hash();
    }

    private static List<String> hashesOfRun(GameType game) {
        GoldenRun run = new GoldenRun(game, SEED);
        StringBuilder hashes = new StringBuilder();
        while (run.tick() < TICKS) {
            run.run(TICKS_PER_HASH);
            hashes.append(run.hash()).append('\n');
        }
        return List.of(hashes.toString().split("\n", -1));
    }

    private static String runNode(Path node, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(node.toString(), "golden.mjs")
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertTrue(process.waitFor(NODE_SECONDS_MAX, TimeUnit.SECONDS), "Node takes too long");
        assertEquals(0, process.exitValue());
        return Files.readString(output, UTF_8);
    }
}
