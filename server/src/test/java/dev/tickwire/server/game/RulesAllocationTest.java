package dev.tickwire.server.game;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import dev.tickwire.game.GameType;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.server.game.catalog.RulesCatalog;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesAllocationTest {
    private static final int PLAYERS = 16;

    /** Longer than the warm-up of any game: when a round starts and all are placed anew, tables may grow once. */
    private static final int WARM_UP_TICKS = 600;

    private static final int MEASURED_TICKS = 300;

    static List<GameRulesType> rules() {
        return RulesCatalog.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aMatchThatHasWarmedUpAllocatesNothingInItsRules(GameRulesType type) {
        MeasuredRules measured = new MeasuredRules(type.newRules());
        RulesBench bench = new RulesBench(measured.asType(type), TileMap.open(16_384, 16_384), 1);
        SeededRandom random = new SeededRandom(2);
        for (int slot = 0; slot < PLAYERS; slot++) {
            bench.join(slot);
        }
        InputLayout input = bench.shared().schema().input();
        for (int i = 0; i < WARM_UP_TICKS + MEASURED_TICKS; i++) {
            if (i == WARM_UP_TICKS) {
                measured.allocatedBytes = 0;
            }
            bench.hold(random.nextInt(PLAYERS), random.nextInt() & ((1 << input.heldBits()) - 1));
            bench.press(random.nextInt(PLAYERS), random.nextInt(1 << input.edgeBits()));
            bench.step();
        }
        assertEquals(0, measured.allocatedBytes / MEASURED_TICKS, "bytes per tick");
    }

    /** Rules that count what stepping them allocates. */
    private static final class MeasuredRules implements GameRules {
        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private final GameRules rules;
        private long allocatedBytes;

        MeasuredRules(GameRules rules) {
            this.rules = rules;
        }

        GameRulesType asType(GameRulesType type) {
            return new GameRulesType() {
                @Override
                public GameType shared() {
                    return type.shared();
                }

                @Override
                public GameRules newRules() {
                    return MeasuredRules.this;
                }
            };
        }

        @Override
        public void start(RulesWorld world) {
            rules.start(world);
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
            long before = threads.getCurrentThreadAllocatedBytes();
            rules.step(world);
            allocatedBytes += threads.getCurrentThreadAllocatedBytes() - before;
        }
    }
}
