package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.map.MapMarker;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesWorld;
import java.util.List;

/** What lies about on the map, and who takes it. Where nothing is lying about now, it comes back by itself. */
final class Pickups {
    /** The most of them on a map. */
    static final int COUNT_MAX = 64;

    /** What a health pickup gives. */
    static final int HEALTH = 50;

    /** What a shield pickup gives. */
    static final int SHIELD = 50;

    /** How near an avatar's centre must come: 36 px. */
    static final int REACH_UNITS = 576;

    /** How a map's markers begin that are pickups; what follows is the kind. */
    private static final String MARKER_PREFIX = "pickup.";

    /** By the number of the kind. */
    private static final List<String> KINDS = List.of("health", "shield", "scatter", "rail", "rocket");

    /** How long each kind is away, by number; the page shows how far one has come back, and has the same numbers. */
    private static final int[] WAIT_TICKS = {15 * 30, 20 * 30, 15 * 30, 20 * 30, 15 * 30};

    private Pickups() {}

    /**
     * Lays out what the map's markers say.
     *
     * @throws IllegalArgumentException if the map has one that Skirmish does not know, or too many
     */
    static void layOut(RulesWorld world) {
        EntityTable pickups = world.truth().table(SkirmishSchema.PICKUP);
        for (MapMarker marker : world.shared().map().markers()) {
            if (!marker.type().startsWith(MARKER_PREFIX)) {
                continue;
            }
            int kind = KINDS.indexOf(marker.type().substring(MARKER_PREFIX.length()));
            if (kind < 0 || pickups.size() == COUNT_MAX) {
                throw new IllegalArgumentException(
                        "map " + world.shared().map().name() + ": cannot lay out " + marker.type());
            }
            int row = pickups.spawn(pickups.size(), world.tick());
            pickups.set(row, EntityType.X, marker.xUnits());
            pickups.set(row, EntityType.Y, marker.yUnits());
            pickups.set(row, SkirmishSchema.PICKUP_KIND, kind);
        }
    }

    /** Brings all of them back. */
    static void restore(RulesWorld world) {
        EntityTable pickups = world.truth().table(SkirmishSchema.PICKUP);
        for (int row = 0; row < pickups.size(); row++) {
            pickups.set(row, SkirmishSchema.PICKUP_WAIT_TICKS, 0);
        }
    }

    /** Gives each to the nearest avatar in reach that has a use for it. */
    static void take(RulesWorld world) {
        EntityTable pickups = world.truth().table(SkirmishSchema.PICKUP);
        for (int row = 0; row < pickups.size(); row++) {
            if (pickups.get(row, SkirmishSchema.PICKUP_WAIT_TICKS) > 0) {
                continue;
            }
            int kind = pickups.get(row, SkirmishSchema.PICKUP_KIND);
            int taker = takerOf(world, kind, pickups.get(row, EntityType.X), pickups.get(row, EntityType.Y));
            if (taker != EntityTable.NO_ROW) {
                give(world, kind, taker);
                pickups.set(row, SkirmishSchema.PICKUP_WAIT_TICKS, WAIT_TICKS[kind]);
            }
        }
    }

    private static int takerOf(RulesWorld world, int kind, int x, int y) {
        EntityTable avatars = world.truth().avatars();
        int nearest = REACH_UNITS * REACH_UNITS + 1;
        int taker = EntityTable.NO_ROW;
        for (int row = 0; row < avatars.size(); row++) {
            int distance =
                    IntegerMath.distanceSquared(avatars.get(row, EntityType.X) - x, avatars.get(row, EntityType.Y) - y);
            if (distance < nearest && !avatars.isEnded(row) && isOfUse(world, kind, row)) {
                nearest = distance;
                taker = row;
            }
        }
        return taker;
    }

    private static boolean isOfUse(RulesWorld world, int kind, int avatarRow) {
        EntityTable avatars = world.truth().avatars();
        return switch (kind) {
            case SkirmishSchema.PICKUP_HEALTH ->
                avatars.get(avatarRow, SkirmishSchema.AVATAR_HEALTH) < SkirmishSchema.HEALTH_FULL;
            case SkirmishSchema.PICKUP_SHIELD ->
                avatars.get(avatarRow, SkirmishSchema.AVATAR_SHIELD) < SkirmishSchema.SHIELD_FULL;
            default -> {
                int weapon = weaponOf(kind);
                EntityTable own = world.truth().table(SkirmishSchema.OWN);
                int ammo = own.get(own.rowOf(avatars.id(avatarRow)), SkirmishSchema.OWN_AMMO);
                yield avatars.get(avatarRow, SkirmishSchema.AVATAR_WEAPON) != weapon
                        || ammo < Weapon.of(weapon).ammo();
            }
        };
    }

    private static void give(RulesWorld world, int kind, int avatarRow) {
        EntityTable avatars = world.truth().avatars();
        switch (kind) {
            case SkirmishSchema.PICKUP_HEALTH ->
                add(avatars, avatarRow, SkirmishSchema.AVATAR_HEALTH, HEALTH, SkirmishSchema.HEALTH_FULL);
            case SkirmishSchema.PICKUP_SHIELD ->
                add(avatars, avatarRow, SkirmishSchema.AVATAR_SHIELD, SHIELD, SkirmishSchema.SHIELD_FULL);
            default -> {
                int weapon = weaponOf(kind);
                EntityTable own = world.truth().table(SkirmishSchema.OWN);
                avatars.set(avatarRow, SkirmishSchema.AVATAR_WEAPON, weapon);
                own.set(
                        own.rowOf(avatars.id(avatarRow)),
                        SkirmishSchema.OWN_AMMO,
                        Weapon.of(weapon).ammo());
            }
        }
    }

    private static void add(EntityTable avatars, int row, int field, int amount, int full) {
        avatars.set(row, field, Math.min(avatars.get(row, field) + amount, full));
    }

    private static int weaponOf(int kind) {
        return kind - SkirmishSchema.PICKUP_SCATTER + Weapon.SCATTER;
    }
}
