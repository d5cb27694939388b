package dev.tickwire.server.simulation;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.netcode.drawing.DrawList;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.feel.EndlessRail;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A player on the shooting range: compares what the beams went through on the player's screen with what the server says. */
final class RailRange {
    /** How near to a beam an avatar's centre must be for the beam to touch it: 26 px, as the rules have it. */
    private static final double HIT_PIXELS = 26;

    /** Shots go wrong by up to so much, so that some of those that touch touch the edge only, and some do not. */
    private static final int MISS_PIXELS_MAX = 32;

    private static final double UNITS_PER_PIXEL = 16;

    /** Within so many ticks it is the same shot, whose input was late. */
    private static final int LATE_TICKS_MAX = 10;

    private final EndlessRail rail;
    private final SeededRandom random;

    /** By the tick in which the player saw it: whether the beam went through somebody. */
    private final TreeMap<Integer, Boolean> shots = new TreeMap<>();

    /** What the player looks at while deciding: slot, and place in pixels. */
    private final Map<Integer, double[]> seen = new HashMap<>();

    private int targetSlot = -1;
    private int missPixels;
    private int direction;

    RailRange(EndlessRail rail, SeededRandom random) {
        this.rail = rail;
        this.random = random;
    }

    /** Before a picture: aims at somebody as the last picture shows it, and keeps the trigger pulled. */
    void aim(SimulatedPage page) {
        rail.setShooter(page.session().slot());
        seen.clear();
        int own = page.own();
        if (own < 0) {
            return;
        }
        DrawList avatars = page.avatars();
        for (int start = 0; start < avatars.count() * avatars.stride(); start += avatars.stride()) {
            if (start != own) {
                seen.put(avatars.values()[start + DrawList.ID], new double[] {page.x(start), page.y(start)});
            }
        }
        double[] target = seen.get(targetSlot);
        if (target == null) {
            chooseTarget();
            return;
        }
        double dx = target[0] - page.x(own);
        double dy = target[1] - page.y(own);
        double distance = Math.max(1, Math.hypot(dx, dy));
        double radians = Math.atan2(dy + dx / distance * missPixels, dx - dy / distance * missPixels);
        int angle = (int) Math.round(radians / (2 * Math.PI) * Angle16.FULL_TURN);
        page.session().setHeld(SkirmishControls.held(direction, SkirmishControls.aimNearest(angle), true));
    }

    /** After a picture: looks whether a shot was fired, and what it went through on the screen. */
    void look(SimulatedPage page) {
        EntityTable beams = page.session().predictor().world().table(SkirmishSchema.BEAM);
        for (int row = 0; row < beams.size(); row++) {
            int tick = beams.birthTick(row);
            if (shots.isEmpty() || tick > shots.lastKey() + LATE_TICKS_MAX) {
                shots.put(tick, hitsAnybodySeen(beams, row));
                chooseTarget();
            }
        }
    }

    int hitsOnScreen() {
        return (int) shots.values().stream().filter(hit -> hit).count();
    }

    int hitsThatCount() {
        return (int) shots.entrySet().stream()
                .filter(shot -> shot.getValue() && rail.hitBetween(shot.getKey(), shot.getKey() + LATE_TICKS_MAX))
                .count();
    }

    private void chooseTarget() {
        Integer[] slots = seen.keySet().toArray(new Integer[0]);
        targetSlot = slots.length == 0 ? -1 : slots[random.nextInt(slots.length)];
        missPixels = random.nextRange(-MISS_PIXELS_MAX, MISS_PIXELS_MAX);
        direction = random.nextInt(SkirmishControls.DIRECTIONS + 1);
    }

    private boolean hitsAnybodySeen(EntityTable beams, int row) {
        double radians = 2 * Math.PI * beams.get(row, SkirmishSchema.BEAM_ANGLE) / (1 << SkirmishControls.AIM_BITS);
        double length = beams.get(row, SkirmishSchema.BEAM_LENGTH) / UNITS_PER_PIXEL;
        double x = beams.get(row, EntityType.X) / UNITS_PER_PIXEL;
        double y = beams.get(row, EntityType.Y) / UNITS_PER_PIXEL;
        for (double[] place : seen.values()) {
            double along = (place[0] - x) * Math.cos(radians) + (place[1] - y) * Math.sin(radians);
            double aside = (place[1] - y) * Math.cos(radians) - (place[0] - x) * Math.sin(radians);
            if (along >= -HIT_PIXELS && along <= length + HIT_PIXELS / 2 && Math.abs(aside) <= HIT_PIXELS) {
                return true;
            }
        }
        return false;
    }
}
