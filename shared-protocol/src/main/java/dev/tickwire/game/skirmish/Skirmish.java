package dev.tickwire.game.skirmish;

import dev.tickwire.game.ActionSink;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.ViewExtent;
import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;

/** The shared half of Skirmish. Designed for 30 ticks per second. */
public final class Skirmish implements SharedGame {
    /** Half the edge of an avatar's box, which walls hold back: 20 px. */
    public static final int AVATAR_HALF_EXTENT_UNITS = SkirmishMovement.HALF_EXTENT_UNITS;

    /** How far from the avatar's centre a shot starts if no wall is nearer: 26 px, just outside of its body. */
    public static final int MUZZLE_UNITS = 416;

    /** From one dash to the next. */
    public static final int DASH_COOLDOWN_TICKS = 75;

    /** How long a new avatar cannot be hurt: 1.5 s. */
    public static final int PROTECTION_TICKS = 45;

    /** How long a beam is to be seen, the tick of its shot included. */
    public static final int BEAM_FADE_TICKS = 9;

    /** How long a blast is in the world after the tick in which the rocket went off. */
    public static final int BLAST_FADE_TICKS = 7;

    /** How long an emote is to be seen: 2.5 s. */
    public static final int EMOTE_TICKS = 75;

    /** So much of an emote must have been seen before the next one. */
    private static final int EMOTE_PAUSE_TICKS = 30;

    private static final int CELL_SIZE_UNITS = 8192;

    /** A screen of 1920 x 1080 px and 200 px around it. */
    private static final ViewExtent VIEW_EXTENT = new ViewExtent(1160 * 16, 740 * 16, 64 * 16);

    private final TileMap map;
    private final Schema schema = SkirmishSchema.create();
    private final SkirmishMovement movement = new SkirmishMovement();
    private final Firing firing;
    private final Flight flight;

    /** Where a step's results lie until they are read; one for all, so that a step allocates nothing. */
    private final TileCollision collision = new TileCollision();

