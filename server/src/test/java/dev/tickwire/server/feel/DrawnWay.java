package dev.tickwire.server.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

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

    /** How many pictures it was in. */
    public int pictures() {
        return places.size();
    }

    /** How often it jumped. */
    public int jumps() {
        int jumps = 0;
        for (int i = 1; i < places.size(); i++) {
            jumps += excessPixels(i) > JUMP_PIXELS ? 1 : 0;
        }
        return jumps;
    }

    /** How each jump was: by how many pixels too far, in how long a time. */
    public List<String> jumpsInWords() {
        List<String> words = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            if (excessPixels(i) > JUMP_PIXELS) {
                words.add(String.format(
                        Locale.ROOT,
                        "%.1f px in %.0f ms",
                        excessPixels(i),
                        places.get(i).millis - places.get(i - 1).millis));
            }
        }
        return words;
    }

    /** By how much it came farther than its speed allows where that was worst. */
    public double worstExcessPixels() {
        double worst = 0;
        for (int i = 1; i < places.size(); i++) {
            worst = Math.max(worst, excessPixels(i));
        }
        return worst;
    }

    /** In how many pictures it had not even come half as far as the slowest speed told around them would have brought it. */
    public int halts() {
        int halts = 0;
        for (int i = 1; i < places.size(); i++) {
            double elapsedMillis = places.get(i).millis - places.get(i - 1).millis;
            halts += movedPixels(i) < 0.5 * slowestNear(i) * elapsedMillis ? 1 : 0;
        }
        return halts;
    }

    private double movedPixels(int index) {
        Place place = places.get(index);
        Place before = places.get(index - 1);
        return Math.hypot(place.x - before.x, place.y - before.y);
    }

    private double excessPixels(int index) {
        double elapsedMillis = places.get(index).millis - places.get(index - 1).millis;
        return movedPixels(index) - HURRY * fastestNear(index) * elapsedMillis;
    }

    private double fastestNear(int index) {
        return speedsNear(index).max().orElseThrow();
    }

    private double slowestNear(int index) {
        return speedsNear(index).min().orElseThrow();
    }

    private DoubleStream speedsNear(int index) {
        int first = index;
        while (first > 0 && places.get(first).millis > places.get(index - 1).millis - NEAR_MILLIS) {
            first--;
        }
        int last = index;
        while (last < places.size() - 1 && places.get(last).millis < places.get(index).millis + NEAR_MILLIS) {
            last++;
        }
        return places.subList(first, last + 1).stream().mapToDouble(Place::pixelsPerMilli);
    }

    private record Place(double millis, double x, double y, double pixelsPerMilli) {}
}
