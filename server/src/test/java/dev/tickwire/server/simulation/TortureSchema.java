package dev.tickwire.server.simulation;

import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;
import java.util.ArrayList;
import java.util.List;

/** What the torture game replicates: every kind of visibility, each with entities that come, change, end and return. */
final class TortureSchema {
    static final int AVATAR = 0;
    static final int SHOT = 1;
    static final int PICKUP = 2;
    static final int OWN = 3;
    static final int CHARM = 4;
    static final int SCORE = 5;
    static final int BANNER = 6;

    /** Avatar and shot: speed in units per tick. */
    static final int VX = 2;

    static final int VY = 3;

    /** Avatar: the controls of the last turn, so that a wall that reverses the walk does not look like a new turn. */
    static final int AVATAR_WANTED = 4;

    static final int AVATAR_HEALTH = 5;
    static final int AVATAR_DASH_TICKS = 6;

    static final int SHOT_LIFE_TICKS = 4;

    static final int PICKUP_TICKS_LEFT = 2;
    static final int PICKUP_KIND = 3;

    static final int OWN_AMMO = 0;
    static final int OWN_COOLDOWN_TICKS = 1;

    static final int CHARM_TICKS_LEFT = 0;

    static final int SCORE_VALUE = 0;
    static final int SCORE_STREAK_TICKS = 1;

    static final int BANNER_TICKS_LEFT = 0;
    static final int BANNER_TEXT = 1;

    static final int TURN = 0;
    static final int SHOOT = 1;
    static final int DASH = 2;

    static final int SLOT_BITS = 5;
    static final int ORDINAL_BITS = 2;
    static final int TICK_BITS = 5;
    static final int PICKUPS = 12;
    static final int BANNERS = 4;
    static final int HEALTH_FULL = 60;
    static final int AMMO_MAX = 63;

    private static final int COORDINATE_BITS = 15;
    private static final int SPEED_BITS = 6;

    private TortureSchema() {}

    static Schema create() {
        return new Schema(
                "torture",
                List.of(
                        moving(
                                AVATAR,
                                "avatar",
                                SLOT_BITS,
                                Field.unsigned("wanted", TortureControls.HELD_BITS),
                                Field.unsigned("health", 6),
                                Field.unsigned("dashTicks", 3)),
                        moving(SHOT, "shot", SLOT_BITS + TICK_BITS + ORDINAL_BITS, Field.unsigned("lifeTicks", 5)),
                        new EntityType(
                                PICKUP,
                                "pickup",
                                Visibility.CELL,
                                4,
                                List.of(
                                        Field.coordinate("x", COORDINATE_BITS),
                                        Field.coordinate("y", COORDINATE_BITS),
                                        Field.unsigned("ticksLeft", 7),
                                        Field.unsigned("kind", 32))),
                        new EntityType(
                                OWN,
                                "own",
                                Visibility.OWNER,
                                SLOT_BITS,
                                List.of(Field.unsigned("ammo", 6), Field.unsigned("cooldownTicks", 3))),
                        new EntityType(
                                CHARM, "charm", Visibility.OWNER, SLOT_BITS, List.of(Field.unsigned("ticksLeft", 6))),
                        new EntityType(
                                SCORE,
                                "score",
                                Visibility.EVERYONE,
                                SLOT_BITS,
                                List.of(Field.signed("value", 16), Field.unsigned("streakTicks", 5))),
                        new EntityType(
                                BANNER,
                                "banner",
                                Visibility.EVERYONE,
                                2,
                                List.of(Field.unsigned("ticksLeft", 6), Field.signed("text", 32)))),
                AVATAR,
                List.of(
                        new ActionType(TURN, "turn", TortureControls.HELD_BITS),
                        new ActionType(SHOOT, "shoot", ORDINAL_BITS),
                        new ActionType(DASH, "dash", 0)),
                new InputLayout(TortureControls.HELD_BITS + 1, TortureControls.EDGE_BITS));
    }

    private static EntityType moving(int index, String name, int idBits, Field... more) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.coordinate("x", COORDINATE_BITS),
                Field.coordinate("y", COORDINATE_BITS),
                Field.signed("vx", SPEED_BITS),
                Field.signed("vy", SPEED_BITS)));
        fields.addAll(List.of(more));
        return new EntityType(index, name, Visibility.CELL, idBits, fields);
    }
}
