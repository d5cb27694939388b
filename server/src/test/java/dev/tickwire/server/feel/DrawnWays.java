package dev.tickwire.server.feel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways of all others on one player's screen. Somebody who was away, or came back to life, goes another way. */
public final class DrawnWays {
    private final Map<Integer, Current> current = new HashMap<>();
    private final List<DrawnWay> all = new ArrayList<>();
    private int picture;

    /** Begins a new picture. */
    public void nextPicture() {
        picture++;
    }

    /** Adds where somebody is in this picture. */
    public void add(int slot, int birthTick, double millis, double xPixels, double yPixels, double pixelsPerMilli) {
        Current last = current.get(slot);
        boolean goesOn = last != null && last.picture == picture - 1 && last.birthTick == birthTick;
        DrawnWay way = goesOn ? last.way : new DrawnWay();
        if (!goesOn) {
            all.add(way);
        }
        way.add(millis, xPixels, yPixels, pixelsPerMilli);
        current.put(slot, new Current(way, birthTick, picture));
    }

    /** In how many pictures there was anybody. */
    public int pictures() {
        return all.stream().mapToInt(DrawnWay::pictures).sum();
    }

    /** How often anybody jumped. */
    public int jumps() {
        return all.stream().mapToInt(DrawnWay::jumps).sum();
    }

    /** How each of the jumps was. */
    public List<String> jumpsInWords() {
        return all.stream().flatMap(way -> way.jumpsInWords().stream()).toList();
    }

    /** In how many pictures somebody stood still who walked. */
    public int halts() {
        return all.stream().mapToInt(DrawnWay::halts).sum();
    }

    /** The farthest that anybody came beyond what the speed allows. */
    public double worstExcessPixels() {
        return all.stream().mapToDouble(DrawnWay::worstExcessPixels).max().orElse(0);
    }

    private record Current(DrawnWay way, int birthTick, int picture) {}
}
