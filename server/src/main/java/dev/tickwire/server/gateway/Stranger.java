package dev.tickwire.server.gateway;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Notice;
import dev.tickwire.server.session.LoopWorkspace;

/** A client that asked for a match that is not here; its first message is answered with just that. */
final class Stranger implements MessageReceiver {
    private static final int NOTICE_BYTES_MAX = 512;
    private static final int ID_CHARACTERS_SHOWN = 32;

    private final VertxClientSocket socket;
    private final LoopWorkspace workspace;
    private final String text;
    private boolean sentAway;

    Stranger(VertxClientSocket socket, LoopWorkspace workspace, String wantedId) {
        this.socket = socket;
        this.workspace = workspace;
        String shown = wantedId == null || wantedId.isEmpty()
                ? ""
                : " \"" + wantedId.substring(0, Math.min(wantedId.length(), ID_CHARACTERS_SHOWN)) + "\"";
        text = "There is no match" + shown + " here.";
    }

    @Override
    public void binary(byte[] bytes, int offset, int length, long nowNanos) {
        sendAway(CloseReason.NO_SUCH_MATCH, text);
    }

    @Override
    public void text(byte[] bytes, int offset, int length) {
        sendAway(CloseReason.NO_SUCH_MATCH, text);
    }

    @Override
    public void violated(Violation violation) {
        sendAway(violation.closeReason(), violation.text() + ".");
    }

    @Override
    public void closed() {}

    private void sendAway(CloseReason reason, String why) {
        if (!sentAway) {
            sentAway = true;
            workspace.countRefusedJoin(reason);
        }
        BitWriter out = new BitWriter(NOTICE_BYTES_MAX, NOTICE_BYTES_MAX);
        Messages.FROM_SERVER.write(new Notice(Notice.Level.CLOSING, reason.code(), why), out);
        socket.send(out.buffer(), 0, out.byteLength());
        socket.close(reason.code(), why);
    }
}
