package dev.tickwire.server.gateway;

import dev.tickwire.message.Notice;
import dev.tickwire.server.config.TimeLimits;
import dev.tickwire.server.config.TrafficLimits;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.session.RateLimit;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Stands between the WebSocket decoder and Vert.x: puts messages together, and lets nothing grow that the other end could
 * make grow. Vert.x itself sees only pings, pongs and closes. Confined to the connection's event loop.
 */
final class FrameGuard extends ChannelInboundHandlerAdapter {
    private static final int EARLY_FRAMES_MAX = 16;

    /** What was not sent in so long may be sent at once. */
    private static final int BURST_SECONDS = 2;

    private final Endpoint endpoint;
    private final TimeLimits times;
    private final Clock clock;
    private final GatewayCounters counters;
    private final RateLimit frames;
    private final RateLimit pings;
    private final byte[] scratch;
    private final long openedNanos;

    /** What was decoded before there was anybody to deliver it to. */
    private final Deque<WebSocketFrame> early = new ArrayDeque<>();

    private MessageReceiver receiver;
    private ChannelHandlerContext context;
    private long lastHeardNanos;
    private boolean heardMessage;
    private boolean closing;
    private boolean peerGone;
    private long closingSinceNanos;

    /** Fragments of a message so far; few clients send any, so the room is made when the first one comes. */
    private byte[] fragments;

    private int fragmentBytes;
    private boolean fragmentsAreText;

    /**
     * Makes a guard for a socket that has just been opened.
     *
     * @param scratch shared by all guards of the event loop, at least as long as the longest message
     */
    FrameGuard(
            Endpoint endpoint,
            TimeLimits times,
            TrafficLimits traffic,
            Clock clock,
            GatewayCounters counters,
            byte[] scratch) {
        this.endpoint = endpoint;
        this.times = times;
        this.clock = clock;
        this.counters = counters;
        this.scratch = scratch;
        openedNanos = clock.nanoTime();
        lastHeardNanos = openedNanos;
        frames = new RateLimit(traffic.framesPerSecond(), BURST_SECONDS * traffic.framesPerSecond(), openedNanos);
        pings = new RateLimit(traffic.pingsPerSecond(), BURST_SECONDS * traffic.pingsPerSecond(), openedNanos);
    }

