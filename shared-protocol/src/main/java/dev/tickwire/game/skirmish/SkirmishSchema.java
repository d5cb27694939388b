package dev.tickwire.game.skirmish;

import dev.tickwire.game.PackedName;
import dev.tickwire.schema.Schema;

/** What Skirmish replicates: indices of its types, fields and actions. */
public final class SkirmishSchema {
    /** The type of what players control. */
    public static final int AVATAR = 0;

    /** The type of what was fired and flies, and of the blasts that rockets end in. */
    public static final int PROJECTILE = 1;

    /** The type of what only a player's own client knows. Its ids are slots. */
    public static final int OWN = 2;

    /** The type of a line in the list of players. Its ids are slots. */
    public static final int ROSTER = 3;

    /** The type of the match's clock, of which there is one, with id 0. */
    public static final int CLOCK = 4;

    /** The type of the light that a rail shot leaves for a moment. */
    public static final int BEAM = 5;

    /** The type of what can be taken: it stays where it is, and is away for a while after somebody took it. */
    public static final int PICKUP = 6;

    /** Avatar: speed along x in units per tick. */
    public static final int AVATAR_VX = 2;

    /** Avatar: speed along y in units per tick. */
    public static final int AVATAR_VY = 3;

    /** Avatar: the direction its player wants to move in, see {@link SkirmishControls}. */
    public static final int AVATAR_DIRECTION = 4;

    /** Avatar: where it aims, a full turn being 1,024. */
    public static final int AVATAR_AIM = 5;

    /** Avatar: health, 1 to {@value #HEALTH_FULL}. */
    public static final int AVATAR_HEALTH = 6;

    /** Avatar: ticks for which its dash still lasts; its speed does not change meanwhile. */
    public static final int AVATAR_DASH_TICKS = 7;

    /** Avatar: ticks for which nothing hurts it; over at its first shot. */
    public static final int AVATAR_PROTECTION_TICKS = 8;

    /** Avatar: shield, 0 to {@value #SHIELD_FULL}; damage takes it first. */
    public static final int AVATAR_SHIELD = 9;

    /** Avatar: what it holds, see {@link Weapon}. */
    public static final int AVATAR_WEAPON = 10;

    /** Avatar: the emote over its head, 1 to {@value #EMOTE_MAX}, or 0. */
    public static final int AVATAR_EMOTE = 11;

    /** Avatar: ticks for which the emote still shows. */
    public static final int AVATAR_EMOTE_TICKS = 12;

    /** Projectile: where it flies, a full turn being 1,024. Its speed follows from it. */
    public static final int PROJECTILE_ANGLE = 2;

    /** Projectile: {@link #KIND_PULSE}, {@link #KIND_PELLET}, {@link #KIND_ROCKET} or {@link #KIND_BLAST}. */
    public static final int PROJECTILE_KIND = 3;

    /** Projectile: ticks until a blast is over; 0 for all others. */
    public static final int PROJECTILE_FADE_TICKS = 4;

    /** Kind of projectile: a shot of the pulse. */
    public static final int KIND_PULSE = 0;

    /** Kind of projectile: a pellet of the scatter. */
    public static final int KIND_PELLET = 1;

    /** Kind of projectile: a rocket. */
    public static final int KIND_ROCKET = 2;

    /** Kind of projectile: a rocket that has gone off and flies no more. */
    public static final int KIND_BLAST = 3;

    /** Beam: where it leads, a full turn being 1,024. */
    public static final int BEAM_ANGLE = 2;

    /** Beam: how far it goes from its place, the muzzle. */
    public static final int BEAM_LENGTH = 3;

    /** Beam: ticks until it is over. */
    public static final int BEAM_FADE_TICKS = 4;

    /** Pickup: {@link #PICKUP_HEALTH} and so on. */
    public static final int PICKUP_KIND = 2;

    /** Pickup: ticks until it is there again; 0 if it is there. */
    public static final int PICKUP_WAIT_TICKS = 3;

    /** Kind of pickup: gives health. */
    public static final int PICKUP_HEALTH = 0;

    /** Kind of pickup: gives a shield. */
    public static final int PICKUP_SHIELD = 1;

    /** Kind of pickup: the scatter and shots for it. */
    public static final int PICKUP_SCATTER = 2;

    /** Kind of pickup: the rail and shots for it. */
    public static final int PICKUP_RAIL = 3;

    /** Kind of pickup: the rocket launcher and shots for it. */
    public static final int PICKUP_ROCKET = 4;

    /** How many kinds of pickups there are. */
    public static final int PICKUP_KINDS = 5;

    /** Own: ticks until the weapon can fire again. */
    public static final int OWN_FIRE_COOLDOWN_TICKS = 0;

    /** Own: ticks until the next dash. */
    public static final int OWN_DASH_COOLDOWN_TICKS = 1;

    /** Own: shots left of a weapon that can run out. */
    public static final int OWN_AMMO = 2;

    /** Own: hits dealt; wraps round. */
    public static final int OWN_HITS = 3;

