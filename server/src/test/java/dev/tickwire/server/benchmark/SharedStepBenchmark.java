package dev.tickwire.server.benchmark;

import dev.tickwire.game.SharedGame;
import dev.tickwire.game.provingground.ProvingGroundSchema;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.game.catalog.RulesCatalog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What both ends do in every tick: 1,000 avatars walk and 1,000 projectiles fly. */
@State(Scope.Thread)
public class SharedStepBenchmark {
    private static final int AVATARS = 1000;
    private static final int PROJECTILES = 1000;
    private static final int SHOTS_PER_TICK = 100;

    /** So many ticks from the same start; few, since nothing is fired meanwhile and what flies comes down. */
    private static final int TICKS = 8;

    /** Both games have the type of what flies in the same place of their schemas. */
    private static final int PROJECTILE = ProvingGroundSchema.PROJECTILE;

    private static final int OPEN_SIDE_UNITS = 128_000;

    /** Skirmish is stepped among the walls of its map, Proving Ground in the open. */
    @Param({"provingground", "skirmish"})
    public String gameName;

    private SharedGame game;
    private WorldState start;
    private WorldState world;
    private int startTick;

    /** Makes a world in which everybody walks, and fires until there is enough in flight. */
    @Setup
    public void fillWorld() {
        TileMap map = isSkirmish() ? Workload.foundry().tiles() : TileMap.open(OPEN_SIDE_UNITS, OPEN_SIDE_UNITS);
        game = RulesCatalog.find(gameName).orElseThrow().shared().on(map);
        start = new WorldState(game.schema());
        world = new WorldState(game.schema());
        SeededRandom random = new SeededRandom(1);
        for (int slot = 0; slot < AVATARS; slot++) {
            placeWalking(slot, random);
        }
        EntityTable projectiles = start.table(PROJECTILE);
        int shots = 0;
        while (projectiles.size() < PROJECTILES) {
            startTick++;
            game.advanceAll(start, startTick);
            start.sweep();
            for (int i = 0; i < SHOTS_PER_TICK && projectiles.size() < PROJECTILES; i++) {
                int row = start.avatars().rowOf(shots++ % AVATARS);
                game.applyAction(
                        start, row, isSkirmish() ? SkirmishSchema.FIRE : ProvingGroundSchema.SHOT, 0, startTick);
            }
        }
    }

    private void placeWalking(int slot, SeededRandom random) {
        TileMap map = game.map();
        int x;
        int y;
        do {
            x = random.nextInt(map.widthUnits());
            y = random.nextInt(map.heightUnits());
        } while (map.isSolidAt(x, y));
        int row = start.avatars().spawn(slot, 0);
        game.placeAvatar(start, row, x, y);
        if (isSkirmish()) {
            game.applyAction(start, row, SkirmishSchema.MOVE, random.nextRange(1, SkirmishControls.DIRECTIONS), 0);
            int aims = 1 << game.schema().action(SkirmishSchema.AIM).argumentBits();
            game.applyAction(start, row, SkirmishSchema.AIM, random.nextInt(aims), 0);
        } else {
            game.applyAction(start, row, ProvingGroundSchema.TURN, random.nextInt(Angle16.FULL_TURN), 0);
        }
    }

    private boolean isSkirmish() {
        return gameName.equals("skirmish");
    }

    /** The copy back to the start is in it, an eighth of one in each tick. */
    @Benchmark
    @OperationsPerInvocation(TICKS)
    public WorldState step() {
        world.copyFrom(start);
        for (int tick = startTick + 1; tick <= startTick + TICKS; tick++) {
            game.advanceAll(world, tick);
        }
        return world;
    }
}
