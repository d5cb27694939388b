package dev.tickwire.netcode;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.game.GameType;
import dev.tickwire.game.SharedGame;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.Welcome;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.FrameHeader;

/**
 * What a client holds of its match: the game on the match's map, the replica that frames keep true, and the own avatar ahead
 * of it. In the next match all of them are others.
 */
final class ClientWorld {
    private final GameType gameType;
    private final InputHistory inputs;
    private final SessionStatistics statistics;
    private final BitReader headerReader = new BitReader();
    private final FrameHeader loneHeader = new FrameHeader();

    private boolean onlyHeaders;
    private SharedGame game;
    private ClientReplica replica;
    private Predictor predictor;

    /** The tick of the newest frame, or of the welcome. */
    private int newestTick;

    /** Whether a frame has come in this match. */
    private boolean framed;

    ClientWorld(GameType gameType, InputHistory inputs, SessionStatistics statistics) {
        this.gameType = gameType;
        this.inputs = inputs;
        this.statistics = statistics;
    }

    /** Nothing but the headers of frames is read from now on; the world is not built. */
    void readOnlyHeaders() {
        onlyHeaders = true;
    }

    boolean readsOnlyHeaders() {
        return onlyHeaders;
    }

    /** Null before the map came. */
    SharedGame game() {
        return game;
    }

    /** Null before the map came. */
    ClientReplica replica() {
        return replica;
    }

    /** Null before the map came, and of a spectator. */
    Predictor predictor() {
        return predictor;
    }

    int newestTick() {
        return newestTick;
    }

    /** A match begins, whose map is not known yet. */
    void begin(Welcome welcome) {
        game = null;
        replica = null;
        predictor = null;
        newestTick = welcome.tick();
        framed = false;
    }

    /**
     * The map has come.
     *
     * @throws MalformedMessageException if it is none
     * @throws IllegalArgumentException  if it does not fit to game or welcome
     */
    void build(byte[] mapBytes, Welcome welcome) {
        TileMap map = TileMapCodec.decode(mapBytes);
        game = gameType.on(map);
        CellGrid grid = new CellGrid(map.widthUnits(), map.heightUnits(), welcome.cellSizeLog2());
        replica = new ClientReplica(game.schema(), grid, game, welcome.tick());
        if (welcome.slot() != Welcome.SPECTATOR_SLOT) {
            predictor = new Predictor(game, welcome.slot(), inputs, statistics);
        }
    }

    /**
     * Takes a frame into the replica, but leaves the prediction as it is.
     *
     * @return its header, until the next frame
     * @throws MalformedMessageException if it cannot follow what came before
     */
    FrameHeader apply(byte[] bytes, int offset, int length) {
        FrameHeader header = onlyHeaders ? readHeader(bytes, offset, length) : applyWhole(bytes, offset, length);
        if (header.isResync && framed) {
            statistics.resynced(Math.max(0, header.tick - newestTick - 1));
        }
        newestTick = header.tick;
        framed = true;
        return header;
    }

    /** Predicts anew from the newest frame on, up to a tick. */
    void rebase(int toTick) {
        if (predictor != null) {
            predictor.rebase(replica, toTick);
        }
    }

    /** Predicts on, up to a tick; not before the first frame. */
    void predictTo(int toTick) {
        if (predictor != null && framed) {
            predictor.advanceTo(toTick);
        }
    }

    private FrameHeader applyWhole(byte[] bytes, int offset, int length) {
        int earlierMismatches = replica.mismatches();
        replica.apply(bytes, offset, length);
        FrameHeader header = replica.header();
        if (header.hasCheck) {
            statistics.replicaChecked(replica.mismatches() == earlierMismatches);
        }
        return header;
    }

    private FrameHeader readHeader(byte[] bytes, int offset, int length) {
        headerReader.wrap(bytes, offset, length);
        loneHeader.read(headerReader, newestTick);
        return loneHeader;
    }
}
