package dev.tickwire.bot.dissect;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.bot.capture.CaptureException;
import dev.tickwire.bot.capture.CaptureReader;
import dev.tickwire.bot.capture.CapturedMessage;
import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.GameType;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.catalog.GameCatalog;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.Batch;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Welcome;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.FrameObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Plays a capture to a replica, as the client did that received it: what a frame says depends on what is held, so that even
 * frames that are not wanted are applied. Not thread safe.
 */
public final class CaptureReplay {
    private final CaptureObserver observer;
    private final int fromMillis;

    /** Null before the first welcome. */
    private ClientReplica replica;

    /**
     * A replay that tells an observer of the messages from a time on.
     *
     * @param fromMillis since the first message
     */
    public CaptureReplay(CaptureObserver observer, int fromMillis) {
        this.observer = observer;
        this.fromMillis = fromMillis;
    }

    /**
     * Plays a whole file.
     *
     * @throws CaptureException if it is none, or not as a server of this version wrote it; what came before has been told
     * @throws IOException      if it cannot be read
     */
    public void play(Path file) throws CaptureException, IOException {
        Map<String, byte[]> maps = CaptureReader.mapsOf(file);
        try (CaptureReader reader = new CaptureReader(file)) {
            int number = 1;
            for (Optional<CapturedMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
                try {
                    play(next.get(), maps);
                } catch (MalformedMessageException e) {
                    throw new CaptureException("has a malformed message, number " + number + ": " + e.getMessage());
                }
                number++;
            }
        }
    }

    private void play(CapturedMessage message, Map<String, byte[]> maps) throws CaptureException {
        byte[] bytes = message.bytes();
        boolean wanted = message.millis() >= fromMillis;
        if (bytes.length > 0 && (bytes[0] & Protocol.FRAME_BIT) != 0) {
            playFrame(message, 0, bytes.length, wanted);
            return;
        }
        if (Batch.is(bytes, 0, bytes.length)) {
            if (wanted) {
                observer.batch(message);
            }
            Batch.read(bytes, 0, bytes.length, (all, offset, length) -> playFrame(message, offset, length, wanted));
            return;
        }
        Object content = Messages.FROM_SERVER.read(bytes, 0, bytes.length);
        if (content instanceof Welcome welcome) {
            join(welcome, maps.get(welcome.mapHash()));
        }
        if (wanted) {
            observer.message(message, content);
        }
    }

    private void playFrame(CapturedMessage message, int offset, int length, boolean wanted) {
        if (replica == null) {
            throw new MalformedMessageException("a frame before the welcome");
        }
        replica.observe(wanted ? observer : FrameObserver.NONE);
        if (wanted) {
            observer.frame(message, length, replica.baseTick());
        }
        replica.apply(message.bytes(), offset, length);
        if (wanted) {
            observer.frameEnds();
        }
    }

    private void join(Welcome welcome, byte[] mapBytes) throws CaptureException {
        String name = welcome.schema().game();
        GameType type = GameCatalog.find(name)
                .orElseThrow(
                        () -> new CaptureException("is of the game " + name + ", which this program does not know"));
        if (!BehaviourHash.of(type).equals(welcome.behaviourHash())) {
            throw new CaptureException("was made with another version of " + name + ", which steps differently");
        }
        if (mapBytes == null) {
            throw new CaptureException("does not hold the map that the match was played on");
        }
        try {
            TileMap map = TileMapCodec.decode(mapBytes);
            SharedGame game = type.on(map);
            CellGrid grid = new CellGrid(map.widthUnits(), map.heightUnits(), welcome.cellSizeLog2());
            replica = new ClientReplica(game.schema(), grid, game, welcome.tick());
            observer.joined(welcome, grid);
        } catch (IllegalArgumentException e) {
            throw new CaptureException("has a map that cannot be played on: " + e.getMessage());
        }
    }
}
