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

/** Puts the schema of Skirmish together; {@link SkirmishSchema} has the indices. */
final class SkirmishTypes {
    private static final int SLOT_BITS = 6;
    private static final int COORDINATE_BITS = 16;
    private static final int COUNT_BITS = 16;

    private SkirmishTypes() {}

    static Schema schema() {
        return new Schema(
                "skirmish",
                List.of(avatar(), projectile(), own(), roster(), clock(), beam(), pickup()),
                SkirmishSchema.AVATAR,
                List.of(
                        new ActionType(SkirmishSchema.MOVE, "move", SkirmishSchema.DIRECTION_BITS),
                        new ActionType(SkirmishSchema.AIM, "aim", SkirmishSchema.AIM_BITS),
                        new ActionType(SkirmishSchema.FIRE, "fire", 0),
                        new ActionType(SkirmishSchema.DASH, "dash", 0),
                        new ActionType(SkirmishSchema.SWITCH, "switch", SkirmishSchema.WEAPON_BITS),
                        new ActionType(SkirmishSchema.EMOTE, "emote", SkirmishSchema.EMOTE_BITS)),
                new InputLayout(SkirmishControls.HELD_BITS, SkirmishControls.EDGE_BITS));
    }

    private static EntityType avatar() {
        return new EntityType(
                SkirmishSchema.AVATAR,
                "avatar",
                Visibility.CELL,
                SLOT_BITS,
                List.of(
                        Field.coordinate("x", COORDINATE_BITS),
                        Field.coordinate("y", COORDINATE_BITS),
                        Field.signed("vx", SkirmishSchema.SPEED_BITS),
                        Field.signed("vy", SkirmishSchema.SPEED_BITS),
                        Field.unsigned("direction", SkirmishSchema.DIRECTION_BITS),
                        Field.angle("aim", SkirmishSchema.AIM_BITS),
                        Field.unsigned("health", 7),
                        Field.unsigned("dashTicks", 3),
                        Field.unsigned("protectionTicks", 6),
                        Field.unsigned("shield", 7),
                        Field.unsigned("weapon", SkirmishSchema.WEAPON_BITS),
                        Field.unsigned("emote", SkirmishSchema.EMOTE_BITS),
                        Field.unsigned("emoteTicks", 7)));
    }

    private static EntityType projectile() {
        return new EntityType(
                SkirmishSchema.PROJECTILE,
                "projectile",
                Visibility.CELL,
                SLOT_BITS + ShotId.PROJECTILE_BITS,
                List.of(
                        Field.coordinate("x", COORDINATE_BITS),
                        Field.coordinate("y", COORDINATE_BITS),
                        Field.angle("angle", SkirmishSchema.AIM_BITS),
                        Field.unsigned("kind", 2),
                        Field.unsigned("fadeTicks", 3)));
    }

    private static EntityType own() {
        return new EntityType(
                SkirmishSchema.OWN,
                "own",
                Visibility.OWNER,
                SLOT_BITS,
                List.of(
                        Field.unsigned("fireCooldownTicks", 7),
                        Field.unsigned("dashCooldownTicks", 7),
                        Field.unsigned("ammo", 6),
                        Field.unsigned("hits", SkirmishSchema.HITS_BITS),
                        Field.unsigned("hurtAngle", 8),
                        Field.unsigned("hurts", SkirmishSchema.HURTS_BITS)));
    }

    private static EntityType roster() {
        List<Field> fields = new ArrayList<>(PackedName.fields());
        fields.add(Field.unsigned("score", COUNT_BITS));
        fields.add(Field.unsigned("deaths", COUNT_BITS));
        fields.add(Field.unsigned("bot", 1));
        fields.add(Field.unsigned("respawnTicks", 7));
        fields.add(Field.unsigned("killer", SLOT_BITS + 1));
        fields.add(Field.unsigned("killWeapon", SkirmishSchema.WEAPON_BITS));
        fields.add(Field.unsigned("team", 2));
        return new EntityType(SkirmishSchema.ROSTER, "roster", Visibility.EVERYONE, SLOT_BITS, fields);
    }

    private static EntityType clock() {
        return new EntityType(
                SkirmishSchema.CLOCK,
                "clock",
                Visibility.EVERYONE,
                1,
                List.of(
                        Field.unsigned("phase", 3),
                        Field.unsigned("ticksLeft", 16),
                        Field.unsigned("mode", 1),
                        Field.unsigned("teamScore1", 10),
                        Field.unsigned("teamScore2", 10),
                        Field.unsigned("winner", SLOT_BITS + 1)));
    }

    private static EntityType beam() {
        return new EntityType(
                SkirmishSchema.BEAM,
                "beam",
                Visibility.CELL,
                SLOT_BITS + ShotId.BEAM_BITS,
                List.of(
                        Field.coordinate("x", COORDINATE_BITS),
                        Field.coordinate("y", COORDINATE_BITS),
                        Field.angle("angle", SkirmishSchema.AIM_BITS),
                        Field.unsigned("length", 14),
                        Field.unsigned("fadeTicks", 4)));
    }

    private static EntityType pickup() {
        return new EntityType(
                SkirmishSchema.PICKUP,
                "pickup",
                Visibility.CELL,
                SLOT_BITS,
                List.of(
                        Field.coordinate("x", COORDINATE_BITS),
                        Field.coordinate("y", COORDINATE_BITS),
                        Field.unsigned("kind", 3),
                        Field.unsigned("waitTicks", 10)));
    }
}
