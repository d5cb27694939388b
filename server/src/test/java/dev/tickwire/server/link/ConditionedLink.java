package dev.tickwire.server.link;

import dev.tickwire.math.SeededRandom;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A port of this machine that leads to another one over a long line: every byte takes its time, in order, and now and then is
 * held up. A small message written at once is, nearly always, held up or let through as a whole.
 */
public final class ConditionedLink implements AutoCloseable {
    private static final int CHUNK_BYTES = 16 * 1024;
    private static final int CONNECT_MILLIS_MAX = 5_000;

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final LinkConditions conditions;
    private final SeededRandom random;
    private final Gate backwards = new Gate();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private ConditionedLink(ServerSocket listener, InetSocketAddress target, LinkConditions conditions, int seed) {
        this.listener = listener;
        this.target = target;
        this.conditions = conditions;
        random = new SeededRandom(seed);
    }

    /**
     * Opens a way to a port of this machine that is always equally long.
     *
     * @param delayMillis each way
     */
    public static ConditionedLink to(int targetPort, int delayMillis) throws IOException {
        return to(targetPort, new LinkConditions(delayMillis, 0, 0, 0), 1);
    }

    /**
     * Opens a way to a port of this machine.
     *
     * @param conditions of each direction
     * @param seed       what befalls the bytes; when they come is up to the programs at both ends
     */
    public static ConditionedLink to(int targetPort, LinkConditions conditions, int seed) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ConditionedLink link = new ConditionedLink(
                new ServerSocket(0, 50, loopback), new InetSocketAddress(loopback, targetPort), conditions, seed);
        link.run("link-accept", link::accept);
        return link;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Brings nothing back from the port any more until {@link #letGo}; what is sent there still arrives. */
    public void holdBack() {
        backwards.shut();
    }

    /** Brings what was held back, and all that comes after it. */
    public void letGo() {
        backwards.open();
    }

    /** Breaks all connections there are; new ones can be made. */
    public void cut() {
        for (Socket socket : sockets) {
            closeQuietly(socket);
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
    }

    private void accept() throws IOException {
        while (true) {
            Socket near = listener.accept();
            Socket far = new Socket();
            far.connect(target, CONNECT_MILLIS_MAX);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            sockets.add(near);
            sockets.add(far);
            carry(near, far, new Gate());
            carry(far, near, backwards);
        }
    }

    private void carry(Socket from, Socket to, Gate gate) {
        BlockingQueue<Chunk> line = new LinkedBlockingQueue<>();
        LinkArrivals arrivals = new LinkArrivals(new SeededRandom(random.nextInt()));
        run("link-in", () -> read(from, line, arrivals));
        run("link-out", () -> write(line, to, gate));
    }

    private void read(Socket from, BlockingQueue<Chunk> line, LinkArrivals arrivals) throws IOException {
        try (InputStream in = from.getInputStream()) {
            byte[] bytes = new byte[CHUNK_BYTES];
            int length = in.read(bytes);
            while (length >= 0) {
                line.add(new Chunk(
                        ByteBuffer.wrap(bytes, 0, length), arrivals.arrivalNanos(conditions, System.nanoTime())));
                bytes = new byte[CHUNK_BYTES];
                length = in.read(bytes);
            }
        } finally {
            line.add(new Chunk(ByteBuffer.allocate(0), arrivals.arrivalNanos(conditions, System.nanoTime())));
        }
    }

    private static void write(BlockingQueue<Chunk> line, Socket to, Gate gate)
            throws IOException, InterruptedException {
        try (WritableByteChannel out = Channels.newChannel(to.getOutputStream())) {
            Chunk chunk = line.take();
            while (chunk.bytes.hasRemaining()) {
                TimeUnit.NANOSECONDS.sleep(chunk.dueNanos - System.nanoTime());
                gate.pass();
                out.write(chunk.bytes);
                chunk = line.take();
            }
            TimeUnit.NANOSECONDS.sleep(chunk.dueNanos - System.nanoTime());
        }
    }

    private void run(String name, Transfer transfer) {
        Thread thread = new Thread(
                () -> {
                    try {
                        transfer.run();
                    } catch (IOException closed) {
                        // One end has gone; the other is closed by the thread that writes to it.
                        return;
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }

    /** Open until it is shut. */
    private static final class Gate {
        private boolean isShut;

        synchronized void shut() {
            isShut = true;
        }

        synchronized void open() {
            isShut = false;
            notifyAll();
        }

        synchronized void pass() throws InterruptedException {
            while (isShut) {
                wait();
            }
        }
    }

    /** Work on sockets that ends with their closing. */
    private interface Transfer {
        void run() throws IOException, InterruptedException;
    }

    /** Some bytes on their way; none mean the end of the connection. */
    private record Chunk(ByteBuffer bytes, long dueNanos) {}
}
