package dev.tickwire.bot.brain;

import dev.tickwire.game.SharedGame;
import dev.tickwire.game.WorldView;
import dev.tickwire.replica.WorldState;

/** A view that shows nothing: for brains that must not depend on what happens. */
record Blind(int tick, int slot) implements WorldView {
    @Override
    public SharedGame game() {
        throw new AssertionError("looks at the game");
    }

    @Override
    public WorldState world() {
        throw new AssertionError("looks at the world");
    }
}