    /** Own: where the last damage came from, a full turn being 256. */
    public static final int OWN_HURT_ANGLE = 4;

    /** Own: hits taken; wraps round. */
    public static final int OWN_HURTS = 5;

    /** Roster: the first of the columns of the {@link PackedName}. */
    public static final int ROSTER_NAME = 0;

    /** Roster: kills in this round. */
    public static final int ROSTER_SCORE = PackedName.COLUMNS;

    /** Roster: deaths in this round. */
    public static final int ROSTER_DEATHS = PackedName.COLUMNS + 1;

    /** Roster: 1 if the server plays it. */
    public static final int ROSTER_BOT = PackedName.COLUMNS + 2;

    /** Roster: ticks until a dead player's avatar comes back. */
    public static final int ROSTER_RESPAWN_TICKS = PackedName.COLUMNS + 3;

    /** Roster: 1 + the slot of the one who killed this player last, 0 if nobody did. */
    public static final int ROSTER_KILLER = PackedName.COLUMNS + 4;

    /** Roster: what killed this player last, see {@link Weapon}. */
    public static final int ROSTER_KILL_WEAPON = PackedName.COLUMNS + 5;

    /** Roster: {@link #TEAM_NONE}, {@link #TEAM_ONE} or {@link #TEAM_TWO}. */
    public static final int ROSTER_TEAM = PackedName.COLUMNS + 6;

    /** Team: of everybody in a free-for-all. */
    public static final int TEAM_NONE = 0;

    /** Team: the first. */
    public static final int TEAM_ONE = 1;

    /** Team: the second. */
    public static final int TEAM_TWO = 2;

    /** Clock: {@link #PHASE_WARM_UP} and so on. */
    public static final int CLOCK_PHASE = 0;

    /** Clock: ticks until the phase is over. */
    public static final int CLOCK_TICKS_LEFT = 1;

    /** Clock: {@link #MODE_FREE_FOR_ALL} or {@link #MODE_TEAMS}. */
    public static final int CLOCK_MODE = 2;

    /** Clock: points of the first team. */
    public static final int CLOCK_TEAM_SCORE_ONE = 3;

    /** Clock: points of the second team. */
    public static final int CLOCK_TEAM_SCORE_TWO = 4;

    /** Clock: who won: 1 + slot, or among teams the team's number; 0 for a draw or while nobody did. */
    public static final int CLOCK_WINNER = 5;

    /** The id of the clock. */
    public static final int CLOCK_ID = 0;

    /** Phase: everybody plays, nothing counts. */
    public static final int PHASE_WARM_UP = 0;

    /** Phase: everybody has a place and nobody can fire yet. */
    public static final int PHASE_COUNTDOWN = 1;

    /** Phase: kills count. */
    public static final int PHASE_RUNNING = 2;

    /** Phase: the time was up and nobody was ahead; whoever is first to be so wins. */
    public static final int PHASE_OVERTIME = 3;

    /** Phase: the winner is shown, nobody is hurt. */
    public static final int PHASE_PODIUM = 4;

    /** Mode: everybody against everybody. */
    public static final int MODE_FREE_FOR_ALL = 0;

    /** Mode: two teams; their members' kills are the team's points. */
    public static final int MODE_TEAMS = 1;

    /** Action: want to move in the direction of the argument. */
    public static final int MOVE = 0;

    /** Action: aim where the argument says. */
    public static final int AIM = 1;

    /** Action: fire a shot along the aim. */
    public static final int FIRE = 2;

    /** Action: dash in the direction of movement, or along the aim if there is none. */
    public static final int DASH = 3;

    /** Action: take the weapon of the argument in hand, loaded. */
    public static final int SWITCH = 4;

    /** Action: show the emote of the argument. */
    public static final int EMOTE = 5;

    /** The highest number of an emote. */
    public static final int EMOTE_MAX = 7;

    /** Health of an avatar that was not hit. */
    public static final int HEALTH_FULL = 100;

    /** The strongest shield. */
    public static final int SHIELD_FULL = 100;

    /** The most slots of a match. */
    public static final int SLOTS_MAX = 64;

    /** The longest side of a map. */
    public static final int SIDE_UNITS_MAX = 1 << 16;

    /** The highest score and number of deaths. */
    public static final int COUNT_MAX = 0xffff;

    /** The highest score of a team. */
    public static final int TEAM_SCORE_MAX = 1023;

    /** Bits of an avatar's speed along an axis, its sign included. */
    public static final int SPEED_BITS = 10;

    /** Bits of the count of hits dealt. */
    public static final int HITS_BITS = 8;

    /** Bits of the count of hits taken. */
    public static final int HURTS_BITS = 4;

    static final int DIRECTION_BITS = 5;
    static final int AIM_BITS = 10;
    static final int WEAPON_BITS = 2;
    static final int EMOTE_BITS = 3;

    private SkirmishSchema() {}

    static Schema create() {
        return SkirmishTypes.schema();
    }
}
