package dev.tickwire.game.provingground;

import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;
import java.util.List;

/** What Proving Ground replicates: indices of its types, fields and actions, and the schema made of them. */
public final class ProvingGroundSchema {
    /** The type of what players control. */
    public static final int AVATAR = 0;

    /** The type of a shot in flight. */
    public static final int PROJECTILE = 1;

    /** Avatar and projectile: where it is heading, as a 16-bit angle. Its speed follows from it. */
    public static final int ANGLE = 2;

    /** Avatar: 1 once its player has sent a first input; until then it stands still. */
    public static final int AVATAR_MOVING = 3;

    /** Avatar: health, 1 to {@value #HEALTH_FULL}. */
    public static final int AVATAR_HEALTH = 4;

    /** Avatar: how many others it sent back to a random place; wraps round. */
    public static final int AVATAR_SCORE = 5;

    /** Action: walk in the direction of the argument, a 16-bit angle. */
    public static final int TURN = 0;

    /** Action: fire a projectile in the direction of the walk. */
    public static final int SHOT = 1;

    /** Health of an avatar that was not hit. */
    public static final int HEALTH_FULL = 100;

    /** The most slots of a match. */
    public static final int SLOTS_MAX = 4096;

    /** The longest side of a world. */
    public static final int SIDE_UNITS_MAX = 1 << 18;

    /** Bits of a score. */
    public static final int SCORE_BITS = 16;

    private static final int SLOT_BITS = 12;
    private static final int COORDINATE_BITS = 18;
    private static final int ANGLE_BITS = 16;

    private ProvingGroundSchema() {}

    static Schema create() {
        EntityType avatar = new EntityType(
                AVATAR,
                "avatar",
                Visibility.CELL,
                SLOT_BITS,
                List.of(
                        Field.coordinate("x", COORDINATE_BITS),
                        Field.coordinate("y", COORDINATE_BITS),
                        Field.angle("angle", ANGLE_BITS),
                        Field.unsigned("moving", 1),
                        Field.unsigned("health", 7),
                        Field.unsigned("score", SCORE_BITS)));
        EntityType projectile = new EntityType(
                PROJECTILE,
                "projectile",
                Visibility.CELL,
                SLOT_BITS + ProvingGround.PROJECTILE_ORDINAL_BITS,
                List.of(
                        Field.coordinate("x", COORDINATE_BITS),
                        Field.coordinate("y", COORDINATE_BITS),
                        Field.angle("angle", ANGLE_BITS)));
        return new Schema(
                "provingground",
                List.of(avatar, projectile),
                AVATAR,
                List.of(new ActionType(TURN, "turn", ANGLE_BITS), new ActionType(SHOT, "shot", 0)),
                new InputLayout(ProvingGroundControls.HELD_BITS, ProvingGroundControls.EDGE_BITS));
    }
}
