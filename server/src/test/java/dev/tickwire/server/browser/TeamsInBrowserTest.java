package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.server.Server;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three people in two teams: what only mates read, and what everybody sees. */
@Tag("browser")
class TeamsInBrowserTest {
    private static final GameOptions TEAMS = GameOptions.NONE.with("mode", 1);
    private static final String SAID =
            "[...document.querySelectorAll('#chat-lines .said')].map(said => said.textContent).join()";
    private static final String OWN_TEAM = "tickwire.players.find(player => player.own).team";

    @Test
    void matesReadWhatIsSaidToTheTeamAndEverybodySeesEmotes() throws IOException {
        try (Server server = LocalServer.start(TEAMS, 0, Skill.VETERAN, SmallMaps.room("room"));
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            List<ArenaPage> mates = new ArrayList<>();
            List<ArenaPage> enemies = new ArrayList<>();
            Page page = null;
            for (String name : List.of("Ada", "Grace", "Edsger")) {
                Page each = browser.newSmallPage();
                ArenaPage arena = new ArenaPage(each);
                arena.join(server.gateway().port(), name);
                arena.await("tickwire.players.some(player => player.own)");
                page = page == null ? each : page;
                boolean isMate = mates.isEmpty() || mates.get(0).number(OWN_TEAM) == arena.number(OWN_TEAM);
                (isMate ? mates : enemies).add(arena);
            }
            assertEquals(2, mates.size(), "the first and one of the others");
            ArenaPage speaker = mates.get(0);
            ArenaPage mate = mates.get(1);
            ArenaPage enemy = enemies.get(0);

            say(page, "KeyY", "left, now");
            mate.await(SAID + " === 'left, now'");
            say(page, "Enter", "good luck");
            enemy.await(SAID + " === 'good luck'");
            mate.await(SAID + " === 'left, now,good luck'");
            assertTrue(mate.isTrue("document.querySelector('#chat-lines .team i').textContent === 'team'"));

            double slot = speaker.number("tickwire.slot");
            page.keyboard().press("Digit2");
            awaitEmote(mate, slot, 2);
            awaitEmote(enemy, slot, 2);
            awaitEmote(enemy, slot, 0);
            page.keyboard().press("KeyT");
            page.locator("#emotes button").nth(2).click();
            awaitEmote(enemy, slot, 3);
            assertNotEquals("", speaker.ask("document.getElementById('team-scores').textContent"));
            browser.keepScreenshot(page, "teams");
            assertEquals(List.of(), browser.errors());
        }
    }

    private static void say(Page page, String key, String text) {
        page.keyboard().press(key);
        page.keyboard().insertText(text);
        page.keyboard().press("Enter");
    }

    private static void awaitEmote(ArenaPage arena, double slot, int emote) {
        arena.await(
                "tickwire.others.some(other => other.slot === " + (int) slot + " && other.emote === " + emote + ")");
    }
}
