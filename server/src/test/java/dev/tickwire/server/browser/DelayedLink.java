package dev.tickwire.server.browser;

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

/** A port of this machine that leads to another one over a long line: every byte takes its time, in order. */
final class DelayedLink implements AutoCloseable {
    private static final int CHUNK_BYTES = 16 * 1024;
    private static final int CONNECT_MILLIS_MAX = 5_000;

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final long delayNanos;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private DelayedLink(ServerSocket listener, InetSocketAddress target, long delayNanos) {
        this.listener = listener;
        this.target = target;
        this.delayNanos = delayNanos;
    }

    /**
     * Opens a way to a port of this machine.
     *
     * @param delayMillis each way
     */
    static DelayedLink to(int targetPort, int delayMillis) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        DelayedLink link = new DelayedLink(
                new ServerSocket(0, 50, loopback),
                new InetSocketAddress(loopback, targetPort),
                TimeUnit.MILLISECONDS.toNanos(delayMillis));
        link.run("link-accept", link::accept);
        return link;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Breaks all connections there are; new ones can be made. */
    void cut() {
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
            carry(near, far);
            carry(far, near);
        }
    }

    private void carry(Socket from, Socket to) {
        BlockingQueue<Chunk> line = new LinkedBlockingQueue<>();
        run("link-in", () -> read(from, line));
        run("link-out", () -> write(line, to));
    }

    private void read(Socket from, BlockingQueue<Chunk> line) throws IOException {
        try (InputStream in = from.getInputStream()) {
            byte[] bytes = new byte[CHUNK_BYTES];
            int length = in.read(bytes);
            while (length >= 0) {
                line.add(new Chunk(ByteBuffer.wrap(bytes, 0, length), System.nanoTime() + delayNanos));
                bytes = new byte[CHUNK_BYTES];
                length = in.read(bytes);
            }
        } finally {
            line.add(new Chunk(ByteBuffer.allocate(0), System.nanoTime() + delayNanos));
        }
    }

    private static void write(BlockingQueue<Chunk> line, Socket to) throws IOException, InterruptedException {
        try (WritableByteChannel out = Channels.newChannel(to.getOutputStream())) {
            Chunk chunk = line.take();
            while (chunk.bytes.hasRemaining()) {
                TimeUnit.NANOSECONDS.sleep(chunk.dueNanos - System.nanoTime());
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

    /** Work on sockets that ends with their closing. */
    private interface Transfer {
        void run() throws IOException, InterruptedException;
    }

    /** Some bytes on their way; none mean the end of the connection. */
    private record Chunk(ByteBuffer bytes, long dueNanos) {}
}
