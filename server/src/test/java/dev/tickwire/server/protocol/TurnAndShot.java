package dev.tickwire.server.protocol;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.game.provingground.ProvingGroundControls;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.SessionToken;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.replication.ClientFrames;
import dev.tickwire.server.replication.PublishedFrame;
import java.util.ArrayDeque;
import java.util.Queue;

/** The match of the protocol page's last example: of two players, the first turns and fires in tick 40. */
final class TurnAndShot {
    private static final int TICK = 40;
    private static final int TURN = 16_384;

    /** In this match each avatar is alone in its cell, and sees the other's. */
    private static final int SEED = 10;

    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final Match match;
    private final BitWriter out = new BitWriter(256, 4096);
    private final PlayerPort[] ports = new PlayerPort[2];
    private ClientFrames frames;

    TurnAndShot() {
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(2000 * 16, 2000 * 16)));
        match = new Match(
                MatchSettings.of("m", RulesCatalog.find("provingground").orElseThrow(), map, 30, 8, SEED, 0));
        new Audience(match, loop::add).add(this::read);
        join(0);
        join(1);
    }

    /** What the second player is sent in tick 40. */
    byte[] frame() {
        while (match.currentTick() < TICK - 1) {
            tick();
        }
        ports[0].offerInput(1, TICK, ProvingGroundControls.walk(TURN), ProvingGroundControls.FIRE_EDGE);
        tick();
        return out.toByteArray();
    }

    private void read(PublishedFrame frame) {
        if (ports[1] == null) {
            return;
        }
        if (frames == null) {
            frames = new ClientFrames(match.game(), match.grid(), ports[1].slot());
        }
        frames.assemble(frame, null, out);
    }

    private void tick() {
        match.tick(0);
        while (!loop.isEmpty()) {
            loop.remove().run();
        }
    }

    private void join(int player) {
        match.ask(new JoinRequest("player", false, null, new SessionToken(0, 0, 0, player), loop::add, new JoinReply() {
            @Override
            public void accepted(PlayerPort port, int tick, boolean resumed) {
                ports[player] = port;
            }

            @Override
            public void matchFull() {
                throw new IllegalStateException("full");
            }

            @Override
            public void replaced() {
                throw new IllegalStateException("replaced");
            }

            @Override
            public void matchEnded(String why) {
                throw new IllegalStateException(why);
            }
        }));
    }
}
