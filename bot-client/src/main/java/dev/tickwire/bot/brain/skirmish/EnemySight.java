package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.game.WorldView;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.map.TileCollision;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;

/** The enemy that matters most among those a bot can see: on its screen, and no wall between. */
final class EnemySight {
    /** Who is nearly dead counts as so much nearer for each point of health and shield that he lacks. */
    private static final int UNITS_PER_LOST_HEALTH = 15;

    boolean seen;
    int id;
    int x;
    int y;
    int vx;
    int vy;
    int distance;

    /** Whether nothing can hurt the enemy yet. */
    boolean isProtected;

    private final TileCollision collision = new TileCollision();

    void forget() {
        seen = false;
    }

    void look(WorldView view, OwnState own) {
        EntityTable avatars = view.world().avatars();
        int earlierId = seen ? id : -1;
        seen = false;
        int bestScore = Integer.MAX_VALUE;
        for (int row = 0; row < avatars.size(); row++) {
            int dx = avatars.get(row, EntityType.X) - own.x;
            int dy = avatars.get(row, EntityType.Y) - own.y;
            int slot = avatars.id(row);
            if (slot == view.slot() || avatars.isEnded(row) || !Screen.shows(view, dx, dy)) {
                continue;
            }
            int length = IntegerMath.length(dx, dy);
            int lost = SkirmishSchema.HEALTH_FULL
                    - avatars.get(row, SkirmishSchema.AVATAR_HEALTH)
                    - avatars.get(row, SkirmishSchema.AVATAR_SHIELD);
            int score = length - Math.max(lost, 0) * UNITS_PER_LOST_HEALTH;
            // Staying with an enemy is worth something, or a bot between two would do nothing but turn.
            score = slot == earlierId ? score / 4 * 3 : score;
            boolean isMate = own.team != SkirmishSchema.TEAM_NONE && OwnState.teamOf(view.world(), slot) == own.team;
            if (score < bestScore
                    && !isMate
                    && !collision.castSegment(view.game().map(), own.x, own.y, own.x + dx, own.y + dy)) {
                bestScore = score;
                distance = length;
                note(avatars, row);
            }
        }
    }

    private void note(EntityTable avatars, int row) {
        seen = true;
        id = avatars.id(row);
        x = avatars.get(row, EntityType.X);
        y = avatars.get(row, EntityType.Y);
        vx = avatars.get(row, SkirmishSchema.AVATAR_VX);
        vy = avatars.get(row, SkirmishSchema.AVATAR_VY);
        isProtected = avatars.get(row, SkirmishSchema.AVATAR_PROTECTION_TICKS) > 0;
    }
}
