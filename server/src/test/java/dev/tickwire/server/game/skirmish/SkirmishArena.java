package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.map.MapMarker;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.RulesBench;
import java.util.List;

/** A match of Skirmish whose round is running, with all that a test needs to arrange a scene. */
final class SkirmishArena {
    static final int SIDE_UNITS = 32_768;
    static final int SHOOTER = 0;
    static final int TARGET = 1;
    static final int START = SIDE_UNITS / 2;
    static final int AIM_RIGHT = SkirmishControls.held(0, 0, false);
    static final int FIRE_RIGHT = SkirmishControls.held(0, 0, true);

    final RulesBench bench;

    SkirmishArena() {
        this(GameOptions.NONE, cornered(List.of()));
    }

    SkirmishArena(GameOptions options, TileMap map) {
        bench = new RulesBench(new SkirmishRulesType().with(options), map, 3);
        setClock(SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_RUNNING);
        setClock(SkirmishSchema.CLOCK_TICKS_LEFT, 9_000);
    }

    static SkirmishArena inTeams() {
        return new SkirmishArena(
                GameOptions.NONE.with(SkirmishOptions.MODE, SkirmishSchema.MODE_TEAMS), cornered(List.of()));
    }

    /** Two avatars, the second without protection and so far to the right of and below the first, who aims right. */
    void faceTarget(int rightUnits, int belowUnits) {
        bench.join(SHOOTER);
        bench.join(TARGET);
        unprotect(TARGET);
        place(SHOOTER, START, START);
        place(TARGET, START + rightUnits, START + belowUnits);
    }

    void place(int slot, int x, int y) {
        bench.setAvatar(slot, EntityType.X, x);
        bench.setAvatar(slot, EntityType.Y, y);
    }

    void unprotect(int slot) {
        bench.setAvatar(slot, SkirmishSchema.AVATAR_PROTECTION_TICKS, 0);
    }

    void arm(int slot, int weapon) {
        bench.setAvatar(slot, SkirmishSchema.AVATAR_WEAPON, weapon);
        setOwn(slot, SkirmishSchema.OWN_AMMO, 10);
    }

    void fireOnce() {
        bench.hold(SHOOTER, FIRE_RIGHT);
        bench.step();
        bench.hold(SHOOTER, AIM_RIGHT);
    }

    void killTarget() {
        faceTarget(3000, 0);
        killTargetAsArranged();
    }

    /** Kills a target that stands in the way of the shooter's next shot. */
    void killTargetAsArranged() {
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_HEALTH, 1);
        fireOnce();
        while (isAlive(TARGET)) {
            bench.step();
        }
    }

    boolean isAlive(int slot) {
        return truth().avatars().holds(slot);
    }

    int health(int slot) {
        return bench.avatar(slot, SkirmishSchema.AVATAR_HEALTH);
    }

    EntityTable shots() {
        return truth().table(SkirmishSchema.PROJECTILE);
    }

    EntityTable roster() {
        return truth().table(SkirmishSchema.ROSTER);
    }

    int roster(int slot, int field) {
        return roster().get(roster().rowOf(slot), field);
    }

    void setRoster(int slot, int field, int value) {
        roster().set(roster().rowOf(slot), field, value);
    }

    int own(int slot, int field) {
        EntityTable own = truth().table(SkirmishSchema.OWN);
        return own.get(own.rowOf(slot), field);
    }

    void setOwn(int slot, int field, int value) {
        EntityTable own = truth().table(SkirmishSchema.OWN);
        own.set(own.rowOf(slot), field, value);
    }

    int clock(int field) {
        return truth().table(SkirmishSchema.CLOCK).get(0, field);
    }

    void setClock(int field, int value) {
        truth().table(SkirmishSchema.CLOCK).set(0, field, value);
    }

    WorldState truth() {
        return bench.truth();
    }

    /** An open square with a spawn place near each corner. */
    static TileMap cornered(List<MapMarker> markers) {
        return cornered(new byte[(SIDE_UNITS / 1024) * (SIDE_UNITS / 1024)], markers);
    }

    /** The same with walls. */
    static TileMap cornered(byte[] tiles, List<MapMarker> markers) {
        int near = 2000;
        int far = SIDE_UNITS - 2000;
        return new TileMap(
                "cornered",
                SIDE_UNITS,
                SIDE_UNITS,
                1024,
                tiles,
                new int[] {near, far, near, far},
                new int[] {near, near, far, far},
                markers);
    }
}
