package dev.tickwire.server.tuning;

import dev.tickwire.bot.brain.Skill;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What came of many matches. */
final class SkirmishFigures {
    private static final String[] WEAPONS = {"pulse", "scatter", "rail", "rocket"};
    private static final String[] PICKUPS = {"health", "shield", "scatter", "rail", "rocket"};
    private static final double TICKS_PER_SECOND = 30;

    final int[] winsBySkill = new int[Skill.values().length];
    final int[] scoreBySkill = new int[Skill.values().length];
    final int[] playersBySkill = new int[Skill.values().length];
    final int[] killsByWeapon = new int[Weapon.COUNT];
    final int[] taken = new int[SkirmishSchema.PICKUP_KINDS];
    int matches;
    int draws;
    int suicides;

    private final List<Integer> lifeTicks = new ArrayList<>();
    private final List<Integer> fightTicks = new ArrayList<>();

    /** Counts a match; in teams, a winner is a team, whose members are every second slot. */
    void addMatch(List<Skill> skills, int[] scores, int winner) {
        matches++;
        for (int slot = 0; slot < scores.length; slot++) {
            playersBySkill[skills.get(slot).ordinal()]++;
            scoreBySkill[skills.get(slot).ordinal()] += scores[slot];
        }
        if (winner == 0) {
            draws++;
        } else {
            winsBySkill[skills.get(winner - 1).ordinal()]++;
        }
    }

    void addDeath(int weapon, boolean bySelf, int livedTicks, int foughtTicks) {
        if (bySelf) {
            suicides++;
        } else {
            killsByWeapon[weapon]++;
            fightTicks.add(foughtTicks);
        }
        lifeTicks.add(livedTicks);
    }

    void addPickup(int kind) {
        taken[kind]++;
    }

    /** Adds the figures of other matches. */
    void add(SkirmishFigures other) {
        addEach(winsBySkill, other.winsBySkill);
        addEach(playersBySkill, other.playersBySkill);
        addEach(killsByWeapon, other.killsByWeapon);
        addEach(taken, other.taken);
        addEach(scoreBySkill, other.scoreBySkill);
        matches += other.matches;
        draws += other.draws;
        suicides += other.suicides;
        lifeTicks.addAll(other.lifeTicks);
        fightTicks.addAll(other.fightTicks);
    }

    int kills() {
        return Arrays.stream(killsByWeapon).sum();
    }

    double killPercent(int weapon) {
        return 100.0 * killsByWeapon[weapon] / Math.max(kills(), 1);
    }

    /** Points of a player of a level in a match, on average. */
    double meanScore(Skill skill) {
        return (double) scoreBySkill[skill.ordinal()] / Math.max(playersBySkill[skill.ordinal()], 1);
    }

    String summary(String title) {
        StringBuilder text = new StringBuilder(title + ": " + matches + " matches\n");
        text.append(line(
                "  wins: easy %d, normal %d, hard %d, draws %d",
                winsBySkill[0], winsBySkill[1], winsBySkill[2], draws));
        text.append(line(
                "  points of a player: easy %.1f, normal %.1f, hard %.1f",
                meanScore(Skill.ROOKIE), meanScore(Skill.REGULAR), meanScore(Skill.VETERAN)));
        text.append("  kills by weapon:");
        for (int weapon = 0; weapon < Weapon.COUNT; weapon++) {
            text.append(String.format(Locale.ROOT, " %s %.0f %%", WEAPONS[weapon], killPercent(weapon)));
        }
        text.append(line("; suicides %.1f %% of deaths", 100.0 * suicides / Math.max(kills() + suicides, 1)));
        text.append(line(
                "  seconds of a life: median %.1f, tenth %.1f, nine tenths %.1f",
                seconds(lifeTicks, 50), seconds(lifeTicks, 10), seconds(lifeTicks, 90)));
        text.append(line(
                "  seconds from first hit to death: median %.1f, tenth %.1f, nine tenths %.1f",
                seconds(fightTicks, 50), seconds(fightTicks, 10), seconds(fightTicks, 90)));
        text.append("  taken in a match:");
        for (int kind = 0; kind < PICKUPS.length; kind++) {
            text.append(String.format(Locale.ROOT, " %s %.1f", PICKUPS[kind], (double) taken[kind] / matches));
        }
        return text.append('\n').toString();
    }

    private static void addEach(int[] sums, int[] values) {
        Arrays.setAll(sums, i -> sums[i] + values[i]);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    /** The value that so many per cent of all are not above. */
    private static double seconds(List<Integer> ticks, int percent) {
        List<Integer> sorted = new ArrayList<>(ticks);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / TICKS_PER_SECOND;
    }
}
