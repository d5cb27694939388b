package dev.tickwire.server.operations.health;

import java.util.List;

/**
 * How one question about the server's health is answered.
 *
 * @param isGood whether nothing speaks against it
 * @param loops  how each loop does; empty if they were not asked after
 * @param objections what speaks against it, each in a sentence for people
 */
public record Health(boolean isGood, List<LoopHealth> loops, List<String> objections) {
    public Health {
        loops = List.copyOf(loops);
        objections = List.copyOf(objections);
    }

    /**
     * How a loop does.
     *
     * @param name      of the loop
     * @param isGood    whether it goes round
     * @param ageMillis since it was last seen to
     */
    public record LoopHealth(String name, boolean isGood, long ageMillis) {}
}
