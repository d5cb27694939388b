package dev.tickwire.server.tuning;

import dev.tickwire.game.skirmish.Weapon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What each weapon did in many matches, and how long it was in somebody's hands for that. */
final class WeaponFigures {
    private static final String[] NAMES = {"pulse", "scatter", "rail", "rocket"};

    private final long[] heldTicks = new long[Weapon.COUNT];
    private final int[] shots = new int[Weapon.COUNT];
    private final List<TickCounts> fights =
            IntStream.range(0, Weapon.COUNT).mapToObj(i -> new TickCounts()).toList();

    /** A weapon was in the hands of somebody alive for a tick that counts. */
    void addHeldTick(int weapon) {
        heldTicks[weapon]++;
    }

    void addShot(int weapon) {
        shots[weapon]++;
    }

    /** A weapon made an end of a fight that had lasted so long. */
    void addKill(int weapon, int foughtTicks) {
        fights.get(weapon).add(foughtTicks);
    }

    void add(WeaponFigures other) {
        for (int i = 0; i < Weapon.COUNT; i++) {
            heldTicks[i] += other.heldTicks[i];
            shots[i] += other.shots[i];
            fights.get(i).addAll(other.fights.get(i));
        }
    }

    int kills() {
        return fights.stream().mapToInt(TickCounts::size).sum();
    }

    double killPercent(int weapon) {
        return 100.0 * fights.get(weapon).size() / Math.max(kills(), 1);
    }

    /** From the first hit to the death, whichever weapon it was. */
    TickCounts allFights() {
        TickCounts all = new TickCounts();
        fights.forEach(all::addAll);
        return all;
    }

    /** A line for each weapon. */
    String summary() {
        long heldByAll = 0;
        for (long ticks : heldTicks) {
            heldByAll += ticks;
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Weapon.COUNT; i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-8s kills %4.1f %%, held %4.1f %% of the time, kills a minute held %.2f, shots a kill %.1f,"
                            + " first hit to death %.1f s",
                    NAMES[i],
                    killPercent(i),
                    100.0 * heldTicks[i] / Math.max(heldByAll, 1),
                    fights.get(i).size() / Math.max(TickCounts.seconds(heldTicks[i]) / 60, 1e-9),
                    (double) shots[i] / Math.max(fights.get(i).size(), 1),
                    fights.get(i).secondsAt(50)));
        }
        return String.join("\n", lines) + "\n";
    }
}
