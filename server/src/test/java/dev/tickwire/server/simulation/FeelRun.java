package dev.tickwire.server.simulation;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.netcode.drawing.DrawList;
import dev.tickwire.server.feel.DrawnWays;
import dev.tickwire.server.feel.EndlessRail;
import dev.tickwire.server.feel.FeelFigures;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.skirmish.SkirmishRulesType;
import dev.tickwire.server.link.LinkConditions;
import java.util.function.UnaryOperator;

/** Plays Skirmish over links of one kind, from a seed, and takes down what a player would feel of them. */
final class FeelRun {
    static final int SIDE_PIXELS = 1200;

    private static final int SETTLE_SECONDS = 10;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int OTHERS = 3;
    private static final int UNITS_PER_PIXEL = 16;
    private static final int DASH_UNITS_PER_TICK = 400;
    private static final double TICK_MILLIS = 1000.0 / Simulation.TICK_RATE_HZ;

    private final LinkConditions link;
    private final int seed;
    private final int minutes;

    FeelRun(LinkConditions link, int seed, int minutes) {
        this.link = link;
        this.seed = seed;
        this.minutes = minutes;
    }

    /** Plays twice: once in peace, among others who walk about, and once with the rail. */
    FeelFigures figures(String name) {
        Simulation peace = open(rules -> rules);
        SimulatedClient walker = peace.addClient(link);
        KeyPresser presser = new KeyPresser(peace.time(), fork(1));
        SimulatedPage page = new SimulatedPage(peace.time(), walker, presser::hold);
        page.open();
        addOthers(peace);
        peace.runSeconds(SETTLE_SECONDS);
        DrawnWays ways = new DrawnWays();
        int correctionsBefore = walker.statistics().predictionCorrections();
        page.onDrawn(drawn -> {
            presser.look(drawn);
            follow(drawn, ways);
        });
        peace.runSeconds(minutes * SECONDS_PER_MINUTE);

        EndlessRail rail = new EndlessRail();
        RailRange range = new RailRange(rail, fork(2));
        Simulation war = open(rail::rules);
        SimulatedClient shooter = war.addClient(link);
        SimulatedPage shootersPage = new SimulatedPage(war.time(), shooter, range::aim);
        shootersPage.open();
        addOthers(war);
        war.runSeconds(SETTLE_SECONDS);
        shootersPage.onDrawn(range::look);
        war.runSeconds(minutes * SECONDS_PER_MINUTE);
        // The last shots are still on their way.
        shootersPage.onDrawn(drawn -> {});
        war.runSeconds(1);

        return new FeelFigures(
                name,
                minutes,
                presser.moves(),
                presser.picturesToMove(),
                presser.picturesToMoveMax(),
                presser.millisToMove(),
                walker.statistics().predictionCorrections() - correctionsBefore,
                ways.jumps(),
                ways.worstExcessPixels(),
                range.hitsOnScreen(),
                range.hitsThatCount());
    }

    private Simulation open(UnaryOperator<GameRulesType> change) {
        GameRulesType rules = new SkirmishRulesType()
                .with(GameOptions.NONE.with("warmUpSeconds", 0).with("roundSeconds", 1800));
        TileMap map = TileMap.open(SIDE_PIXELS * UNITS_PER_PIXEL, SIDE_PIXELS * UNITS_PER_PIXEL);
        return new Simulation(new SimulatedGame(change.apply(rules), map, 0, 0), seed);
    }

    private void addOthers(Simulation simulation) {
        for (int i = 0; i < OTHERS; i++) {
            Wanderer wanderer = new Wanderer(simulation.time(), fork(10 + i));
            openPage(simulation, wanderer);
        }
    }

    private void openPage(Simulation simulation, Wanderer wanderer) {
        new SimulatedPage(simulation.time(), simulation.addClient(link), wanderer::hold).open();
    }

    private SeededRandom fork(int number) {
        return new SeededRandom(seed * 100 + number);
    }

    /** Takes down where the others are in a picture. */
    static void follow(SimulatedPage page, DrawnWays ways) {
        DrawList avatars = page.avatars();
        ways.nextPicture();
        for (int start = 0; start < avatars.count() * avatars.stride(); start += avatars.stride()) {
            int slot = avatars.values()[start + DrawList.ID];
            if (slot != page.session().slot()) {
                ways.add(
                        slot,
                        avatars.values()[start + DrawList.BIRTH_TICK],
                        page.millis(),
                        page.x(start),
                        page.y(start),
                        unitsPerTick(page, start) / UNITS_PER_PIXEL / TICK_MILLIS);
            }
        }
    }

    /** A wall may end a dash within its first tick, and then only the ticks left of it tell how fast that tick was. */
    private static double unitsPerTick(SimulatedPage page, int start) {
        double units =
                Math.hypot(page.value(start, SkirmishSchema.AVATAR_VX), page.value(start, SkirmishSchema.AVATAR_VY));
        return page.value(start, SkirmishSchema.AVATAR_DASH_TICKS) > 0 ? Math.max(units, DASH_UNITS_PER_TICK) : units;
    }

    /** Walks about as somebody who does not want to be hit: turns often, stands now and then, dashes. */
    static final class Wanderer {
        private final SimulatedTime time;
        private final SeededRandom random;
        private int direction;
        private boolean dash;

        Wanderer(SimulatedTime time, SeededRandom random) {
            this.time = time;
            this.random = random;
            turn();
        }

        void hold(SimulatedPage page) {
            page.session().setHeld(SkirmishControls.held(direction, 0, false));
            if (dash) {
                page.session().press(SkirmishControls.DASH_EDGE);
                dash = false;
            }
        }

        private void turn() {
            direction = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(SkirmishControls.DIRECTIONS);
            dash = random.nextInt(6) == 0;
            time.after(random.nextRange(200, 1200) * 1_000_000L, this::turn);
        }
    }
}
