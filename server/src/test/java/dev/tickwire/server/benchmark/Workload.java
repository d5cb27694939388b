package dev.tickwire.server.benchmark;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Who plays what, and where.
 *
 * @param game               a name of the catalogue
 * @param map                where
 * @param players            how many, each played by a brain
 * @param aimStyle           how those of Proving Ground turn
 * @param inputIntervalTicks a player whose controls do not change sends them again after so many ticks
 */
record Workload(String game, MatchMap map, int players, AimStyle aimStyle, int inputIntervalTicks) {
    static final int TICK_RATE_HZ = 30;

    private static final int SEED = 1;
    private static final int UNITS_PER_PIXEL = 16;

    /** Frames that a match can have out at once; enough for nobody to be without. */
    private static final int POOLED_FRAMES = 8;

    /** The workload of the benchmark's peers, who send an input in every tick. */
    static Workload provingGround(int players, int sidePixels, AimStyle aimStyle) {
        int side = sidePixels * UNITS_PER_PIXEL;
        MatchMap open = new MatchMap("open", TileMapCodec.encode(TileMap.open(side, side)));
        return new Workload("provingground", open, players, aimStyle, 1);
    }

    /** A full arena of bots that send what a client sends. */
    static Workload skirmish(int players) {
        return new Workload("skirmish", foundry(), players, AimStyle.STRAIGHT, ClientSession.KEEP_ALIVE_TICKS);
    }

    /** The map that comes with the server. */
    static MatchMap foundry() {
        try (InputStream in = Workload.class.getClassLoader().getResourceAsStream("maps/foundry.map")) {
            return new MatchMap("foundry", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A match for it. It has no checks of the replica, whose bytes and frames would be counted as the game's.
     *
     * @param keptFrames frames that are kept for longer than the tick
     */
    MatchSettings matchSettings(int keptFrames) {
        MatchSettings usual = MatchSettings.of(
                "measured", RulesCatalog.find(game).orElseThrow(), map, TICK_RATE_HZ, players, SEED, 0);
        return new MatchSettings(
                usual.id(),
                usual.game(),
                usual.map(),
                usual.tickRateHz(),
                usual.maxPlayers(),
                usual.maxSpectators(),
                usual.fill(),
                usual.seed(),
                usual.checkIntervalTicks(),
                usual.bodyHoldTicks(),
                usual.neutralAfterTicks(),
                usual.quarantineTicks(),
                usual.inboxCapacity(),
                POOLED_FRAMES + keptFrames);
    }

    /** The edge of the map. */
    int sidePixels() {
        return map.tiles().widthUnits() / UNITS_PER_PIXEL;
    }

    BrainOptions brainOptions() {
        return new BrainOptions(Optional.empty(), aimStyle);
    }
}
