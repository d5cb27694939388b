package dev.tickwire.bot.swarm;

import dev.tickwire.bot.recording.InputRecorder;

/** Keeps the inputs of one bot: what it begins with, so that who never does anything is known too, and what changes. */
final class InputTrack {
    private final InputRecorder recorder;
    private final int bot;
    private boolean begun;
    private int firstTick;
    private int lastHeld;

    InputTrack(InputRecorder recorder, int bot) {
        this.recorder = recorder;
        this.bot = bot;
    }

    /** The bot is in a match, whose ticks have nothing to do with those of the one before. */
    void begin() {
        begun = false;
    }

    /** What the bot does in a tick. */
    void decided(int tick, int held, int edges) {
        boolean isFirst = !begun;
        if (isFirst) {
            begun = true;
            firstTick = tick;
        }
        if (isFirst || edges != 0 || held != lastHeld) {
            lastHeld = held;
            recorder.input(bot, Math.max(0, tick - firstTick), held, edges);
        }
    }
}
