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
 * by; it asserts only that the game makes sense.
 */
@Tag("proof")
class SkirmishTuningTest {
    private static final List<String> MAPS = List.of("foundry", "gardens");
    private static final Skill EASY = Skill.ROOKIE;
    private static final Skill NORMAL = Skill.REGULAR;
    private static final Skill HARD = Skill.VETERAN;

    /** Of each kind, on each map. */
    private static final int MATCHES = Integer.getInteger("tickwire.tuning.matches", 10);

    private static final int ROUND_SECONDS = Integer.getInteger("tickwire.tuning.seconds", 300);
    private static final int FIRST_SEED = 1;

    private final Map<Skill, Brains> brains = BotMatch.brains();

    @Test
    void noWeaponDominatesAndBetterBotsWin() throws IOException {
        SkirmishFigures all = new SkirmishFigures();
        for (String map : MAPS) {
            SkirmishFigures figures = new SkirmishFigures();
            List<Skill> skills = List.of(EASY, NORMAL, HARD, EASY, NORMAL, HARD, EASY, NORMAL);
            play(map, 0, skills, figures);
            all.add(figures);
            print(figures.summary("free-for-all of 8 on " + map));
        }
        for (int weapon = 0; weapon < Weapon.COUNT; weapon++) {
            double percent = all.killPercent(weapon);
            assertTrue(percent >= 10 && percent <= 45, "weapon " + weapon + " makes " + percent + " % of the kills");
        }
        assertTrue(all.meanScore(HARD) > 1.2 * all.meanScore(NORMAL), "hard bots are not much better than normal ones");
        assertTrue(all.meanScore(NORMAL) > 1.2 * all.meanScore(EASY), "normal bots are not much better than easy ones");
    }

    @Test
    void inADuelTheBetterBotWinsMostly() throws IOException {
        assertWinsMostly(HARD, NORMAL);
        assertWinsMostly(NORMAL, EASY);
    }

    @Test
    void theBetterTeamWins() throws IOException {
        SkirmishFigures figures = new SkirmishFigures();
        for (String map : MAPS) {
            play(map, 1, List.of(HARD, NORMAL, HARD, NORMAL, HARD, NORMAL, HARD, NORMAL), figures);
        }
        print(figures.summary("teams of 4, hard against normal"));
        assertTrue(figures.winsBySkill[HARD.ordinal()] > 2 * figures.winsBySkill[NORMAL.ordinal()]);
    }

    private void assertWinsMostly(Skill better, Skill worse) throws IOException {
        SkirmishFigures figures = new SkirmishFigures();
        for (String map : MAPS) {
            play(map, 0, List.of(better, worse), figures);
        }
        print(figures.summary("duels, " + better + " against " + worse));
        assertTrue(figures.winsBySkill[better.ordinal()] > 2 * figures.winsBySkill[worse.ordinal()]);
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
