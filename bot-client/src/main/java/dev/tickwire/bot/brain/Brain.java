package dev.tickwire.bot.brain;

import dev.tickwire.game.WorldView;

/**
 * Plays one avatar. A function of its seed and of what it was shown: no I/O, no thread, no wall clock. Not thread safe.
 *
 * <p>Hosts call it in every tick; a brain itself chooses the few ticks in which it looks at the world, so a host may
 * make {@link WorldView#world()} ready on the first call. In steady state nothing is allocated.
 */
public interface Brain {
    /**
     * Decides on the controls for the next tick.
     *
     * @param view     what the bot may see, at the end of {@link WorldView#tick()}; ticks grow from call to call, apart
     *     from a server that went back to a checkpoint
     * @param controls as they were left by the call before; to be changed where the brain wants something else
     */
    void step(WorldView view, Controls controls);
}
