package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.GameType;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.Protocol;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.link.LinkConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults planted at the seams of the program are found, and bad bytes end in the one exception that is meant for them. */
@Tag("simulation")
@Timeout(120)
class PlantedFaultTest {
    private static final int SECONDS = 6;
    private static final int RUNS = 25;

    @ParameterizedTest
    @EnumSource
    void aSharedStepThatReadsWhatItMustNotIsFound(BentGame bent) {
        assertTrue(faults(seed -> run(seed, torture(), bent, MessageFilter.NONE)) > RUNS / 2);
    }

    @Test
    void aLostFrameIsFound() {
        assertTrue(faults(seed -> run(seed, frames(seed, (frame, onward) -> {}))) > RUNS / 2);
    }

    @Test
    void aFrameThatCameTwiceIsAlwaysFound() {
        int found = faults(seed -> run(seed, frames(seed, (frame, onward) -> {
            onward.accept(frame);
            onward.accept(frame.clone());
        })));
        assertEquals(RUNS, found);
    }

    @Test
    void twoFramesInTheWrongOrderAreFound() {
        assertTrue(faults(seed -> run(seed, new Swap(seed))) > RUNS / 2);
    }

    @Test
    void aFlippedBitEndsInAFaultOfTheProtocolOrAMismatch() {
        int found = faults(seed -> {
            SeededRandom random = new SeededRandom(seed);
            return run(seed, frames(seed, (frame, onward) -> {
                byte[] bent = frame.clone();
                bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
                onward.accept(bent);
            }));
        });
        assertTrue(found > RUNS / 2, found + " of " + RUNS);
    }

    @Test
    void aTruncatedFrameEndsInAFaultOfTheProtocolOrAMismatch() {
        int found = faults(seed -> {
            SeededRandom random = new SeededRandom(seed);
            return run(seed, frames(seed, (frame, onward) -> {
                byte[] bent = new byte[1 + random.nextInt(frame.length)];
                System.arraycopy(frame, 0, bent, 0, bent.length);
                onward.accept(bent);
            }));
        });
        assertTrue(found > RUNS / 2, found + " of " + RUNS);
    }

    @Test
    void rulesThatChangeTheTruthOutsideOfTheirPhaseAreFound() {
        assertTrue(faults(seed -> {
                    TruthGrabber grabber = new TruthGrabber();
                    Simulation simulation = start(seed, grabber, BentGame.VARIANT);
                    simulation.time().after(2_010_000_000L, grabber::shove);
                    return simulation;
                })
                > RUNS / 2);
    }

    @Test
    void stateWiderThanTheWireIsFound() {
        int found = faults(seed -> {
            TruthGrabber grabber = new TruthGrabber();
            grabber.tooWide = true;
            return start(seed, grabber, BentGame.VARIANT);
        });
        assertEquals(RUNS, found);
    }

    /** Runs simulations and counts those that end in a fault; any other exception fails the test. */
    private static int faults(IntFunction<Simulation> prepared) {
        int found = 0;
        for (int seed = 1; seed <= RUNS; seed++) {
            Simulation simulation = prepared.apply(seed);
            try {
                simulation.runSeconds(SECONDS);
            } catch (SimulationFault fault) {
                found++;
            } catch (AssertionError wideState) {
                // The codec refuses to write what would not survive.
                assertTrue(wideState.getMessage().contains("cannot hold"), wideState.toString());
                found++;
            }
        }
        return found;
    }

    private static GameRulesType torture() {
        return new TortureType(BentGame.VARIANT);
    }

    private static Simulation run(int seed, MessageFilter filter) {
        return run(seed, torture(), torture().shared(), filter);
    }

    private static Simulation run(int seed, GameRulesType rules, GameType clientGame, MessageFilter filter) {
        Simulation simulation =
                new Simulation(new SimulatedGame(rules, TortureType.map(new SeededRandom(seed)), 0, 0), seed);
        simulation.addClient(LinkConditions.CALM, clientGame).plant(filter);
        simulation.addClient(LinkConditions.CALM, clientGame);
        simulation.addDrones(10);
        return simulation;
    }

    private static Simulation start(int seed, TruthGrabber grabber, TortureVariant variant) {
        GameRulesType rules = new GameRulesType() {
            @Override
            public GameType shared() {
                return new TortureType(variant);
            }

            @Override
            public GameRules newRules() {
                return grabber;
            }
        };
        return run(seed, rules, rules.shared(), MessageFilter.NONE);
    }

    /** Does something to one of the frames, about the sixtieth. */
    private static MessageFilter frames(int seed, MessageFilter once) {
        return new MessageFilter() {
            private int left = 40 + seed;

            @Override
            public void pass(byte[] message, Consumer<byte[]> onward) {
                boolean isFrame = (message[0] & Protocol.FRAME_BIT) != 0;
                if (isFrame && left-- == 0) {
                    once.pass(message, onward);
                } else {
                    onward.accept(message);
                }
            }
        };
    }

    /** Passes one frame on behind its successor. */
    private static final class Swap implements MessageFilter {
        private final List<byte[]> kept = new ArrayList<>();
        private final MessageFilter keeper;

        Swap(int seed) {
            keeper = frames(seed, (frame, onward) -> kept.add(frame));
        }

        @Override
        public void pass(byte[] message, Consumer<byte[]> onward) {
            boolean wasKept = !kept.isEmpty();
            keeper.pass(message, onward);
            if (wasKept) {
                onward.accept(kept.remove(0));
            }
        }
    }

    /** Rules that keep the truth and touch it when it is not their turn, or put in what no field can hold. */
    private static final class TruthGrabber implements GameRules {
        private final TortureRules rules = new TortureRules(BentGame.VARIANT);
        private WorldState truth;
        private boolean tooWide;

        void shove() {
            EntityTable avatars = truth.avatars();
            for (int row = 0; row < avatars.size(); row++) {
                avatars.set(row, EntityType.X, avatars.get(row, EntityType.X) ^ 1);
            }
        }

        @Override
        public void start(RulesWorld world) {
            rules.start(world);
            truth = world.truth();
        }

        @Override
        public void playerJoined(RulesWorld world, int slot, String name, boolean bot) {
            rules.playerJoined(world, slot, name, bot);
        }

        @Override
        public void playerLeft(RulesWorld world, int slot) {
            rules.playerLeft(world, slot);
        }

        @Override
        public void step(RulesWorld world) {
            rules.step(world);
            EntityTable avatars = world.truth().avatars();
            if (tooWide && world.tick() == 60 && avatars.size() > 0) {
                avatars.set(0, TortureSchema.AVATAR_HEALTH, 1 << 6);
            }
        }
    }
}
