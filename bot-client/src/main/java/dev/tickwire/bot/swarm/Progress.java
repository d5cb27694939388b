package dev.tickwire.bot.swarm;

/** Is told now and then, in a line for people, how far a run is. */
public interface Progress {
    /** Says one line. */
    void say(String line);
}
