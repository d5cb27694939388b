package dev.tickwire.schema;

/** Who holds an entity's state in its replica. */
public enum Visibility {
    /** Belongs to the map cell that its first two fields (x, y) lie in; held by everyone who sees that cell. */
    CELL,
    /** Belongs to no cell and is held by every client of the match: roster, scores, clock. */
    EVERYONE,
    /** Held only by the player whose slot is the entity's id: ammunition, cooldowns. */
    OWNER
}
