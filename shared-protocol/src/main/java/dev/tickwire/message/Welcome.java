package dev.tickwire.message;

import dev.tickwire.bits.BitCount;
import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.schema.Schema;

/**
 * Server to client: all that a client needs to know of the match before its first frame. It answers a hello, and comes again
 * when the match is over and the connection has been taken over into the one that follows it: all starts anew then.
 *
 * @param protocolVersion {@link Protocol#VERSION} of the server; always the message's first 16 bits
 * @param behaviourHash   16 hex digits of the game's shared half on the server
 * @param matchId         as in the list of matches
 * @param mapHash         16 hex digits of the map's bytes, which are its address too
 * @param cellSizeLog2    the edge of a map cell is two to this power, in units
 * @param token           takes this player's body back after a lost connection
 * @param slot            the player's place in the match; also the id of the own avatar; {@link #SPECTATOR_SLOT} for a
 *                        spectator
 * @param resumed         whether an earlier body was taken back
 * @param tick            the last tick stepped
 * @param tickRateHz      ticks in a second
 * @param checkIntervalTicks ticks between hashes of the replica, 0 for none
 * @param schema          of the game
 */
public record Welcome(
        int protocolVersion,
        String behaviourHash,
        String matchId,
        String mapHash,
        int cellSizeLog2,
        SessionToken token,
        int slot,
        boolean resumed,
        int tick,
        int tickRateHz,
        int checkIntervalTicks,
        Schema schema) {
    /** The slot of all who only watch; no avatar has it. */
    public static final int SPECTATOR_SLOT = 0xffff;

    public static final int MATCH_ID_BYTES_MAX = 32;
    public static final int TICK_RATE_HZ_MIN = 10;
    public static final int TICK_RATE_HZ_MAX = 120;

    /** Keeps every coordinate and every product of the shared code within an int. */
    public static final int CELL_SIZE_LOG2_MAX = 21;

    private static final int CELL_SIZE_BITS = BitCount.forMax(CELL_SIZE_LOG2_MAX);

    static final MessageCodec<Welcome> CODEC = new MessageCodec<>(1, Welcome.class) {
        @Override
        protected void writeBody(Welcome welcome, BitWriter out) {
            out.writeBits(welcome.protocolVersion, 16);
            HexHash.write(welcome.behaviourHash, out);
            out.writeText(welcome.matchId, MATCH_ID_BYTES_MAX);
            HexHash.write(welcome.mapHash, out);
            out.writeBits(welcome.cellSizeLog2, CELL_SIZE_BITS);
            welcome.token.write(out);
            out.writeBits(welcome.slot, 16);
            out.writeFlag(welcome.resumed);
            out.writeBits(welcome.tick, 32);
            out.writeBits(welcome.tickRateHz, 8);
            out.writeBits(welcome.checkIntervalTicks, 16);
            SchemaCodec.write(welcome.schema, out);
        }

        @Override
        protected Welcome readBody(BitReader in) {
            int protocolVersion = in.readBits(16);
            if (protocolVersion != Protocol.VERSION) {
                throw new MalformedMessageException(
                        "server speaks protocol version " + protocolVersion + ", this client " + Protocol.VERSION);
            }
            String behaviourHash = HexHash.read(in);
            String matchId = in.readText(MATCH_ID_BYTES_MAX);
            String mapHash = HexHash.read(in);
            int cellSizeLog2 = in.readBits(CELL_SIZE_BITS);
            if (cellSizeLog2 > CELL_SIZE_LOG2_MAX) {
                throw new MalformedMessageException("cells of 2^" + cellSizeLog2 + " units");
            }
            SessionToken token = SessionToken.read(in);
            int slot = in.readBits(16);
            boolean resumed = in.readFlag();
            int tick = in.readBits(32);
            int tickRateHz = in.readBits(8);
            if (tickRateHz < TICK_RATE_HZ_MIN || tickRateHz > TICK_RATE_HZ_MAX) {
                throw new MalformedMessageException("tick rate of " + tickRateHz + " Hz");
            }
            int checkIntervalTicks = in.readBits(16);
            Schema schema = SchemaCodec.read(in);
            return new Welcome(
                    protocolVersion,
                    behaviourHash,
                    matchId,
                    mapHash,
                    cellSizeLog2,
                    token,
                    slot,
                    resumed,
                    tick,
                    tickRateHz,
                    checkIntervalTicks,
                    schema);
        }
    };
}
