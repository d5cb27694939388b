package dev.tickwire.bot.recording;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.game.WorldView;

/** Does again what a bot once did, and after it whoever took its place, tick by tick, and starts over at the end. It never looks at the world. */
public final class RecordedBrain implements Brain {
    private final InputRecording.Track track;
    private boolean begun;
    private int firstTick;
    private int next;

    /** Plays a track from its start. */
    public RecordedBrain(InputRecording.Track track) {
        this.track = track;
    }

    @Override
    public void step(WorldView view, Controls controls) {
        if (next == track.size()) {
            next = 0;
        }
        if (!begun) {
            begun = true;
            firstTick = view.tick();
        }
        while (begun && track.tick(next) <= view.tick() - firstTick) {
            controls.setHeld(track.held(next));
            controls.press(track.edges(next));
            next++;
            // Ticks that go back are those of whoever came next to this place.
            begun = next < track.size() && track.tick(next) >= track.tick(next - 1);
        }
    }
}
