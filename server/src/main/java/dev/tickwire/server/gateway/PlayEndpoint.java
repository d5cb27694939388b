package dev.tickwire.server.gateway;

import dev.tickwire.message.Notice;
import dev.tickwire.message.Protocol;
import dev.tickwire.server.match.Audiences;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.session.LoopWorkspace;
import dev.tickwire.server.session.PlayerConnection;
import dev.tickwire.server.session.SessionParts;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** The game socket: finds the match that a client wants and gives it a connection there. Confined to one event loop. */
final class PlayEndpoint implements Endpoint {
    private final MatchDirectory matches;
    private final LoopExecutor loop;
    private final Supplier<SessionParts> parts;
    private final LoopWorkspace workspace;
    private final Audiences audiences;

    /**
     * A game socket for clients of one event loop.
     *
     * @param parts of connections that begin now
     */
    PlayEndpoint(MatchDirectory matches, LoopExecutor loop, Supplier<SessionParts> parts) {
        this.matches = matches;
        this.loop = loop;
        this.parts = parts;
        audiences = new Audiences(loop);
        workspace = new LoopWorkspace(parts.get().counters());
    }

    @Override
    public int messageBytesMax() {
        return Protocol.CLIENT_MESSAGE_BYTES_MAX;
    }

    @Override
    public boolean expectsHello() {
        return true;
    }

    @Override
    public MessageReceiver open(VertxClientSocket socket, HttpServerRequest request) {
        String id = request.getParam("match");
        Optional<Match> match = id == null ? matches.quickPlay() : matches.find(id);
        if (match.isEmpty()) {
            return new Stranger(socket, workspace, id);
        }
        return new Player(new PlayerConnection(match.get(), audiences, socket, loop, workspace, parts.get()));
    }

    /** A client of a match. */
    private record Player(PlayerConnection connection) implements MessageReceiver {
        @Override
        public void binary(byte[] bytes, int offset, int length, long nowNanos) {
            connection.received(bytes, offset, length, nowNanos);
        }

        @Override
        public void text(byte[] bytes, int offset, int length) {
            connection.receivedText();
        }

        @Override
        public void violated(Violation violation) {
            connection.close(violation.closeReason(), violation.text() + ".");
        }

        @Override
        public void notice(Notice notice) {
            connection.notice(notice);
        }

        @Override
        public void timePassed() {
            connection.timePassed();
        }

        @Override
        public void closed() {
            connection.socketClosed();
        }
    }
}
