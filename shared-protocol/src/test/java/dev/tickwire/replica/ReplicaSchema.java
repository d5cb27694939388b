package dev.tickwire.replica;

import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;
import java.util.List;

/** A small schema with a type of each visibility, for tests. */
final class ReplicaSchema {
    static final int AVATAR = 0;
    static final int OWN = 1;
    static final int SCORE = 2;

    private ReplicaSchema() {}

    static Schema create() {
        return new Schema(
                "test",
                List.of(
                        new EntityType(
                                AVATAR,
                                "avatar",
                                Visibility.CELL,
                                6,
                                List.of(
                                        Field.coordinate("x", 10),
                                        Field.coordinate("y", 10),
                                        Field.signed("speed", 7),
                                        Field.unsigned("all", 32))),
                        new EntityType(OWN, "own", Visibility.OWNER, 6, List.of(Field.unsigned("ammo", 5))),
                        new EntityType(SCORE, "score", Visibility.EVERYONE, 6, List.of(Field.signed("value", 16)))),
                AVATAR,
                List.of(new ActionType(0, "turn", 8), new ActionType(1, "shout", 0), new ActionType(2, "wide", 32)),
                new InputLayout(8, 1));
    }
}
