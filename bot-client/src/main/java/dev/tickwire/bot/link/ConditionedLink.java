package dev.tickwire.bot.link;

import dev.tickwire.bot.network.GameSocket;
import dev.tickwire.bot.network.SocketListener;
import dev.tickwire.math.SeededRandom;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Stands between a socket and a bot and holds back what either says, as a link of its profile would. If more is held back
 * than the queue of a router has room for, the socket is not read, so that the server feels a slow link as it would feel a
 * real one. On the socket's loop only.
 */
public final class ConditionedLink implements SocketListener, GameSocket {
    /** What waits on the way to the bot, in bytes, before the socket is no longer read. */
    static final int QUEUED_BYTES_MAX = 1 << 16;

    /** TCP's handshake and the upgrade to a WebSocket. */
    private static final int ROUND_TRIPS_TO_OPEN = 2;

    private static final double MILLIS_PER_MINUTE = 60_000;

    private final LinkProfile profile;
    private final SocketListener bot;
    private final DelayLine line;
    private final DoubleSupplier clock;
    private final SeededRandom pauses;
    private final LinkDirection down;
    private final LinkDirection up;

    /** Null before the socket is open. */
    private GameSocket socket;

    /** When the bot learns that the socket is open; nothing that it is told comes before. */
    private double openedMillis;

    private int queuedBytes;
    private boolean full;
    private boolean pausing;
    private boolean closed;

    /**
     * A link to be used for one connection.
     *
     * @param bot   who is told of what arrives
     * @param line  of the loop
     * @param clock in milliseconds
     */
    public ConditionedLink(LinkProfile profile, int seed, SocketListener bot, DelayLine line, DoubleSupplier clock) {
        this.profile = profile;
        this.bot = bot;
        this.line = line;
        this.clock = clock;
        SeededRandom seeds = new SeededRandom(seed);
        pauses = new SeededRandom(seeds.nextInt());
        double nowMillis = clock.getAsDouble();
        down = new LinkDirection(profile, profile.downKilobits(), seeds.nextInt(), nowMillis);
        up = new LinkDirection(profile, profile.upKilobits(), seeds.nextInt(), nowMillis);
    }

    @Override
    public void opened(GameSocket openSocket) {
        socket = openSocket;
        openedMillis = clock.getAsDouble() + ROUND_TRIPS_TO_OPEN * profile.typicalRoundTripMillis();
        line.add(openedMillis, () -> bot.opened(this));
        planPause();
    }

    @Override
    public void received(byte[] bytes, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
        queuedBytes += length;
        line.add(arrivalMillis(length), () -> deliver(copy));
        if (!full && queuedBytes > QUEUED_BYTES_MAX) {
            full = true;
            updateReading();
        }
    }

    @Override
    public void closed(int code, String reason) {
        closed = true;
        line.add(arrivalMillis(0), () -> bot.closed(code, reason));
    }

    @Override
    public void refused(String reason) {
        closed = true;
        line.add(clock.getAsDouble() + profile.typicalRoundTripMillis(), () -> bot.refused(reason));
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
        line.add(up.arrivalMillis(clock.getAsDouble(), length), () -> socket.send(copy, 0, copy.length));
    }

    @Override
    public void close(int code, String reason) {
        line.add(up.arrivalMillis(clock.getAsDouble(), 0), () -> {
            // Otherwise the answer to the close would never be read.
            socket.setReading(true);
            closed = true;
            socket.close(code, reason);
        });
    }

    /** It reads when its profile says so. */
    @Override
    public void setReading(boolean reading) {
        throw new UnsupportedOperationException("a conditioned link reads as its profile says");
    }

    private double arrivalMillis(int bytes) {
        return Math.max(openedMillis, down.arrivalMillis(clock.getAsDouble(), bytes));
    }

    private void deliver(byte[] bytes) {
        queuedBytes -= bytes.length;
        bot.received(bytes, 0, bytes.length);
        if (full && queuedBytes <= QUEUED_BYTES_MAX / 2) {
            full = false;
            updateReading();
        }
    }

    private void planPause() {
        if (profile.readPausesPerMinute() > 0) {
            // Above 0 and up to 1: pauses come at random, so that those of many bots do not fall together.
            double uniform = ((pauses.nextInt() >>> 1) + 1.0) / (1L << 31);
            double waitMillis = -Math.log(uniform) * MILLIS_PER_MINUTE / profile.readPausesPerMinute();
            line.add(clock.getAsDouble() + waitMillis, () -> pause(true));
        }
    }

    private void pause(boolean begins) {
        if (closed) {
            return;
        }
        pausing = begins;
        updateReading();
        if (begins) {
            line.add(clock.getAsDouble() + profile.readPauseMillis(), () -> pause(false));
        } else {
            planPause();
        }
    }

    private void updateReading() {
        if (!closed) {
            socket.setReading(!full && !pausing);
        }
    }
}
