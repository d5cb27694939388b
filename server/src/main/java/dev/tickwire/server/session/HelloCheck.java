package dev.tickwire.server.session;

import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Protocol;
import dev.tickwire.server.match.JoinRefusal;
import dev.tickwire.server.match.Match;

/** Whether a client fits the match that it wants to join. */
final class HelloCheck {
    private HelloCheck() {}

    /** What is wrong with a hello, the worst first; null if nothing is. */
    static JoinRefusal faultOf(Hello hello, Match match) {
        if (hello.protocolVersion() != Protocol.VERSION) {
            return new JoinRefusal(
                    CloseReason.PROTOCOL_VERSION,
                    "This server speaks protocol version " + Protocol.VERSION + ", the client "
                            + hello.protocolVersion() + ". Reload the page, or update the client.");
        }
        if (!hello.behaviourHash().equals(match.behaviourHash())) {
            return new JoinRefusal(
                    CloseReason.BEHAVIOUR_MISMATCH,
                    "Client and server run different versions of "
                            + match.game().schema().game() + " ("
                            + hello.behaviourHash() + ", " + match.behaviourHash()
                            + "). Reload the page, or update the client.");
        }
        String fault = PlayerNames.fault(hello.name());
        return fault == null ? null : new JoinRefusal(CloseReason.BAD_NAME, fault);
    }
}
