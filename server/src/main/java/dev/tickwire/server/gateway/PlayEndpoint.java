package dev.tickwire.server.gateway;

import dev.tickwire.message.Notice;
import dev.tickwire.message.Protocol;
import dev.tickwire.server.match.Audiences;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.QuickPlay;
import dev.tickwire.server.session.LoopWorkspace;
import dev.tickwire.server.session.PlayerConnection;
import dev.tickwire.server.session.SessionParts;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** The game socket: finds the match that a client wants and gives it a connection there. Confined to one event loop. */
final class PlayEndpoint implements Endpoint {
    private final MatchDirectory matches;
    private final QuickPlay quickPlay;
    private final LoopExecutor loop;
    private final Supplier<SessionParts> parts;
    private final LoopWorkspace workspace;
    private final Audiences audiences;

    /**
     * A game socket for clients of one event loop.
     *
     * @param parts of connections that begin now
     */
    PlayEndpoint(MatchDirectory matches, QuickPlay quickPlay, LoopExecutor loop, Supplier<SessionParts> parts) {
        this.matches = matches;
        this.quickPlay = quickPlay;
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
        if (id == null) {
            return openAnywhere(socket);
        }
        Optional<Match> match = matches.find(id);
        return match.isPresent() ? player(socket, match.get(), null) : new Stranger(socket, workspace, id);
    }

    private MessageReceiver openAnywhere(VertxClientSocket socket) {
        Optional<QuickPlay.Place> place = quickPlay.find();
        if (place.isPresent()) {
            return player(socket, place.get().match(), place.get());
        }
        Stranger stranger = new Stranger(socket, workspace, null);
        Seeker seeker = new Seeker(stranger);
        quickPlay.findOrMake(loop, found -> {
            if (!seeker.isWaiting()) {
                found.ifPresent(QuickPlay.Place::release);
            } else if (found.isPresent()) {
                seeker.becomes(player(socket, found.get().match(), found.get()));
            } else {
                Optional<Match> closed = quickPlay.closed();
                seeker.becomes(closed.isPresent() ? player(socket, closed.get(), null) : stranger);
            }
        });
        return seeker;
    }

    private Player player(VertxClientSocket socket, Match match, QuickPlay.Place place) {
        return new Player(new PlayerConnection(match, audiences, socket, loop, workspace, parts.get()), place);
    }

    /** A client of a match. */
    private static final class Player implements MessageReceiver {
        private final PlayerConnection connection;

        /** Kept until the client is in; null if none is, or not any more. */
        private QuickPlay.Place place;

        /** When the client was first seen to be in; 0 before that. */
        private int joinedTick;

        Player(PlayerConnection connection, QuickPlay.Place place) {
            this.connection = connection;
            this.place = place;
        }

        @Override
        public void binary(byte[] bytes, int offset, int length, long nowNanos) {
            connection.received(bytes, offset, length, nowNanos);
            mindPlace();
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
            mindPlace();
        }

        @Override
        public void closed() {
            connection.socketClosed();
            releasePlace();
        }

        /** One tick after the client has come in, the match counts it among its players. */
        private void mindPlace() {
            if (place == null) {
                return;
            }
            Match match = place.match();
            if (joinedTick == 0 && connection.isJoined()) {
                joinedTick = match.currentTick();
            } else if (match.hasEnded() || (joinedTick > 0 && match.currentTick() > joinedTick)) {
                releasePlace();
            }
        }

        private void releasePlace() {
            if (place != null) {
                place.release();
                place = null;
            }
        }
    }
}
