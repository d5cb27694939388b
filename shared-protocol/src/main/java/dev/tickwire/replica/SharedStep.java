package dev.tickwire.replica;

/** How a world moves on by what everybody can foresee; both ends of a connection run the same one. */
public interface SharedStep {
    /**
     * Carries out an action before the step. It reads and writes the actor's avatar, and the actor's owner-only row if
     * that is held here (it is not on other players' machines), and may spawn; nothing else. What becomes of the avatar
     * and of what is spawned must not depend on the owner-only row.
     *
     * @param avatarRow row of the actor in {@link WorldState#avatars()}
     * @param argument  limited to the action type's bits, but on a client not otherwise trustworthy
     * @param tick      the tick that is about to be stepped
     */
    void applyAction(WorldState world, int avatarRow, int action, int argument, int tick);

    /**
     * Steps rows {@code fromRow} (inclusive) to {@code toRow} (exclusive) of one table by one tick and flags what ends by
     * it. Reads only the entity itself, the map and the tick. Rows that are flagged already may be stepped or left.
     */
    void advance(EntityTable table, int fromRow, int toRow, int tick);

    /** Steps every row of every table. */
    default void advanceAll(WorldState world, int tick) {
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            advance(table, 0, table.size(), tick);
        }
    }
}
