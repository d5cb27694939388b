package dev.tickwire.bot.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many bots there are to be when: straight lines from point to point.
 *
 * @param points in the order of time, at least one; after the last one nothing changes any more
 */
public record Ramp(List<Point> points) {
    /** Copies the points. */
    public Ramp {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a ramp has at least one point");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).millis() < points.get(i - 1).millis()) {
                throw new IllegalArgumentException("the times of a ramp must not go back");
            }
        }
    }

    /** So many from the start on. */
    public static Ramp constant(int bots) {
        return new Ramp(List.of(new Point(0, bots)));
    }

    /**
     * Reads a ramp as people write it.
     *
     * @param text such as {@code 0s:0,30s:500,2m:500}
     * @throws IllegalArgumentException if it is none, with what would be right
     */
    public static Ramp parse(String text) {
        List<Point> points = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] sides = part.split(":", -1);
            if (sides.length != 2 || !sides[1].strip().matches("\\d{1,6}")) {
                throw new IllegalArgumentException("\"" + text
                        + "\" is no ramp; one looks like 0s:0,30s:500,2m:500 (TIME:BOTS, as often as you like)");
            }
            Duration time = TimeText.parse(sides[0]);
            points.add(new Point(time.toMillis(), Integer.parseInt(sides[1].strip())));
        }
        return new Ramp(points);
    }

    /** When its last point is. */
    public long endMillis() {
        return points.get(points.size() - 1).millis();
    }

    /** The most bots that there are to be at a time. */
    public int maxBots() {
        return points.stream().mapToInt(Point::bots).max().orElseThrow();
    }

    /**
     * A point of a ramp.
     *
     * @param millis since the start
     */
    public record Point(long millis, int bots) {}
}
