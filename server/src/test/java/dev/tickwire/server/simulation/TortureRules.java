package dev.tickwire.server.simulation;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.RulesWorld;

/** Rules that do, at random, everything that rules may do to a world. Without players they do nothing. */
final class TortureRules implements GameRules {
    private static final int HIT_RADIUS_UNITS = 30;
    private static final int DAMAGE = 20;

    private final TortureVariant variant;
    private final boolean[] playing = new boolean[1 << TortureSchema.SLOT_BITS];
    private SeededRandom random;
    private WorldState truth;
    private int tick;

    TortureRules(TortureVariant variant) {
        this.variant = variant;
    }

    @Override
    public void start(RulesWorld world) {}

    @Override
    public void playerJoined(RulesWorld world, int slot, String name, boolean bot) {
        begin(world);
        playing[slot] = true;
        if (random.nextInt(2) == 0) {
            spawnAvatar(world, slot);
        }
        spawnOwn(slot);
        truth.table(TortureSchema.SCORE).spawn(slot, tick);
    }

    @Override
    public void playerLeft(RulesWorld world, int slot) {
        begin(world);
        playing[slot] = false;
        end(truth.avatars(), slot);
        end(truth.table(TortureSchema.OWN), slot);
        end(truth.table(TortureSchema.CHARM), slot);
        end(truth.table(TortureSchema.SCORE), slot);
    }

    @Override
    public void step(RulesWorld world) {
        begin(world);
        landShots(world);
        reviveShots(world);
        boolean anybody = false;
        for (int slot = 0; slot < world.slotCount(); slot++) {
            if (playing[slot]) {
                anybody = true;
                moveAvatar(world, slot);
                changeOwn(slot);
                changeCharm(slot);
                changeScore(slot);
            }
        }
        if (anybody) {
            changePickups(world);
            changeBanners();
        }
    }

    private void begin(RulesWorld world) {
        random = world.random();
        truth = world.truth();
        tick = world.tick();
    }

    private boolean chance(int odds) {
        return random.nextInt(odds) == 0;
    }

    private boolean rareChance(int odds) {
        return random.nextInt(odds * variant.rareness()) == 0;
    }

    private static void end(EntityTable table, int id) {
        if (table.holds(id)) {
            table.end(table.rowOf(id));
        }
    }

    private void landShots(RulesWorld world) {
        EntityTable shots = truth.table(TortureSchema.SHOT);
        EntityTable avatars = truth.avatars();
        for (int row = 0; row < shots.size(); row++) {
            if (shots.isEnded(row)) {
                continue;
            }
            int victim = victimOf(shots, row, avatars);
            if (victim != EntityTable.NO_ROW) {
                shots.end(row);
                hurt(world, avatars, victim, TortureGame.shooterSlot(shots.id(row)));
            }
        }
    }

    private static int victimOf(EntityTable shots, int row, EntityTable avatars) {
        int shooter = TortureGame.shooterSlot(shots.id(row));
        for (int other = 0; other < avatars.size(); other++) {
            int distanceX = avatars.get(other, EntityType.X) - shots.get(row, EntityType.X);
            int distanceY = avatars.get(other, EntityType.Y) - shots.get(row, EntityType.Y);
            boolean near = distanceX * distanceX + distanceY * distanceY < HIT_RADIUS_UNITS * HIT_RADIUS_UNITS;
            if (near && !avatars.isEnded(other) && avatars.id(other) != shooter) {
                return other;
            }
        }
        return EntityTable.NO_ROW;
    }

    private void hurt(RulesWorld world, EntityTable avatars, int victim, int shooter) {
        int health = avatars.get(victim, TortureSchema.AVATAR_HEALTH) - DAMAGE;
        if (health > 0) {
            avatars.set(victim, TortureSchema.AVATAR_HEALTH, health);
            return;
        }
        avatars.set(victim, TortureSchema.AVATAR_HEALTH, TortureSchema.HEALTH_FULL);
        teleport(world, avatars, victim);
        EntityTable scores = truth.table(TortureSchema.SCORE);
        if (scores.holds(shooter)) {
            int row = scores.rowOf(shooter);
            scores.set(row, TortureSchema.SCORE_VALUE, (short) (scores.get(row, TortureSchema.SCORE_VALUE) + 1));
            scores.set(row, TortureSchema.SCORE_STREAK_TICKS, 31);
        }
        EntityTable own = truth.table(TortureSchema.OWN);
        if (own.holds(shooter)) {
            own.set(own.rowOf(shooter), TortureSchema.OWN_AMMO, TortureSchema.AMMO_MAX);
        }
    }

