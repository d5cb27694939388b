package dev.tickwire.server.game;

/**
 * The authoritative half of a game, one instance for each match. Its methods run on the match's tick loop, in the rules
 * phase of a tick: players' actions have been carried out and everything has been advanced by one step. Whatever they
 * change in the truth travels to the clients as a correction.
 *
 * <p>Rules are deterministic: they read the world they are given, its random numbers and its tick, and nothing else; no
 * wall clock, no floating point, no hash order. In steady state they allocate nothing.
 */
public interface GameRules {
    /** Called once, in the first tick, before any player joins. */
    void start(RulesWorld world);

    /**
     * A player took a slot. The rules decide when and where an avatar appears.
     *
     * @param slot free until now; also the id of the avatar and of the slot's owner-only row
     * @param name 1 to 16 characters
     * @param bot  whether the server itself plays it
     */
    void playerJoined(RulesWorld world, int slot, String name, boolean bot);

    /** A player gave the slot up for good; whatever belongs to it must be ended, except projectiles in flight. */
    void playerLeft(RulesWorld world, int slot);

    /** Decides everything else that happens in this tick. */
    void step(RulesWorld world);

    /**
     * Whether the match is over, so that its host may go on with the next one. Once it is, it stays so; until the host
     * has done that, the rules go on as if the end were shown.
     */
    default boolean isOver(RulesWorld world) {
        return false;
    }

    /** What is played, in a word for the list of matches: "ffa", say; empty if there is only one way. */
    default String mode() {
        return "";
    }

    /** How far the match is, in a word for the list of matches; empty if it has no phases. Equal ones should be the same object. */
    default String phase(RulesWorld world) {
        return "";
    }

    /** How well a slot's player does: of bots that make room for people, the one with the least goes first. */
    default int scoreOf(RulesWorld world, int slot) {
        return 0;
    }

    /** The team of a slot's player, from 1; 0 if there are none. Asked when somebody says something to the own team only. */
    default int teamOf(RulesWorld world, int slot) {
        return 0;
    }
}
