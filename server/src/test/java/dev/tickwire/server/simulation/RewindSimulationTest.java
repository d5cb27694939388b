package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.drawing.DrawList;
import dev.tickwire.netcode.drawing.Picture;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.link.LinkConditions;
import dev.tickwire.server.testing.DelegatingRules;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules look for others where the player who acts saw them, whatever the link. */
@Tag("simulation")
class RewindSimulationTest {
    private static final int SIDE_PIXELS = 1500;
    private static final int DISPLAY_NANOS = 8_000_000;

    /** An avatar of Proving Ground moves by 107 units in a tick, and a lag is told to an eighth of one. */
    private static final int ERROR_UNITS_MAX = 16;

    /** From here on the client's clock has settled, and no input is late any more. */
    private static final int SETTLED_TICK = 300;

    private final Map<Integer, Integer> rewinds = new HashMap<>();
    private final Map<Integer, Integer> drawnParts = new HashMap<>();
    private Simulation simulation;
    private SimulatedClient shooter;
    private SimulatedClient target;
    private Picture picture;
    private int provedTick;

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 4", "45, 20"})
    void theRulesLookWhereTheOthersWereDrawn(int latencyMillis, int jitterMillis) {
        SimulatedGame open = SimulatedGame.open("provingground", SIDE_PIXELS);
        simulation = new Simulation(new SimulatedGame(recording(open.rules()), open.map(), 0, 0), 5 + latencyMillis);
        shooter = simulation.addClient(new LinkConditions(latencyMillis, jitterMillis, 0, 0));
        target = simulation.addClient(LinkConditions.CALM);
        simulation.runSeconds(2);
        shooter.session().setKeepAliveTicks(1);
        display();
        simulation.runSeconds(25);

        int compared = 0;
        int wrong = 0;
        for (Map.Entry<Integer, Integer> drawn : drawnParts.entrySet()) {
            int tick = drawn.getKey();
            if (tick < simulation.server().match().currentTick() && tick > SETTLED_TICK) {
                double seen = drawn.getValue() / (double) DrawList.PARTS_PER_UNIT;
                double error = Math.abs(xOfTargetAt(tick - rewinds.get(tick) / 4.0) - seen);
                compared++;
                wrong += error > ERROR_UNITS_MAX ? 1 : 0;
            }
        }
        assertTrue(compared > 300, compared + " ticks were compared");
        // Where a frame came later than the display needed it, a guess was drawn.
        assertTrue(wrong * 50 < compared, wrong + " of " + compared + " ticks look elsewhere");
        assertEquals(0, simulation.server().counters().cutRewinds(), "honest claims that were cut");
        assertTrue(rewinds.values().stream().anyMatch(rewind -> rewind > 6), "nothing was ever drawn in the past");
    }

    /** What a page does for each picture. */
    private void display() {
        ClientSession session = shooter.session();
        double now = shooter.localMillis();
        session.update(now);
        if (picture == null) {
            picture = new Picture(
                    session.game().schema(), session.game(), session.welcome().tickRateHz(), session.slot());
        }
        if (session.replica().baseTick() != provedTick) {
            provedTick = session.replica().baseTick();
            picture.frameApplied(session.replica().world(), provedTick, session.replica()::advanceSilently, now);
        }
        double phase = session.predictedTick(now);
        picture.anticipated(session.anticipated());
        picture.draw(now, phase);
        session.setShownLagQuarters(picture.shownLagQuarters(phase));
        int row = indexOfTarget();
        if (row >= 0) {
            DrawList avatars = picture.list(session.game().schema().avatarType());
            drawnParts.put(
                    (int) phase + 1, avatars.values()[row * avatars.stride() + DrawList.FIRST_FIELD + EntityType.X]);
        }
        simulation.time().after(DISPLAY_NANOS, this::display);
    }

    private int indexOfTarget() {
        DrawList avatars = picture.list(shooter.session().game().schema().avatarType());
        for (int i = 0; i < avatars.count(); i++) {
            if (avatars.values()[i * avatars.stride() + DrawList.ID]
                    == target.session().slot()) {
                return i;
            }
        }
        return -1;
    }

    private double xOfTargetAt(double tick) {
        int from = (int) Math.floor(tick);
        double x = xOfTarget(from);
        return x + (tick - from) * (xOfTarget(from + 1) - x);
    }

    private int xOfTarget(int tick) {
        EntityTable avatars = simulation.server().truthAt(tick).avatars();
        return avatars.get(avatars.rowOf(target.session().slot()), EntityType.X);
    }

    /** The game, with rules that also write down how far back they are to look for the shooter. */
    private GameRulesType recording(GameRulesType game) {
        return DelegatingRules.of(game, rules -> new DelegatingRules(rules) {
            @Override
            public void step(RulesWorld world) {
                rewinds.put(world.tick(), world.rewindQuarters(shooter.session().slot()));
                super.step(world);
            }
        });
    }
}
