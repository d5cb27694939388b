package dev.tickwire.schema;

import java.util.List;

/**
 * Everything about a game that the wire needs to know. It drives encoding, decoding, hashing and the statistics, and
 * travels in the welcome so that tools can read a recording without the game's code.
 *
 * @param game    name of the game
 * @param types   entity types by index
 * @param avatarType index of the type that players control; its entities' ids are slots and it belongs to cells
 * @param actions action types by index; at least one
 * @param input   width of the controls
 */
public record Schema(String game, List<EntityType> types, int avatarType, List<ActionType> actions, InputLayout input) {
    /** Sanity limit for what a welcome may claim. */
    public static final int TYPES_MAX = 32;

    /** Sanity limit for what a welcome may claim. */
    public static final int ACTIONS_MAX = 64;

    public Schema {
        types = List.copyOf(types);
        actions = List.copyOf(actions);
        if (types.isEmpty() || types.size() > TYPES_MAX) {
            throw new IllegalArgumentException("schema of " + game + " has " + types.size() + " entity types");
        }
        if (actions.isEmpty() || actions.size() > ACTIONS_MAX) {
            throw new IllegalArgumentException("schema of " + game + " has " + actions.size() + " actions");
        }
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).index() != i) {
                throw new IllegalArgumentException("type " + types.get(i).name() + " is not at its index");
            }
        }
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).index() != i) {
                throw new IllegalArgumentException("action " + actions.get(i).name() + " is not at its index");
            }
        }
        if (avatarType < 0
                || avatarType >= types.size()
                || types.get(avatarType).visibility() != Visibility.CELL) {
            throw new IllegalArgumentException("avatars of " + game + " must be of a type that belongs to cells");
        }
    }

    public EntityType type(int index) {
        return types.get(index);
    }

    public ActionType action(int index) {
        return actions.get(index);
    }
}
