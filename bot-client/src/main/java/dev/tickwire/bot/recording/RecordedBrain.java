package dev.tickwire.bot.recording;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.game.WorldView;

/** Does again what a bot once did, tick by tick, and starts over at its end. It never looks at the world. */
public final class RecordedBrain implements Brain {
    private final InputRecording.Track track;
    private boolean started;
    private int firstTick;
    private int next;

    /** Plays a track from its start. */
    public RecordedBrain(InputRecording.Track track) {
        this.track = track;
    }

    @Override
    public void step(WorldView view, Controls controls) {
        if (!started) {
            started = true;
            firstTick = view.tick();
        }
        if (next == track.size()) {
            next = 0;
            firstTick = view.tick();
        }
        while (next < track.size() && track.tick(next) <= view.tick() - firstTick) {
            controls.setHeld(track.held(next));
            controls.press(track.edges(next));
            next++;
        }
    }
}
