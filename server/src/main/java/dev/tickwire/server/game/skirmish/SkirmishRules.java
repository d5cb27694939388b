package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.PackedName;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.RulesWorld;

/**
 * The rules of Skirmish: a match from warm-up to podium, each against all or in two teams. All that they remember is in
 * the world's tables and in the ring of places.
 */
public final class SkirmishRules implements GameRules {
    private final SkirmishOptions options;
    private final Shots shots = new Shots();
    private final PlaceRing places = new PlaceRing(SkirmishSchema.SLOTS_MAX);
    private final RailHits rails = new RailHits(places);

    /** Made when first needed: the rules of a resumed match are never started. */
    private SpawnPlaces spawnPlaces;

    SkirmishRules(SkirmishOptions options) {
        this.options = options;
    }

    @Override
    public void start(RulesWorld world) {
        MatchClock.start(world, options);
        Pickups.layOut(world);
    }

    @Override
    public void playerJoined(RulesWorld world, int slot, String name, boolean bot) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int row = roster.spawn(slot, world.tick());
        PackedName.write(roster, row, SkirmishSchema.ROSTER_NAME, name);
        roster.set(row, SkirmishSchema.ROSTER_BOT, bot ? 1 : 0);
        Teams.assign(world, row);
        world.truth().table(SkirmishSchema.OWN).spawn(slot, world.tick());
        spawnAvatar(world, slot);
    }

    @Override
    public void playerLeft(RulesWorld world, int slot) {
        endIfHeld(world.truth().avatars(), slot);
        endIfHeld(world.truth().table(SkirmishSchema.OWN), slot);
        endIfHeld(world.truth().table(SkirmishSchema.ROSTER), slot);
    }

    @Override
    public void step(RulesWorld world) {
        places.record(world);
        rails.land(world);
        shots.land(world);
        Pickups.take(world);
        if (Phases.turn(world, options)) {
            clearArena(world);
        }
        respawnTheDead(world);
    }

    @Override
    public boolean isOver(RulesWorld world) {
        return Phases.isOver(world);
    }

    @Override
    public String mode() {
        return options.mode() == SkirmishSchema.MODE_TEAMS ? "tdm" : "ffa";
    }

    @Override
    public String phase(RulesWorld world) {
        return switch (MatchClock.phase(world)) {
            case SkirmishSchema.PHASE_WARM_UP -> "warm-up";
            case SkirmishSchema.PHASE_COUNTDOWN -> "countdown";
            case SkirmishSchema.PHASE_RUNNING -> "running";
            case SkirmishSchema.PHASE_OVERTIME -> "overtime";
            default -> "podium";
        };
    }

    @Override
    public int scoreOf(RulesWorld world, int slot) {
        return Standings.scoreOf(world, slot);
    }

    @Override
    public int teamOf(RulesWorld world, int slot) {
        return Teams.of(world, slot);
    }

    private static void endIfHeld(EntityTable table, int id) {
        if (table.holds(id)) {
            table.end(table.rowOf(id));
        }
    }

    /** Before it counts all are equal again: nothing in flight, everything to be picked up, everybody placed anew. */
    private static void clearArena(RulesWorld world) {
        Shots.clear(world);
        Pickups.restore(world);
        Teams.balance(world);
        EntityTable avatars = world.truth().avatars();
        for (int row = 0; row < avatars.size(); row++) {
            // Whoever joined in this tick stands where the round wants him already.
            if (avatars.birthTick(row) != world.tick()) {
                avatars.end(row);
            }
        }
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        for (int row = 0; row < roster.size(); row++) {
            roster.set(row, SkirmishSchema.ROSTER_KILLER, 0);
            // The dead do not wait: all come back in this tick.
            roster.set(row, SkirmishSchema.ROSTER_RESPAWN_TICKS, 0);
        }
        EntityTable own = world.truth().table(SkirmishSchema.OWN);
        for (int row = 0; row < own.size(); row++) {
            own.set(row, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS, MatchClock.ticksLeft(world));
        }
    }

    private void respawnTheDead(RulesWorld world) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        EntityTable avatars = world.truth().avatars();
        for (int row = 0; row < roster.size(); row++) {
            boolean due = roster.get(row, SkirmishSchema.ROSTER_RESPAWN_TICKS) == 0;
            if (due && !roster.isEnded(row) && !avatars.holds(roster.id(row))) {
                Teams.moveIfOutnumbering(world, row);
                spawnAvatar(world, roster.id(row));
            }
        }
    }

    private void spawnAvatar(RulesWorld world, int slot) {
        if (spawnPlaces == null) {
            spawnPlaces = new SpawnPlaces(world.shared().map());
        }
        int place = spawnPlaces.choose(world, slot);
        EntityTable avatars = world.truth().avatars();
        int row = avatars.spawn(slot, world.tick());
        world.shared().placeAvatar(world.truth(), row, spawnPlaces.x(place), spawnPlaces.y(place));
        EntityTable own = world.truth().table(SkirmishSchema.OWN);
        boolean mustWait = MatchClock.phase(world) == SkirmishSchema.PHASE_COUNTDOWN;
        int ownRow = own.rowOf(slot);
        own.set(ownRow, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS, mustWait ? MatchClock.ticksLeft(world) : 0);
        own.set(ownRow, SkirmishSchema.OWN_DASH_COOLDOWN_TICKS, 0);
        own.set(ownRow, SkirmishSchema.OWN_AMMO, 0);
    }
}