    /** Delivers to this receiver from now on, first of all what came right behind the request for the upgrade. */
    void deliverTo(MessageReceiver messageReceiver) {
        receiver = messageReceiver;
        for (WebSocketFrame frame = early.poll(); frame != null; frame = early.poll()) {
            channelRead(context, frame);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext newContext) {
        context = newContext;
    }

    /** Whether this side is about to close the socket, or has. */
    boolean isClosing() {
        return closing;
    }

    /** Whether the other end has closed the socket, or is gone without a word. */
    boolean isPeerGone() {
        return peerGone;
    }

    /** From now on only the other end's close counts. */
    void beginClose() {
        if (!closing) {
            closing = true;
            closingSinceNanos = clock.nanoTime();
        }
    }

    /** Reads nothing more until what was written has left for the kernel. */
    void pauseUntilWritable() {
        context.channel().config().setAutoRead(false);
    }

    /** Makes the receiver close the socket, unless that has begun. */
    void violated(Violation violation) {
        if (!closing) {
            violation.countIn(counters);
            beginClose();
            if (receiver != null) {
                receiver.violated(violation);
            }
        }
    }

    /** Passes on what the server has to say, unless the socket is about to close. */
    void notice(Notice notice) {
        if (!closing) {
            receiver.notice(notice);
        }
    }

    /** Looks for time limits that have run out; called a few times a second. */
    @SuppressWarnings("FutureReturnValueIgnored") // the channel's end is seen by those who listen to its close future
    void checkTimes(long nowNanos) {
        if (closing) {
            if (hasPassed(closingSinceNanos, times.closeMillis(), nowNanos)) {
                counters.count(Refusal.CLOSE_UNANSWERED);
                context.close();
            }
        } else if (endpoint.expectsHello() && !heardMessage && hasPassed(openedNanos, times.helloMillis(), nowNanos)) {
            violated(Violation.HELLO_TOO_SLOW);
        } else if (hasPassed(lastHeardNanos, times.silenceMillis(), nowNanos)) {
            violated(Violation.SILENT);
        } else {
            receiver.timePassed();
        }
    }

    private static boolean hasPassed(long sinceNanos, int millis, long nowNanos) {
        return nowNanos - sinceNanos > TimeUnit.MILLISECONDS.toNanos(millis);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (receiver == null && message instanceof WebSocketFrame frame) {
            keepForLater(frame);
            return;
        }
        if (!(message instanceof WebSocketFrame frame) || frame instanceof CloseWebSocketFrame) {
            peerGone |= message instanceof CloseWebSocketFrame;
            ctx.fireChannelRead(message);
            return;
        }
        boolean passOn = false;
        try {
            passOn = mayRead() && read(frame);
        } finally {
            if (!passOn) {
                ReferenceCountUtil.release(frame);
            }
        }
        if (passOn) {
            ctx.fireChannelRead(frame);
        }
    }

    /** A message in one frame, read by somebody else. */
    void wholeBinary(byte[] bytes, int length) {
        if (!mayRead()) {
            return;
        }
        if (length > endpoint.messageBytesMax()) {
            violated(Violation.MESSAGE_TOO_LONG);
            return;
        }
        heardMessage = true;
        receiver.binary(bytes, 0, length, lastHeardNanos);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the channel's end is seen by those who listen to its close future
    private void keepForLater(WebSocketFrame frame) {
        if (early.size() < EARLY_FRAMES_MAX) {
            early.add(frame);
        } else {
            frame.release();
            counters.count(Refusal.TOO_MANY_FRAMES);
            context.close();
        }
    }

    private boolean mayRead() {
        if (closing) {
            return false;
        }
        lastHeardNanos = clock.nanoTime();
        if (!frames.tryTake(lastHeardNanos)) {
            violated(Violation.TOO_MANY_FRAMES);
            return false;
        }
        return true;
    }

    /** Returns whether the frame is for Vert.x. */
    private boolean read(WebSocketFrame frame) {
        if (frame instanceof PingWebSocketFrame) {
            return mayAnswerPing();
        }
        if (frame instanceof PongWebSocketFrame) {
            return false;
        }
        readData(frame);
        return false;
    }

    private boolean mayAnswerPing() {
        if (!pings.tryTake(lastHeardNanos)) {
            violated(Violation.TOO_MANY_PINGS);
            return false;
        }
        if (!context.channel().isWritable()) {
            counters.count(Refusal.PONG_UNREAD);
            return false;
        }
        return true;
    }

    /** The decoder has made sure that fragments come in order. */
    private void readData(WebSocketFrame frame) {
        ByteBuf content = frame.content();
        int length = content.readableBytes();
        boolean isContinuation = frame instanceof ContinuationWebSocketFrame;
        if (!isContinuation) {
            fragmentBytes = 0;
            fragmentsAreText = frame instanceof TextWebSocketFrame;
        }
        if (length > endpoint.messageBytesMax() - fragmentBytes) {
            violated(Violation.MESSAGE_TOO_LONG);
        } else if (!isContinuation && frame.isFinalFragment()) {
            content.getBytes(content.readerIndex(), scratch, 0, length);
            deliver(scratch, length);
        } else {
            if (fragments == null) {
                fragments = new byte[endpoint.messageBytesMax()];
            }
            content.getBytes(content.readerIndex(), fragments, fragmentBytes, length);
            fragmentBytes += length;
            if (frame.isFinalFragment()) {
                deliver(fragments, fragmentBytes);
            }
        }
    }

    private void deliver(byte[] bytes, int length) {
        heardMessage = true;
        if (fragmentsAreText) {
            receiver.text(bytes, 0, length);
        } else {
            receiver.binary(bytes, 0, length, lastHeardNanos);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (ctx.channel().isWritable()) {
            ctx.channel().config().setAutoRead(true);
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException broken) {
            violated(violationOf(broken.closeStatus()));
        } else if (cause instanceof TooLongFrameException) {
            violated(Violation.MESSAGE_TOO_LONG);
        } else if (cause instanceof CorruptedFrameException) {
            violated(Violation.BROKEN_FRAME);
        } else {
            ctx.fireExceptionCaught(cause);
        }
    }

    private static Violation violationOf(WebSocketCloseStatus status) {
        if (status.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
            return Violation.MESSAGE_TOO_LONG;
        }
        return status.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA) ? Violation.BAD_TEXT : Violation.BROKEN_FRAME;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        beginClose();
        peerGone = true;
        early.forEach(ReferenceCountUtil::release);
        early.clear();
        if (receiver != null) {
            receiver.closed();
        }
        ctx.fireChannelInactive();
    }
}
