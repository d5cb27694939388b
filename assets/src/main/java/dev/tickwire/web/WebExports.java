package dev.tickwire.web;

import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.GameType;
import dev.tickwire.game.catalog.GameCatalog;
import org.teavm.jso.JSExport;

/** The functions that the compiled JavaScript module exports. */
public final class WebExports {
    private WebExports() {}

    /** The entry point from which TeaVM looks for code that can be reached; has nothing to do. */
    public static void main(String[] arguments) {}

    /** Returns what a server must answer for this client to fit it. */
    @JSExport
    public static String behaviourHash(String gameName) {
        return BehaviourHash.of(game(gameName));
    }

    /** See {@link GoldenVectors#integers}. */
    @JSExport
    public static String goldenIntegers() {
        return GoldenVectors.integers();
    }

    /** See {@link GoldenVectors#run}. */
    @JSExport
    public static String goldenRun(String gameName, int seed, int ticks, int interval) {
        return GoldenVectors.run(game(gameName), seed, ticks, interval);
    }

    /** See {@link GoldenVectors#wire}. */
    @JSExport
    public static String goldenWire(String gameName, int seed, int ticks) {
        return GoldenVectors.wire(game(gameName), seed, ticks);
    }

    /**
     * Makes a client that waits for its socket to open.
     *
     * @param token    of an earlier session as {@link WebClient#token} gave it, or empty
     * @param spectate whether to watch only
     * @param ticket   that lets a new player in where one is needed, or empty
     */
    @JSExport
    public static WebClient connect(
            WebHost host, String gameName, String playerName, String token, boolean spectate, String ticket) {
        return new WebClient(host, game(gameName), playerName, TokenText.read(token), spectate, ticket);
    }

    /** Makes a sampler of a hand's aim, which has sent nothing yet. */
    @JSExport
    public static WebAimSampler aimSampler(int bits) {
        return new WebAimSampler(bits);
    }

    private static GameType game(String name) {
        return GameCatalog.find(name).orElseThrow(() -> new IllegalArgumentException("no game is called " + name));
    }
}
