package dev.tickwire.server.simulation;

import dev.tickwire.game.GameType;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.ViewExtent;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Visibility;

/** Shared halves of the torture game that do what a shared half must not; a client runs one, the server the right one. */
enum BentGame implements GameType {
    SKIPS_A_TICK {
        @Override
        SharedGame on(TileMap map, TortureVariant variant) {
            return new TortureGame(map, variant) {
                @Override
                public void advance(EntityTable table, int fromRow, int toRow, int tick) {
                    if (tick % 50 != 0) {
                        super.advance(table, fromRow, toRow, tick);
                    }
                }
            };
        }
    },
    READS_ANOTHER_ENTITY {
        @Override
        SharedGame on(TileMap map, TortureVariant variant) {
            return new TortureGame(map, variant) {
                @Override
                public void advance(EntityTable table, int fromRow, int toRow, int tick) {
                    super.advance(table, fromRow, toRow, tick);
                    boolean crowded = table.type().index() == TortureSchema.AVATAR && toRow - fromRow > 2;
                    if (crowded) {
                        table.set(fromRow, TortureSchema.AVATAR_DASH_TICKS, 1);
                    }
                }
            };
        }
    },
    READS_OWNER_ONLY_ROWS {
        @Override
        SharedGame on(TileMap map, TortureVariant variant) {
            return new TortureGame(map, variant) {
                @Override
                public void applyAction(WorldState world, int avatarRow, int action, int argument, int tick) {
                    boolean known =
                            world.table(TortureSchema.OWN).holds(world.avatars().id(avatarRow));
                    if (action != TortureSchema.DASH || known) {
                        super.applyAction(world, avatarRow, action, argument, tick);
                    }
                }
            };
        }
    },
    COUNTS_ITS_CALLS {
        @Override
        SharedGame on(TileMap map, TortureVariant variant) {
            return new TortureGame(map, variant) {
                private int calls;

                @Override
                public void advance(EntityTable table, int fromRow, int toRow, int tick) {
                    super.advance(table, fromRow, toRow, tick);
                    calls++;
                    if (calls % 50 == 0 && fromRow < toRow && table.type().visibility() == Visibility.CELL) {
                        table.set(fromRow, EntityType.X, table.get(fromRow, EntityType.X) ^ 1);
                    }
                }
            };
        }
    };

    /** The wild variant without hysteresis. */
    static final TortureVariant VARIANT = new TortureVariant(new ViewExtent(150, 100, 0), 3);

    @Override
    public SharedGame on(TileMap map) {
        return on(map, VARIANT);
    }

    abstract SharedGame on(TileMap map, TortureVariant variant);
}
