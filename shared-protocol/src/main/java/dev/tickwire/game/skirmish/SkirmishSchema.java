package dev.tickwire.game.skirmish;

import dev.tickwire.game.PackedName;
import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;
import java.util.ArrayList;
import java.util.List;

/** What Skirmish replicates: indices of its types, fields and actions, and the schema made of them. */
public final class SkirmishSchema {
    /** The type of what players control. */
    public static final int AVATAR = 0;

    /** The type of a pulse shot in flight. */
    public static final int PROJECTILE = 1;

    /** The type of what only a player's own client knows. Its ids are slots. */
    public static final int OWN = 2;

    /** The type of a line in the list of players. Its ids are slots. */
    public static final int ROSTER = 3;

    /** The type of the match's clock, of which there is one, with id 0. */
    public static final int CLOCK = 4;

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

    /** Projectile: where it flies, a full turn being 1,024. Its speed follows from it. */
    public static final int PROJECTILE_ANGLE = 2;

    /** Own: ticks until the weapon can fire again. */
    public static final int OWN_FIRE_COOLDOWN_TICKS = 0;

    /** Own: ticks until the next dash. */
    public static final int OWN_DASH_COOLDOWN_TICKS = 1;

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

    /** Clock: {@link #PHASE_RUNNING} or {@link #PHASE_INTERMISSION}. */
    public static final int CLOCK_PHASE = 0;

    /** Clock: ticks until the phase is over. */
    public static final int CLOCK_TICKS_LEFT = 1;

    /** The id of the clock. */
    public static final int CLOCK_ID = 0;

    /** Phase: kills count. */
    public static final int PHASE_RUNNING = 0;

    /** Phase: the round is over, its scores are shown, nobody is hurt. */
    public static final int PHASE_INTERMISSION = 1;

    /** Action: want to move in the direction of the argument. */
    public static final int MOVE = 0;

    /** Action: aim where the argument says. */
    public static final int AIM = 1;

    /** Action: fire a shot along the aim. */
    public static final int FIRE = 2;

    /** Action: dash in the direction of movement, or along the aim if there is none. */
    public static final int DASH = 3;

    /** Health of an avatar that was not hit. */
    public static final int HEALTH_FULL = 100;

    /** The most slots of a match. */
    public static final int SLOTS_MAX = 64;

    /** The longest side of a map. */
    public static final int SIDE_UNITS_MAX = 1 << 16;

    /** The highest score and number of deaths. */
    public static final int COUNT_MAX = 0xffff;

    static final int DIRECTION_BITS = 5;
    static final int AIM_BITS = 10;

    private static final int SLOT_BITS = 6;
    private static final int COORDINATE_BITS = 16;
    private static final int SPEED_BITS = 10;
    private static final int COUNT_BITS = 16;

    private SkirmishSchema() {}

    static Schema create() {
        return new Schema(
                "skirmish",
                List.of(avatar(), projectile(), own(), roster(), clock()),
                AVATAR,
                List.of(
                        new ActionType(MOVE, "move", DIRECTION_BITS),
                        new ActionType(AIM, "aim", AIM_BITS),
                        new ActionType(FIRE, "fire", 0),
                        new ActionType(DASH, "dash", 0)),
                new InputLayout(SkirmishControls.HELD_BITS, SkirmishControls.EDGE_BITS));
    }

    private static EntityType avatar() {
        return new EntityType(
                AVATAR,
                "avatar",
                Visibility.CELL,
                SLOT_BITS,
                List.of(
                        Field.coordinate("x", COORDINATE_BITS),
                        Field.coordinate("y", COORDINATE_BITS),
                        Field.signed("vx", SPEED_BITS),
                        Field.signed("vy", SPEED_BITS),
                        Field.unsigned("direction", DIRECTION_BITS),
                        Field.angle("aim", AIM_BITS),
                        Field.unsigned("health", 7),
                        Field.unsigned("dashTicks", 3),
                        Field.unsigned("protectionTicks", 6)));
    }

    private static EntityType projectile() {
        return new EntityType(
                PROJECTILE,
                "projectile",
                Visibility.CELL,
                SLOT_BITS + Skirmish.PROJECTILE_ORDINAL_BITS,
                List.of(
                        Field.coordinate("x", COORDINATE_BITS),
                        Field.coordinate("y", COORDINATE_BITS),
                        Field.angle("angle", AIM_BITS)));
    }

    private static EntityType own() {
        return new EntityType(
                OWN,
                "own",
                Visibility.OWNER,
                SLOT_BITS,
                List.of(Field.unsigned("fireCooldownTicks", 3), Field.unsigned("dashCooldownTicks", 7)));
    }

    private static EntityType roster() {
        List<Field> fields = new ArrayList<>(PackedName.fields());
        fields.add(Field.unsigned("score", COUNT_BITS));
        fields.add(Field.unsigned("deaths", COUNT_BITS));
        fields.add(Field.unsigned("bot", 1));
        fields.add(Field.unsigned("respawnTicks", 7));
        fields.add(Field.unsigned("killer", SLOT_BITS + 1));
        return new EntityType(ROSTER, "roster", Visibility.EVERYONE, SLOT_BITS, fields);
    }

    private static EntityType clock() {
        return new EntityType(
                CLOCK,
                "clock",
                Visibility.EVERYONE,
                1,
                List.of(Field.unsigned("phase", 2), Field.unsigned("ticksLeft", 14)));
    }
}