    /** What the step ended at a wall, bounces; or another shot takes its id at once. */
    private void reviveShots(RulesWorld world) {
        EntityTable shots = truth.table(TortureSchema.SHOT);
        int rows = shots.size();
        for (int row = 0; row < rows; row++) {
            int life = shots.get(row, TortureSchema.SHOT_LIFE_TICKS);
            boolean stoppedByWall = shots.isEnded(row)
                    && life > 3
                    && world.shared()
                            .map()
                            .isSolidAt(
                                    shots.get(row, EntityType.X) + shots.get(row, TortureSchema.VX),
                                    shots.get(row, EntityType.Y) + shots.get(row, TortureSchema.VY));
            if (!stoppedByWall || shots.rowOf(shots.id(row)) != row || !chance(3)) {
                continue;
            }
            if (chance(2)) {
                shots.revive(row);
                shots.set(row, TortureSchema.VX, Math.min(31, -shots.get(row, TortureSchema.VX)));
                shots.set(row, TortureSchema.VY, Math.min(31, -shots.get(row, TortureSchema.VY)));
                shots.set(row, TortureSchema.SHOT_LIFE_TICKS, life - 1);
            } else if (shots.birthTick(row) != tick) {
                int next = shots.spawn(shots.id(row), tick);
                shots.set(
                        next, EntityType.X, random.nextInt(world.shared().map().widthUnits()));
                shots.set(
                        next, EntityType.Y, random.nextInt(world.shared().map().heightUnits()));
                shots.set(next, TortureSchema.VX, random.nextRange(-29, 29));
                shots.set(next, TortureSchema.SHOT_LIFE_TICKS, life - 1);
            }
        }
    }

    private void moveAvatar(RulesWorld world, int slot) {
        EntityTable avatars = truth.avatars();
        if (!avatars.holds(slot)) {
            if (chance(20)) {
                spawnAvatar(world, slot);
            }
            return;
        }
        int row = avatars.rowOf(slot);
        if (rareChance(25)) {
            int x = avatars.get(row, EntityType.X) + random.nextRange(-80, 80);
            int y = avatars.get(row, EntityType.Y) + random.nextRange(-80, 80);
            if (!world.shared().map().isSolidAt(x, y)) {
                avatars.set(row, EntityType.X, x);
                avatars.set(row, EntityType.Y, y);
            }
        }
        if (chance(200)) {
            teleport(world, avatars, row);
        }
        if (chance(150) && avatars.birthTick(row) != tick) {
            avatars.end(row);
            if (chance(2)) {
                spawnAvatar(world, slot);
            }
        }
    }

    private void spawnAvatar(RulesWorld world, int slot) {
        EntityTable avatars = truth.avatars();
        int row = avatars.spawn(slot, tick);
        world.shared().placeAvatar(truth, row, 0, 0);
        teleport(world, avatars, row);
        avatars.set(row, TortureSchema.VX, random.nextRange(-12, 12));
        avatars.set(row, TortureSchema.VY, random.nextRange(-12, 12));
    }

    private void teleport(RulesWorld world, EntityTable table, int row) {
        int x;
        int y;
        do {
            x = random.nextInt(world.shared().map().widthUnits());
            y = random.nextInt(world.shared().map().heightUnits());
        } while (world.shared().map().isSolidAt(x, y));
        table.set(row, EntityType.X, x);
        table.set(row, EntityType.Y, y);
    }

    private void spawnOwn(int slot) {
        EntityTable own = truth.table(TortureSchema.OWN);
        int row = own.spawn(slot, tick);
        own.set(row, TortureSchema.OWN_AMMO, random.nextInt(TortureSchema.AMMO_MAX));
    }

