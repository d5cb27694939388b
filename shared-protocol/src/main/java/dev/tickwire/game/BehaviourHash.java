package dev.tickwire.game;

import dev.tickwire.bits.Utf8;
import dev.tickwire.math.StateHash;
import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import dev.tickwire.schema.Schema;

/**
 * Computes what stands for a game's version: a hash of its schema and of what its shared half really does. Both ends
 * compute it at start and compare it in the handshake; nobody has to remember to raise a number.
 */
public final class BehaviourHash {
    /** Long enough for every timer of the games to run out several times. */
    private static final int TICKS = 300;

    private static final int SEED = 20_221;

    private BehaviourHash() {}

    /** Returns the behaviour hash of a game: 16 hexadecimal digits. Takes some milliseconds. */
    public static String of(GameType type) {
        GoldenRun run = new GoldenRun(type, SEED);
        run.run(TICKS);
        StateHash hash = new StateHash();
        addText(hash, type.name());
        addSchema(hash, run.game().schema());
        addGeometry(hash, run.game());
        addText(hash, run.hash());
        return hash.toHex();
    }

    private static void addSchema(StateHash hash, Schema schema) {
        addText(hash, schema.game());
        hash.add(schema.avatarType());
        hash.add(schema.input().heldBits());
        hash.add(schema.input().edgeBits());
        hash.add(schema.types().size());
        for (EntityType type : schema.types()) {
            addText(hash, type.name());
            addText(hash, type.visibility().name());
            hash.add(type.idBits());
            hash.add(type.fieldCount());
            for (Field field : type.fields()) {
                addText(hash, field.name());
                hash.add(field.bits());
                hash.add(field.signed() ? 1 : 0);
                addText(hash, field.drawn().name());
            }
        }
        hash.add(schema.actions().size());
        for (ActionType action : schema.actions()) {
            addText(hash, action.name());
            hash.add(action.argumentBits());
        }
    }

    private static void addGeometry(StateHash hash, SharedGame game) {
        hash.add(game.cellSizeUnits());
        hash.add(game.viewExtent().halfWidthUnits());
        hash.add(game.viewExtent().halfHeightUnits());
        hash.add(game.viewExtent().hysteresisUnits());
    }

    private static void addText(StateHash hash, String text) {
        byte[] bytes = Utf8.encode(text);
        hash.addBytes(bytes, 0, bytes.length);
    }
}