    /**
     * Binds the game to a map.
     *
     * @throws IllegalArgumentException if a side is longer than {@link SkirmishSchema#SIDE_UNITS_MAX}
     */
    public Skirmish(TileMap map) {
        int longerSide = Math.max(map.widthUnits(), map.heightUnits());
        if (longerSide > SkirmishSchema.SIDE_UNITS_MAX) {
            throw new IllegalArgumentException("a side of " + longerSide + " units is too long for Skirmish");
        }
        this.map = map;
        firing = new Firing(map);
        flight = new Flight(map);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public TileMap map() {
        return map;
    }

    @Override
    public ViewExtent viewExtent() {
        return VIEW_EXTENT;
    }

    @Override
    public int cellSizeUnits() {
        return CELL_SIZE_UNITS;
    }

    @Override
    public int neutralHeld(int held) {
        return SkirmishControls.held(SkirmishControls.NO_DIRECTION, SkirmishControls.aim(held), false);
    }

    @Override
    public void placeAvatar(WorldState world, int avatarRow, int xUnits, int yUnits) {
        EntityTable avatars = world.avatars();
        avatars.set(avatarRow, EntityType.X, xUnits);
        avatars.set(avatarRow, EntityType.Y, yUnits);
        avatars.set(avatarRow, SkirmishSchema.AVATAR_HEALTH, SkirmishSchema.HEALTH_FULL);
        avatars.set(avatarRow, SkirmishSchema.AVATAR_PROTECTION_TICKS, PROTECTION_TICKS);
    }

    @Override
    public void applyInput(WorldState world, int avatarRow, int held, int edges, int tick, ActionSink sink) {
        EntityTable avatars = world.avatars();
        EntityTable own = world.table(SkirmishSchema.OWN);
        int direction = SkirmishControls.direction(held);
        if (direction != avatars.get(avatarRow, SkirmishSchema.AVATAR_DIRECTION)) {
            sink.act(SkirmishSchema.MOVE, direction);
        }
        int aim = SkirmishControls.aim(held);
        if (aim != avatars.get(avatarRow, SkirmishSchema.AVATAR_AIM)) {
            sink.act(SkirmishSchema.AIM, aim);
        }
        int emote = SkirmishControls.emote(edges);
        boolean emotePaused =
                avatars.get(avatarRow, SkirmishSchema.AVATAR_EMOTE_TICKS) > EMOTE_TICKS - EMOTE_PAUSE_TICKS;
        if (emote != 0 && !emotePaused) {
            sink.act(SkirmishSchema.EMOTE, emote);
        }
        int ownRow = own.rowOf(avatars.id(avatarRow));
        if (ownRow == EntityTable.NO_ROW) {
            return;
        }
        boolean dashPressed = (edges & SkirmishControls.DASH_EDGE) != 0;
        if (dashPressed && own.get(ownRow, SkirmishSchema.OWN_DASH_COOLDOWN_TICKS) == 0) {
            sink.act(SkirmishSchema.DASH, 0);
        }
        if (SkirmishControls.isFiring(held) && own.get(ownRow, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS) == 0) {
            sink.act(SkirmishSchema.FIRE, 0);
        }
        // Only the owner's row knows that this was the last shot; that the weapon goes must be told to all.
        boolean isEmpty = own.get(ownRow, SkirmishSchema.OWN_AMMO) == 0;
        if (isEmpty && avatars.get(avatarRow, SkirmishSchema.AVATAR_WEAPON) != Weapon.PULSE) {
            sink.act(SkirmishSchema.SWITCH, Weapon.PULSE);
        }
    }

    @Override
    public void applyAction(WorldState world, int avatarRow, int action, int argument, int tick) {
        EntityTable avatars = world.avatars();
        switch (action) {
            case SkirmishSchema.MOVE ->
                avatars.set(avatarRow, SkirmishSchema.AVATAR_DIRECTION, SkirmishControls.validDirection(argument));
            case SkirmishSchema.AIM -> avatars.set(avatarRow, SkirmishSchema.AVATAR_AIM, argument);
            case SkirmishSchema.FIRE -> {
                firing.fire(world, avatarRow, tick);
                OwnRow.countShot(world, avatarRow);
            }
            case SkirmishSchema.DASH -> {
                movement.startDash(avatars, avatarRow);
                OwnRow.startDashCooldown(world, avatarRow);
            }
            case SkirmishSchema.SWITCH -> {
                avatars.set(avatarRow, SkirmishSchema.AVATAR_WEAPON, argument);
                OwnRow.load(world, avatarRow);
            }
            case SkirmishSchema.EMOTE -> {
                avatars.set(avatarRow, SkirmishSchema.AVATAR_EMOTE, argument);
                avatars.set(avatarRow, SkirmishSchema.AVATAR_EMOTE_TICKS, argument == 0 ? 0 : EMOTE_TICKS);
            }
            default -> throw new IllegalArgumentException("Skirmish has no action " + action);
        }
    }

    @Override
    public void advance(EntityTable table, int fromRow, int toRow, int tick) {
        switch (table.type().index()) {
            case SkirmishSchema.AVATAR -> advanceAvatars(table, fromRow, toRow);
            case SkirmishSchema.PROJECTILE -> flight.advance(table, fromRow, toRow, tick);
            case SkirmishSchema.BEAM -> Flight.fadeBeams(table, fromRow, toRow);
            case SkirmishSchema.PICKUP -> countDown(table, SkirmishSchema.PICKUP_WAIT_TICKS, fromRow, toRow);
            case SkirmishSchema.OWN -> {
                countDown(table, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS, fromRow, toRow);
                countDown(table, SkirmishSchema.OWN_DASH_COOLDOWN_TICKS, fromRow, toRow);
            }
            case SkirmishSchema.ROSTER -> countDown(table, SkirmishSchema.ROSTER_RESPAWN_TICKS, fromRow, toRow);
            case SkirmishSchema.CLOCK -> countDown(table, SkirmishSchema.CLOCK_TICKS_LEFT, fromRow, toRow);
            default ->
                throw new IllegalArgumentException(
                        "Skirmish has no type " + table.type().name());
        }
    }

    private void advanceAvatars(EntityTable avatars, int fromRow, int toRow) {
        for (int row = fromRow; row < toRow; row++) {
            movement.advance(avatars, row, map, collision);
        }
        countDown(avatars, SkirmishSchema.AVATAR_PROTECTION_TICKS, fromRow, toRow);
        countDown(avatars, SkirmishSchema.AVATAR_EMOTE_TICKS, fromRow, toRow);
        int[] emotes = avatars.column(SkirmishSchema.AVATAR_EMOTE);
        int[] emoteTicks = avatars.column(SkirmishSchema.AVATAR_EMOTE_TICKS);
        for (int row = fromRow; row < toRow; row++) {
            if (emoteTicks[row] == 0) {
                emotes[row] = 0;
            }
        }
    }

    private static void countDown(EntityTable table, int field, int fromRow, int toRow) {
        int[] ticks = table.column(field);
        for (int row = fromRow; row < toRow; row++) {
            if (ticks[row] > 0) {
                ticks[row]--;
            }
        }
    }
}
