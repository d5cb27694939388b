package dev.tickwire.server.tuning;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.Skill;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.game.GameOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Lets bots of all levels play many matches and prints what came of it. That is what the weapons and the bots are tuned
 * by; it asserts the goals of BENCHMARKS.md, with something to spare, because few matches say less than many.
 */
@Tag("proof")
class SkirmishTuningTest {
    private static final List<String> MAPS = List.of("foundry", "gardens");
    private static final Skill EASY = Skill.ROOKIE;
    private static final Skill NORMAL = Skill.REGULAR;
    private static final Skill HARD = Skill.VETERAN;

    private static final int FREE_FOR_ALL = 0;
    private static final int TEAMS = 1;

    /** Of each kind, on each map. */
    private static final int MATCHES = Integer.getInteger("tickwire.tuning.matches", 10);

    private static final int ROUND_SECONDS = Integer.getInteger("tickwire.tuning.seconds", 300);
    private static final int FIRST_SEED = 1;

    private static final double KILLS_PERCENT_MIN = 15;
    private static final double KILLS_PERCENT_MAX = 32;
    private static final double SPARE_PERCENT = 5;

    private final Map<Skill, Brains> brains = BotMatch.brains();

    @Test
    void noWeaponDominatesAmongEqualsInAFreeForAll() throws IOException {
        assertNoWeaponDominates(FREE_FOR_ALL, Collections.nCopies(8, NORMAL), "free-for-all of 8 equals");
    }

    @Test
    void noWeaponDominatesAmongEqualsInTeams() throws IOException {
        assertNoWeaponDominates(TEAMS, Collections.nCopies(8, NORMAL), "teams of 4 equals");
    }

    @Test
    void noWeaponDominatesAmongEqualsInADuel() throws IOException {
        assertNoWeaponDominates(FREE_FOR_ALL, List.of(NORMAL, NORMAL), "duels of equals");
    }

    @Test
    void betterBotsScoreMoreInAFreeForAll() throws IOException {
        List<Skill> skills = List.of(EASY, NORMAL, HARD, EASY, NORMAL, HARD, EASY, NORMAL);
        SkirmishFigures all = playOnAll(FREE_FOR_ALL, skills, "free-for-all of 8");
        assertTrue(all.meanScore(HARD) > 1.2 * all.meanScore(NORMAL), "hard bots are not much better than normal ones");
        assertTrue(all.meanScore(NORMAL) > 1.2 * all.meanScore(EASY), "normal bots are not much better than easy ones");
    }

    @Test
    void inADuelTheBetterBotWinsMostly() throws IOException {
        assertWinsMostly(FREE_FOR_ALL, List.of(HARD, NORMAL), 60, "duels, hard against normal");
        assertWinsMostly(FREE_FOR_ALL, List.of(NORMAL, EASY), 70, "duels, normal against easy");
    }

    @Test
    void theBetterTeamWins() throws IOException {
        List<Skill> skills = List.of(HARD, NORMAL, HARD, NORMAL, HARD, NORMAL, HARD, NORMAL);
        assertWinsMostly(TEAMS, skills, 60, "teams of 4, hard against normal");
    }

    private void assertNoWeaponDominates(int mode, List<Skill> skills, String title) throws IOException {
        SkirmishFigures all = playOnAll(mode, skills, title);
        for (int weapon = 0; weapon < Weapon.COUNT; weapon++) {
            double percent = all.weapons.killPercent(weapon);
            assertTrue(
                    percent >= KILLS_PERCENT_MIN - SPARE_PERCENT && percent <= KILLS_PERCENT_MAX + SPARE_PERCENT,
                    "weapon " + weapon + " makes " + percent + " % of the kills in " + title);
        }
    }

    /** Better and worse take turns in the list. */
    private void assertWinsMostly(int mode, List<Skill> skills, int percentMin, String title) throws IOException {
        Skill better = skills.get(0);
        Skill worse = skills.get(1);
        SkirmishFigures figures = playOnAll(mode, skills, title);
        double percent = figures.winPercent(better);
        assertTrue(percent >= percentMin - SPARE_PERCENT, title + ": the better wins only " + percent + " %");
        assertTrue(figures.meanScore(worse) > 0.25 * figures.meanScore(better), title + ": the worse has no chance");
    }

    private SkirmishFigures playOnAll(int mode, List<Skill> skills, String title) throws IOException {
        SkirmishFigures all = new SkirmishFigures();
        for (String map : MAPS) {
            SkirmishFigures figures = new SkirmishFigures();
            play(map, mode, skills, figures);
            print(figures.summary(title + " on " + map));
            all.add(figures);
        }
        print(all.summary(title + " on all maps"));
        return all;
    }

    private void play(String mapName, int mode, List<Skill> skills, SkirmishFigures figures) throws IOException {
        TileMap map = map(mapName);
        GameOptions options = GameOptions.NONE.with("mode", mode).with("roundSeconds", ROUND_SECONDS);
        for (int i = 0; i < MATCHES; i++) {
            // Who comes first in the list of players must not matter.
            List<Skill> seated = new ArrayList<>(skills);
            if (i % 2 == 1) {
                Collections.reverse(seated);
            }
            new BotMatch(brains, options, map, seated, FIRST_SEED + i).play(figures);
        }
    }

    private static TileMap map(String name) throws IOException {
        try (InputStream in = SkirmishTuningTest.class.getResourceAsStream("/maps/" + name + ".map")) {
            assertNotNull(in, name);
            return TileMapCodec.decode(in.readAllBytes());
        }
    }

    /** The table is what this test is for. */
    @SuppressWarnings("SystemOut")
    private static void print(String text) {
        System.out.println(text);
    }
}
