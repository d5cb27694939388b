package dev.tickwire.server.protocol;

import dev.tickwire.bot.capture.CaptureSettings;
import dev.tickwire.bot.capture.CaptureWriter;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.replication.ClientFrames;
import dev.tickwire.server.replication.FrameSection;
import dev.tickwire.server.replication.FrameWriter;
import dev.tickwire.server.replication.PublishedFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A match on one thread, and all that its last player is sent. */
final class RecordedMatch {
    private static final int TICK_RATE_HZ = 30;
    private static final int UNITS_PER_PIXEL = 16;

    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final MatchMap map;
    private final Match match;
    private final FrameWriter writer = new FrameWriter();
    private final PlayerPort[] ports;
    private final int[] sequences;
    private final List<byte[]> messages = new ArrayList<>();
    private final int[] sectionBits = new int[FrameSection.COUNT];
    private ClientFrames frames;

    /**
     * A match on an open map that its players join in its first tick.
     *
     * @param checkIntervalTicks ticks between checks of the replica, 0 for none
     */
    RecordedMatch(String game, int sidePixels, int players, int seed, int checkIntervalTicks) {
        int side = sidePixels * UNITS_PER_PIXEL;
        map = new MatchMap("open", TileMapCodec.encode(TileMap.open(side, side)));
        match = new Match(MatchSettings.of(
                "m",
                RulesCatalog.find(game).orElseThrow(),
                map,
                TICK_RATE_HZ,
                Math.max(8, players),
                seed,
                checkIntervalTicks));
        new Audience(match, loop::add).add(this::read);
        ports = new PlayerPort[players];
        sequences = new int[players];
        for (int player = 0; player < players; player++) {
            join(player);
        }
    }

    int currentTick() {
        return match.currentTick();
    }

    Match match() {
        return match;
    }

    /** An input of a player for the next tick. */
    void input(int player, int held, int edges) {
        ports[player].offerInput(++sequences[player], match.currentTick() + 1, held, edges, 0);
    }

    void tick() {
        match.tick(0);
        while (!loop.isEmpty()) {
            loop.remove().run();
        }
    }

    /** What the last player was sent until now: a welcome, then frames. */
    List<byte[]> messages() {
        return messages;
    }

    /** What the server says that the bits of these frames were for. */
    int bitsOf(FrameSection section) {
        return sectionBits[section.ordinal()];
    }

    /** Keeps the messages as the bots do, at 10 ms from each to the next. */
    void writeCapture(Path file) throws IOException {
        writeCapture(file, List.of(this));
    }

    /** The same of matches that followed each other over one connection: each map comes behind the welcome. */
    static void writeCapture(Path file, List<RecordedMatch> matches) throws IOException {
        CaptureWriter writer = new CaptureWriter(new CaptureSettings(file, 1 << 24));
        double nowMillis = 0;
        for (RecordedMatch match : matches) {
            for (byte[] message : match.messages) {
                writer.received(message, 0, message.length, nowMillis);
                writer.map(match.map.bytes());
                nowMillis += 10;
            }
        }
        writer.close();
    }

    private void read(PublishedFrame frame) {
        PlayerPort last = ports[ports.length - 1];
        if (last == null) {
            return;
        }
        if (frames == null) {
            frames = new ClientFrames(match.game(), match.grid(), last.slot());
        }
        if (frames.assemble(frame, null, writer)) {
            messages.add(writer.out().toByteArray());
            for (FrameSection section : FrameSection.values()) {
                sectionBits[section.ordinal()] += writer.bitsOf(section);
            }
        }
    }

    private void welcome(PlayerPort port, int tick) {
        Welcome welcome = new Welcome(
                Protocol.VERSION,
                match.behaviourHash(),
                match.id(),
                match.mapHash(),
                match.grid().cellSizeLog2(),
                new SessionToken(1, 2, 3, 4),
                port.slot(),
                false,
                tick,
                TICK_RATE_HZ,
                match.settings().checkIntervalTicks(),
                match.game().schema());
        Messages.FROM_SERVER.write(welcome, writer.out());
        messages.add(writer.out().toByteArray());
    }

    private void join(int player) {
        match.ask(new JoinRequest(
                "player", JoinRequest.Role.PERSON, null, new SessionToken(0, 0, 0, player), loop::add, new JoinReply() {
                    @Override
                    public void accepted(PlayerPort port, int tick, boolean resumed) {
                        ports[player] = port;
                        if (player == ports.length - 1) {
                            welcome(port, tick);
                        }
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

                    @Override
                    public void movedTo(Match successor) {
                        throw new IllegalStateException("moved");
                    }
                }));
    }
}
