package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/**
 * Client to server, first of all: who wants to play or to watch, and with what code.
 *
 * @param protocolVersion   {@link Protocol#VERSION} of the client; always the message's first 16 bits
 * @param behaviourHash     16 hex digits; must equal the server's for the game, or the two would drift apart
 * @param name              what other players read, 1 to {@value #NAME_CHARACTERS_MAX} characters
 * @param token             of the session to take back, or null for a new player
 * @param spectate          whether to watch only: no avatar, no inputs, and no body to take back
 * @param ticket            lets a new player into a match that needs one, or null
 */
public record Hello(
        int protocolVersion, String behaviourHash, String name, SessionToken token, boolean spectate, String ticket) {
    public static final int NAME_CHARACTERS_MAX = 16;

    /** Longest name in UTF-8. */
    public static final int NAME_BYTES_MAX = 24;

    /** Longest ticket in UTF-8. */
    public static final int TICKET_BYTES_MAX = 384;

    /** A hello without a ticket. */
    public Hello(int protocolVersion, String behaviourHash, String name, SessionToken token, boolean spectate) {
        this(protocolVersion, behaviourHash, name, token, spectate, null);
    }

    static final MessageCodec<Hello> CODEC = new MessageCodec<>(1, Hello.class) {
        @Override
        protected void writeBody(Hello hello, BitWriter out) {
            out.writeBits(hello.protocolVersion, 16);
            HexHash.write(hello.behaviourHash, out);
            out.writeText(hello.name, NAME_BYTES_MAX);
            out.writeFlag(hello.token != null);
            if (hello.token != null) {
                hello.token.write(out);
            }
            out.writeFlag(hello.spectate);
            out.writeFlag(hello.ticket != null);
            if (hello.ticket != null) {
                out.writeText(hello.ticket, TICKET_BYTES_MAX);
            }
        }

        @Override
        protected Hello readBody(BitReader in) {
            int protocolVersion = in.readBits(16);
            String behaviourHash = HexHash.read(in);
            String name = in.readText(NAME_BYTES_MAX);
            SessionToken token = in.readFlag() ? SessionToken.read(in) : null;
            boolean spectate = in.readFlag();
            String ticket = in.readFlag() ? in.readText(TICKET_BYTES_MAX) : null;
            return new Hello(protocolVersion, behaviourHash, name, token, spectate, ticket);
        }
    };
}
