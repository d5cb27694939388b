package dev.tickwire.bot.brain;

import dev.tickwire.game.SharedGame;
import dev.tickwire.game.WorldView;
import dev.tickwire.game.skirmish.ShotId;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.math.StateHash;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import java.util.List;

/** A small Skirmish with the least of rules: shots hurt, the dead come back at once. Bots play it on their own. */
final class SkirmishPit {
    private static final int HIT_UNITS = 400;
    private static final int DAMAGE = 20;

    /** Columns in tiles, long corridors, a room with one door: everything that a bot could get stuck at. */
    private static final String[] ROWS = {
        "################################",
        "#s.....##.....s#.......#......s#",
        "#..............#...#...#.......#",
        "#..##......#...#...#...#...##..#",
        "#..#.......#.......#.......#...#",
        "#......##..........#.......#...#",
        "#..s...##..#...#...#...#.......#",
        "#.........#....#...#...#..s....#",
        "##...#.........#...#...#########",
        "##...#....s....#.......#.......#",
        "#....#####.....#########.......#",
        "#..........#.#.................#",
        "#...s.......#..#########..s....#",
        "#......#.......#.......#.......#",
        "#s....###.....s#...s...#......s#",
        "################################"
    };

    private static final int TILE_SIZE_UNITS = 1024;

    final SharedGame game;
    final WorldState world;
    final int[] hits;
    final int[] shots;
    int tick;

    private final Brain[] brains;
    private final Controls[] controls;
    private final Eyes[] eyes;
    private int spawned;

    SkirmishPit(List<Brain> brains) {
        this(brains, pitMap());
    }

    SkirmishPit(List<Brain> brains, TileMap map) {
        game = new Skirmish(map);
        world = new WorldState(game.schema());
        this.brains = brains.toArray(new Brain[0]);
        controls = new Controls[this.brains.length];
        eyes = new Eyes[this.brains.length];
        hits = new int[this.brains.length];
        shots = new int[this.brains.length];
        for (int slot = 0; slot < this.brains.length; slot++) {
            controls[slot] = new Controls();
            eyes[slot] = new Eyes(slot);
            world.table(SkirmishSchema.OWN).spawn(slot, 0);
            spawn(slot);
        }
        int clock = world.table(SkirmishSchema.CLOCK).spawn(SkirmishSchema.CLOCK_ID, 0);
        world.table(SkirmishSchema.CLOCK).set(clock, SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_RUNNING);
    }

    static TileMap pitMap() {
        int columns = ROWS[0].length();
        byte[] tiles = new byte[columns * ROWS.length];
        int[] spawns = new int[tiles.length];
        int spawnCount = 0;
        for (int i = 0; i < tiles.length; i++) {
            char kind = ROWS[i / columns].charAt(i % columns);
            tiles[i] = (byte) (kind == '#' ? 1 : 0);
            if (kind == 's') {
                spawns[spawnCount++] = i;
            }
        }
        int[] xs = new int[spawnCount];
        int[] ys = new int[spawnCount];
        for (int i = 0; i < spawnCount; i++) {
            xs[i] = spawns[i] % columns * TILE_SIZE_UNITS + TILE_SIZE_UNITS / 2;
            ys[i] = spawns[i] / columns * TILE_SIZE_UNITS + TILE_SIZE_UNITS / 2;
        }
        return new TileMap(
                "pit",
                columns * TILE_SIZE_UNITS,
                ROWS.length * TILE_SIZE_UNITS,
                TILE_SIZE_UNITS,
                tiles,
                xs,
                ys,
                List.of());
    }

    /** Lets the bots decide, without anything happening. */
    void think() {
        for (int slot = 0; slot < brains.length; slot++) {
            brains[slot].step(eyes[slot], controls[slot]);
        }
    }

    void step() {
        think();
        tick++;
        EntityTable avatars = world.avatars();
        for (int slot = 0; slot < brains.length; slot++) {
            int row = avatars.rowOf(slot);
            int shooter = slot;
            game.applyInput(world, row, controls[slot].held(), controls[slot].takeEdges(), tick, (action, argument) -> {
                if (action == SkirmishSchema.FIRE) {
                    shots[shooter]++;
                }
                game.applyAction(world, row, action, argument, tick);
            });
        }
        game.advanceAll(world, tick);
        hurt();
        world.sweep();
    }

    /** A hash of all that is, and of all that the bots hold. */
    String hash() {
        StateHash hash = new StateHash();
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            for (int row = 0; row < table.size(); row++) {
                hash.add(table.id(row));
                for (int field = 0; field < table.type().fieldCount(); field++) {
                    hash.add(table.get(row, field));
                }
            }
        }
        for (Controls each : controls) {
            hash.add(each.held());
        }
        return hash.toHex();
    }

    int x(int slot) {
        return world.avatars().get(world.avatars().rowOf(slot), EntityType.X);
    }

    int y(int slot) {
        return world.avatars().get(world.avatars().rowOf(slot), EntityType.Y);
    }

    Controls controls(int slot) {
        return controls[slot];
    }

    private void spawn(int slot) {
        int row = world.avatars().spawn(slot, tick);
        int place = spawned++ % game.map().spawnCount();
        game.placeAvatar(world, row, game.map().spawnX(place), game.map().spawnY(place));
    }

    private void hurt() {
        EntityTable avatars = world.avatars();
        EntityTable projectiles = world.table(SkirmishSchema.PROJECTILE);
        for (int shot = 0; shot < projectiles.size(); shot++) {
            int shooter = ShotId.shooterOfProjectile(projectiles.id(shot));
            for (int row = 0; row < avatars.size() && !projectiles.isEnded(shot); row++) {
                int dx = avatars.get(row, EntityType.X) - projectiles.get(shot, EntityType.X);
                int dy = avatars.get(row, EntityType.Y) - projectiles.get(shot, EntityType.Y);
                if (avatars.isEnded(row) || avatars.id(row) == shooter || !IntegerMath.isWithin(dx, dy, HIT_UNITS)) {
                    continue;
                }
                projectiles.end(shot);
                if (avatars.get(row, SkirmishSchema.AVATAR_PROTECTION_TICKS) == 0) {
                    hits[shooter]++;
                    int health = avatars.get(row, SkirmishSchema.AVATAR_HEALTH) - DAMAGE;
                    avatars.set(row, SkirmishSchema.AVATAR_HEALTH, health);
                    if (health <= 0) {
                        avatars.end(row);
                        spawn(avatars.id(row));
                    }
                }
            }
        }
    }

    private final class Eyes implements WorldView {
        private final int slot;

        Eyes(int slot) {
            this.slot = slot;
        }

        @Override
        public SharedGame game() {
            return game;
        }

        @Override
        public WorldState world() {
            return world;
        }

        @Override
        public int tick() {
            return tick;
        }

        @Override
        public int slot() {
            return slot;
        }
    }
}
