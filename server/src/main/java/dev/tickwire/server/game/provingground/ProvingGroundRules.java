package dev.tickwire.server.game.provingground;

import dev.tickwire.game.provingground.ProvingGround;
import dev.tickwire.game.provingground.ProvingGroundSchema;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.RulesWorld;

/**
 * The rules of Proving Ground. A shot hits the first other avatar that is near the place where it is after a tick's move;
 * who has lost all health goes on at a random place, and the shooter scores.
 */
public final class ProvingGroundRules implements GameRules {
    /** How near a shot must come to an avatar's centre: 24 px. */
    public static final int HIT_RADIUS_UNITS = 384;

    /** What a hit takes of an avatar's health. */
    public static final int DAMAGE = 20;

    private static final int SCORE_MASK = (1 << ProvingGroundSchema.SCORE_BITS) - 1;

    /** Made when first needed: the rules of a resumed match are never started. It holds nothing from tick to tick. */
    private AvatarGrid grid;

    @Override
    public void start(RulesWorld world) {}

    @Override
    public void playerJoined(RulesWorld world, int slot, String name, boolean bot) {
        EntityTable avatars = world.truth().avatars();
        TileMap map = world.shared().map();
        int row = avatars.spawn(slot, world.tick());
        int x = world.random().nextInt(map.widthUnits());
        int y = world.random().nextInt(map.heightUnits());
        world.shared().placeAvatar(world.truth(), row, x, y);
    }

    @Override
    public void playerLeft(RulesWorld world, int slot) {
        EntityTable avatars = world.truth().avatars();
        if (avatars.holds(slot)) {
            avatars.end(avatars.rowOf(slot));
        }
    }

    @Override
    public void step(RulesWorld world) {
        EntityTable avatars = world.truth().avatars();
        EntityTable projectiles = world.truth().table(ProvingGroundSchema.PROJECTILE);
        if (grid == null) {
            grid = new AvatarGrid(world.shared().map());
        }
        grid.index(avatars);
        int[] xs = projectiles.column(EntityType.X);
        int[] ys = projectiles.column(EntityType.Y);
        int tick = world.tick();
        for (int row = 0; row < projectiles.size(); row++) {
            // Only those that moved are tested: not the ones that were fired in this tick or have just ended.
            if (projectiles.isEnded(row) || projectiles.birthTick(row) == tick) {
                continue;
            }
            int shooter = ProvingGround.shooterSlot(projectiles.id(row));
            int victimRow = grid.firstWithin(avatars, xs[row], ys[row], HIT_RADIUS_UNITS, shooter);
            if (victimRow != AvatarGrid.NOBODY) {
                projectiles.end(row);
                hit(world, victimRow, shooter);
            }
        }
    }

    private void hit(RulesWorld world, int victimRow, int shooter) {
        EntityTable avatars = world.truth().avatars();
        int health = avatars.get(victimRow, ProvingGroundSchema.AVATAR_HEALTH) - DAMAGE;
        if (health > 0) {
            avatars.set(victimRow, ProvingGroundSchema.AVATAR_HEALTH, health);
            return;
        }
        TileMap map = world.shared().map();
        avatars.set(victimRow, ProvingGroundSchema.AVATAR_HEALTH, ProvingGroundSchema.HEALTH_FULL);
        avatars.set(victimRow, EntityType.X, world.random().nextInt(map.widthUnits()));
        avatars.set(victimRow, EntityType.Y, world.random().nextInt(map.heightUnits()));
        if (avatars.holds(shooter)) {
            int shooterRow = avatars.rowOf(shooter);
            int score = avatars.get(shooterRow, ProvingGroundSchema.AVATAR_SCORE) + 1;
            avatars.set(shooterRow, ProvingGroundSchema.AVATAR_SCORE, score & SCORE_MASK);
        }
        grid.index(avatars);
    }
}
