package dev.tickwire.server.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.capture.CaptureException;
import dev.tickwire.bot.dissect.BitStatistics;
import dev.tickwire.bot.dissect.CaptureReplay;
import dev.tickwire.bot.dissect.FramePart;
import dev.tickwire.bot.dissect.FrameText;
import dev.tickwire.game.provingground.ProvingGroundControls;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.netcode.AimSampler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a single thing that a player does costs on the wire, as the dissector sees it: of a watcher's frame, the bits that are
 * the thing's own. The frame's header, which cells have something to say and how many things follow come on top, once for
 * everything that a frame or a cell tells.
 */
class WireCostTest {
    private static final int TURN_BITS_MAX = 20;
    private static final int SHOT_BITS_MAX = 8;
    private static final int AIM_BITS_MAX = 16;

    /** The world is a single cell, so that all are in it. */
    private static final int SIDE_PIXELS = 500;

    private static final int SEED = 4;
    private static final int STRAIGHT_TICKS = 90;
    private static final int KEEP_ALIVE_TICKS = 8;
    private static final int MILLIS_PER_MESSAGE = 10;
    private static final Pattern ACTION = Pattern.compile(" +(\\d+) bits? +avatar (\\d+): (\\w+).*");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void inProvingGroundWalkingIsFreeAndATurnOrAShotIsAFewBits(int avatars) throws Exception {
        RecordedMatch match = joined("provingground", avatars);
        int[] held = new int[avatars];
        for (int player = 0; player < avatars; player++) {
            held[player] = ProvingGroundControls.walk(10_000 * player);
            bitsOf("turn", match, player, held[player], 0);
        }
        int straight = walkStraight(match, held);
        int turn = 0;
        int shot = 0;
        for (int player = 0; player < avatars; player++) {
            held[player] = ProvingGroundControls.walk(10_000 * player + 4_711);
            turn = Math.max(turn, bitsOf("turn", match, player, held[player], 0));
            shot = Math.max(shot, bitsOf("shot", match, player, held[player], ProvingGroundControls.FIRE_EDGE));
        }
        tell("provingground", avatars, "walking straight " + straight + ", a turn " + turn + ", a shot " + shot);
        assertEquals(0, straight, "walking straight");
        assertTrue(turn <= TURN_BITS_MAX, "a turn: " + turn);
        assertTrue(shot <= SHOT_BITS_MAX, "a shot: " + shot);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void inSkirmishWalkingIsFreeAndATurnAnAimOrAShotIsAFewBits(int avatars) throws Exception {
        RecordedMatch match = joined("skirmish", avatars);
        int[] held = new int[avatars];
        for (int player = 0; player < avatars; player++) {
            held[player] = SkirmishControls.held(1 + player, 0, false);
            bitsOf("move", match, player, held[player], 0);
        }
        int straight = walkStraight(match, held);
        int turn = 0;
        int aim = 0;
        int shot = 0;
        for (int player = 0; player < avatars; player++) {
            int direction = SkirmishControls.DIRECTIONS - player;
            turn = Math.max(turn, bitsOf("move", match, player, SkirmishControls.held(direction, 0, false), 0));
            int coarse = new AimSampler(SkirmishControls.AIM_BITS).sample(20_000 + player, match.currentTick(), false);
            aim = Math.max(aim, bitsOf("aim", match, player, SkirmishControls.held(direction, coarse, false), 0));
            shot = Math.max(shot, bitsOf("fire", match, player, SkirmishControls.held(direction, coarse, true), 0));
            // The trigger is let go, which is no action.
            match.input(player, SkirmishControls.held(direction, coarse, false), 0);
        }
        tell(
                "skirmish",
                avatars,
                "walking straight " + straight + ", a turn " + turn + ", an aim " + aim + ", a shot " + shot);
        assertEquals(0, straight, "walking straight");
        assertTrue(turn <= TURN_BITS_MAX, "a turn: " + turn);
        assertTrue(aim <= AIM_BITS_MAX, "an aim: " + aim);
        assertTrue(shot <= SHOT_BITS_MAX, "a shot: " + shot);
    }

    /** Everybody walks on with what is held; returns the bits of that beyond the headers of frames. */
    private int walkStraight(RecordedMatch match, int[] held) throws CaptureException, IOException {
        int from = match.messages().size();
        for (int tick = 1; tick <= STRAIGHT_TICKS; tick++) {
            if (tick % KEEP_ALIVE_TICKS == 0) {
                for (int player = 0; player < held.length; player++) {
                    match.input(player, held[player], 0);
                }
            }
            match.tick();
        }
        BitStatistics statistics = new BitStatistics();
        new CaptureReplay(statistics, from * MILLIS_PER_MESSAGE).play(capture(match));
        return (int) (statistics.bits() - statistics.bits(FramePart.HEADER) - statistics.bits(FramePart.PADDING));
    }

    /** A player's controls change in the next tick; returns the bits of the one action that this is. */
    private int bitsOf(String action, RecordedMatch match, int player, int held, int edges)
            throws CaptureException, IOException {
        int from = match.messages().size();
        match.input(player, held, edges);
        match.tick();
        StringWriter text = new StringWriter();
        new CaptureReplay(new FrameText(new PrintWriter(text)), from * MILLIS_PER_MESSAGE).play(capture(match));
        List<Integer> bits = new ArrayList<>();
        for (String line : text.toString().lines().toList()) {
            Matcher told = ACTION.matcher(line);
            if (told.matches()) {
                assertEquals(action, told.group(3), text.toString());
                assertEquals(player, Integer.parseInt(told.group(2)), text.toString());
                bits.add(Integer.parseInt(told.group(1)));
            }
        }
        assertEquals(1, bits.size(), "actions of the tick: " + text);
        return bits.get(0);
    }

    private static RecordedMatch joined(String game, int players) {
        RecordedMatch match = new RecordedMatch(game, SIDE_PIXELS, players, SEED, 0);
        match.tick();
        match.tick();
        assertEquals(1, match.match().grid().cellCount(), "cells");
        assertTrue(match.messages().size() >= 2, "a welcome and a first frame");
        return match;
    }

    private static void tell(String game, int avatars, String bits) {
        System.out.println(game + ", " + avatars + " in the cell, in bits: " + bits);
    }

    private Path capture(RecordedMatch match) throws IOException {
        Path file = folder.resolve("play.capture");
        match.writeCapture(file);
        return file;
    }
}