    private void changeOwn(int slot) {
        EntityTable own = truth.table(TortureSchema.OWN);
        if (!own.holds(slot)) {
            if (chance(20)) {
                spawnOwn(slot);
            }
            return;
        }
        int row = own.rowOf(slot);
        if (rareChance(15)) {
            own.set(row, TortureSchema.OWN_AMMO, random.nextInt(TortureSchema.AMMO_MAX));
        }
        if (chance(200) && own.birthTick(row) != tick) {
            own.end(row);
            if (chance(2)) {
                spawnOwn(slot);
            }
        }
    }

    private void changeCharm(int slot) {
        EntityTable charms = truth.table(TortureSchema.CHARM);
        int row = charms.rowOf(slot);
        if (row == EntityTable.NO_ROW) {
            if (rareChance(20)) {
                int added = charms.spawn(slot, tick);
                charms.set(added, TortureSchema.CHARM_TICKS_LEFT, random.nextRange(1, 60));
            }
        } else if (charms.isEnded(row)) {
            if (chance(4)) {
                charms.revive(row);
                charms.set(row, TortureSchema.CHARM_TICKS_LEFT, random.nextRange(1, 60));
            }
        } else if (rareChance(30)) {
            charms.end(row);
        }
    }

    private void changeScore(int slot) {
        EntityTable scores = truth.table(TortureSchema.SCORE);
        int row = scores.rowOf(slot);
        if (rareChance(60)) {
            scores.set(row, TortureSchema.SCORE_VALUE, (short) random.nextInt());
        }
        if (chance(400) && scores.birthTick(row) != tick) {
            scores.end(row);
            scores.spawn(slot, tick);
        }
    }

    private void changePickups(RulesWorld world) {
        EntityTable pickups = truth.table(TortureSchema.PICKUP);
        for (int id = 0; id < TortureSchema.PICKUPS; id++) {
            if (!pickups.holds(id)) {
                if (rareChance(10)) {
                    spawnPickup(world, pickups, id);
                }
                continue;
            }
            int row = pickups.rowOf(id);
            if (chance(30)) {
                pickups.end(row);
                if (chance(2)) {
                    spawnPickup(world, pickups, id);
                }
            } else if (rareChance(40)) {
                pickups.set(row, TortureSchema.PICKUP_KIND, random.nextInt());
                pickups.set(row, TortureSchema.PICKUP_TICKS_LEFT, random.nextRange(1, 127));
            }
        }
    }

    private void spawnPickup(RulesWorld world, EntityTable pickups, int id) {
        int row = pickups.spawn(id, tick);
        teleport(world, pickups, row);
        pickups.set(row, TortureSchema.PICKUP_TICKS_LEFT, random.nextRange(10, 69));
        pickups.set(row, TortureSchema.PICKUP_KIND, random.nextInt());
    }

    private void changeBanners() {
        EntityTable banners = truth.table(TortureSchema.BANNER);
        for (int id = 0; id < TortureSchema.BANNERS; id++) {
            int row = banners.rowOf(id);
            if (row == EntityTable.NO_ROW) {
                if (rareChance(30)) {
                    spawnBanner(banners, id);
                }
            } else if (banners.isEnded(row)) {
                if (chance(4)) {
                    banners.revive(row);
                    banners.set(row, TortureSchema.BANNER_TICKS_LEFT, random.nextRange(1, 60));
                } else if (chance(4)) {
                    spawnBanner(banners, id);
                }
            } else if (rareChance(30)) {
                banners.set(row, TortureSchema.BANNER_TEXT, random.nextInt());
            } else if (rareChance(60)) {
                banners.end(row);
                if (chance(2)) {
                    spawnBanner(banners, id);
                }
            }
        }
    }

    private void spawnBanner(EntityTable banners, int id) {
        int row = banners.spawn(id, tick);
        banners.set(row, TortureSchema.BANNER_TICKS_LEFT, random.nextRange(1, 60));
        banners.set(row, TortureSchema.BANNER_TEXT, random.nextInt());
    }
}
