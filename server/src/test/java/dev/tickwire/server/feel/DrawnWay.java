package dev.tickwire.server.feel;

import java.util.ArrayList;
import java.util.List;

/** The way of one avatar across the screen, picture by picture, and where in it the eye sees a jump instead of motion. */
public final class DrawnWay {
    /** From one picture to the next an avatar came this much farther than its speed allows: a jump. */
    public static final double JUMP_PIXELS = 8;

    /** What is drawn may change its speed within so long a time before or after. */
    private static final double NEAR_MILLIS = 100;

    /** The drawn time passes a little faster than the clock when it makes up for a delay that has become shorter. */
    private static final double HURRY = 1.1;

    private final List<Place> places = new ArrayList<>();

    /** Adds the place in the next picture. */
    public void add(double millis, double xPixels, double yPixels, double pixelsPerMilli) {
        places.add(new Place(millis, xPixels, yPixels, pixelsPerMilli));
    }

    /** How often it jumped. */
    public int jumps() {
        int jumps = 0;
        for (int i = 1; i < places.size(); i++) {
            jumps += excessPixels(i) > JUMP_PIXELS ? 1 : 0;
        }
        return jumps;
    }

    /** By how much it came farther than its speed allows where that was worst. */
    public double worstExcessPixels() {
        double worst = 0;
        for (int i = 1; i < places.size(); i++) {
            worst = Math.max(worst, excessPixels(i));
        }
        return worst;
    }

    private double excessPixels(int index) {
        Place place = places.get(index);
        Place before = places.get(index - 1);
        double moved = Math.hypot(place.x - before.x, place.y - before.y);
        return moved - HURRY * fastestNear(index) * (place.millis - before.millis);
    }

    private double fastestNear(int index) {
        double fastest = 0;
        for (int i = index; i >= 0 && places.get(i).millis > places.get(index - 1).millis - NEAR_MILLIS; i--) {
            fastest = Math.max(fastest, places.get(i).pixelsPerMilli);
        }
        for (int i = index; i < places.size() && places.get(i).millis < places.get(index).millis + NEAR_MILLIS; i++) {
            fastest = Math.max(fastest, places.get(i).pixelsPerMilli);
        }
        return fastest;
    }

    private record Place(double millis, double x, double y, double pixelsPerMilli) {}
}
