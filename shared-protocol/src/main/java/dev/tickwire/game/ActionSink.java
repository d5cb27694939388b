package dev.tickwire.game;

/** Receives what a player's controls amount to in a tick. Each action is carried out before the call returns. */
public interface ActionSink {
    /**
     * Carries out one action of the player.
     *
     * @param action   index of the action type in the schema
     * @param argument its argument; must fit the type's bits
     */
    void act(int action, int argument);
}
