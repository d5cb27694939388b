package dev.tickwire.bot.swarm;

import dev.tickwire.bot.brain.Behaviour;
import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.recording.InputRecorder;
import dev.tickwire.bot.recording.InputRecording;
import dev.tickwire.bot.scenario.Scenario;

/**
 * What all bots of a swarm have in common.
 *
 * @param play     how they play
 * @param brains   maker of brains
 * @param playback inputs that are played instead of what brains would do, or null
 * @param recorder of all inputs, or null
 */
record PlayContext(Scenario.Play play, BrainMaker brains, InputRecording playback, InputRecorder recorder) {
    /** Makes a new brain for an avatar in a game that has brains; from a seed, always the same one. Thread safe. */
    @FunctionalInterface
    interface BrainMaker {
        Brain forGame(String game, int seed, Behaviour behaviour);
    }
}
