package dev.tickwire.server.session;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Pong;

/**
 * Sends a client whatever is no frame. Pings are answered here: of several that came while the socket was full, the newest,
 * once the client reads again, so that who does not read cannot make answers pile up. Event loop only.
 */
final class MessageSender {
    private final ClientSocket socket;
    private final LoopWorkspace workspace;

    private boolean pongOwed;
    private int owedNonce;

    MessageSender(ClientSocket socket, LoopWorkspace workspace) {
        this.socket = socket;
        this.workspace = workspace;
    }

    void send(Object message) {
        BitWriter out = workspace.frameWriter.out();
        Messages.FROM_SERVER.write(message, out);
        socket.send(out.buffer(), 0, out.byteLength());
        workspace.tally.countMessage(MessageKind.sent(message), out.byteLength());
    }

    /** A ping has come. */
    void pinged(int nonce) {
        pongOwed = true;
        owedNonce = nonce;
        answerPing();
    }

    /** Answers a ping that waits, if there is room now. */
    void answerPing() {
        if (pongOwed && socket.isWritable()) {
            pongOwed = false;
            send(new Pong(owedNonce));
        }
    }
}
