package dev.tickwire.server.tuning;

import dev.tickwire.bot.brain.Skill;
import dev.tickwire.game.skirmish.SkirmishSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What came of many matches. */
final class SkirmishFigures {
    private static final String[] PICKUPS = {"health", "shield", "scatter", "rail", "rocket"};

    final int[] winsBySkill = new int[Skill.values().length];
    final int[] scoreBySkill = new int[Skill.values().length];
    final int[] playersBySkill = new int[Skill.values().length];
    final int[] winsBySeat = new int[SkirmishSchema.SLOTS_MAX];
    final WeaponFigures weapons = new WeaponFigures();
    final int[] taken = new int[SkirmishSchema.PICKUP_KINDS];
    int matches;
    int seats;
    int draws;
    int overtimes;
    int suicides;

    private final TickCounts lives = new TickCounts();

    /** Counts a match; in teams, a winner is a team, whose members are every second slot. */
    void addMatch(List<Skill> skills, int[] scores, int winner, boolean hadOvertime) {
        matches++;
        seats = scores.length;
        overtimes += hadOvertime ? 1 : 0;
        for (int slot = 0; slot < scores.length; slot++) {
            playersBySkill[skills.get(slot).ordinal()]++;
            scoreBySkill[skills.get(slot).ordinal()] += scores[slot];
        }
        if (winner == 0) {
            draws++;
        } else {
            winsBySkill[skills.get(winner - 1).ordinal()]++;
            winsBySeat[winner - 1]++;
        }
    }

    void addDeath(int weapon, boolean bySelf, int livedTicks, int foughtTicks) {
        if (bySelf) {
            suicides++;
        } else {
            weapons.addKill(weapon, foughtTicks);
        }
        lives.add(livedTicks);
    }

    void addPickup(int kind) {
        taken[kind]++;
    }

    /** Adds the figures of other matches. */
    void add(SkirmishFigures other) {
        addEach(winsBySkill, other.winsBySkill);
        addEach(playersBySkill, other.playersBySkill);
        addEach(winsBySeat, other.winsBySeat);
        weapons.add(other.weapons);
        addEach(taken, other.taken);
        addEach(scoreBySkill, other.scoreBySkill);
        matches += other.matches;
        seats = Math.max(seats, other.seats);
        draws += other.draws;
        overtimes += other.overtimes;
        suicides += other.suicides;
        lives.addAll(other.lives);
    }

    /** Points of a player of a level in a match, on average. */
    double meanScore(Skill skill) {
        return (double) scoreBySkill[skill.ordinal()] / Math.max(playersBySkill[skill.ordinal()], 1);
    }

    /** Of those matches that a level won, or the other, so many per cent. */
    double winPercent(Skill skill) {
        return 100.0 * winsBySkill[skill.ordinal()] / Math.max(matches - draws, 1);
    }

    String summary(String title) {
        StringBuilder text = new StringBuilder(title + ": " + matches + " matches\n");
        text.append(line(
                "  wins: easy %d, normal %d, hard %d, draws %d, overtimes %.1f %%",
                winsBySkill[0], winsBySkill[1], winsBySkill[2], draws, 100.0 * overtimes / Math.max(matches, 1)));
        text.append("  wins by seat, in teams by team: ");
        text.append(Arrays.toString(Arrays.copyOf(winsBySeat, seats)));
        text.append(line(
                "\n  points of a player: easy %.1f, normal %.1f, hard %.1f",
                meanScore(Skill.ROOKIE), meanScore(Skill.REGULAR), meanScore(Skill.VETERAN)));
        text.append(weapons.summary());
        int kills = weapons.kills();
        text.append(line("  suicides %.1f %% of deaths", 100.0 * suicides / Math.max(kills + suicides, 1)));
        text.append(line(
                "  seconds of a life: median %.1f, tenth %.1f, nine tenths %.1f",
                lives.secondsAt(50), lives.secondsAt(10), lives.secondsAt(90)));
        TickCounts fights = weapons.allFights();
        text.append(line(
                "  seconds from first hit to death: median %.1f, tenth %.1f, nine tenths %.1f",
                fights.secondsAt(50), fights.secondsAt(10), fights.secondsAt(90)));
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
}
