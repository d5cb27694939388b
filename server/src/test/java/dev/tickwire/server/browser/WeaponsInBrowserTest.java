package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.server.Server;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All that lies about is taken and used, on one way through a hall. */
@Tag("browser")
class WeaponsInBrowserTest {
    /** Kinds of pickups by number, as the page has them. */
    private static final List<String> KINDS = List.of("health", "shield", "scatter", "rail", "rocket");

    private Page page;
    private ArenaPage arena;

    @Test
    void eachWeaponIsTakenAndFiredAndWoundsAreMended() throws IOException {
        try (Server server = LocalServer.start(GameOptions.NONE, 0, Skill.VETERAN, SmallMaps.hall());
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            page = browser.newPage();
            arena = new ArenaPage(page);
            arena.join(server.gateway().port(), "Gunner");
            page.mouse().move(1240, 360);

            assertEquals("Pulse", arena.ask("tickwire.vitals.weapon"));
            fire("pulse");

            takeWeapon("scatter", Weapon.SCATTER);
            fire("scatter");
            awaitShotsFired(Weapon.SCATTER, 1);
            takeWeapon("rail", Weapon.RAIL);
            fire("rail");
            awaitShotsFired(Weapon.RAIL, 1);
            takeWeapon("rocket", Weapon.ROCKET);
            fire("rocket");
            awaitShotsFired(Weapon.ROCKET, 1);
            arena.await("tickwire.shown.explosions === 1");
            assertTrue(arena.isTrue("tickwire.vitals.health === 1"), "the wall was too far away to be hurt");

            arena.holdUntil("KeyD", "tickwire.own.x > 1230");
            fire("rocket");
            arena.await("tickwire.vitals.health < 1 && tickwire.hurtsShown > 0");
            double wounded = arena.number("tickwire.vitals.health");
            take("health", "tickwire.vitals.health > " + wounded);
            take("shield", "tickwire.vitals.shield === 0.5");
            page.locator("#shield").waitFor();
            assertEquals(List.of(), browser.errors());
            assertEquals(0, (int) arena.number("tickwire.replicaMismatches"));
        }
    }

    private void takeWeapon(String name, int weapon) {
        int ammo = Weapon.of(weapon).ammo();
        take(name, "tickwire.vitals.weapon.toLowerCase() === '" + name + "' && tickwire.vitals.ammo === " + ammo);
    }

    private void awaitShotsFired(int weapon, int shots) {
        arena.await("tickwire.vitals.ammo === " + (Weapon.of(weapon).ammo() - shots));
    }

    /** Goes on to the next pickup, which gives what it promised and begins to come back from nothing. */
    private void take(String kind, String given) {
        String pickup = "tickwire.pickups.find(pickup => pickup.kind === " + KINDS.indexOf(kind) + ")";
        arena.await(pickup + ".comeBack === 1");
        arena.goTo(pickup, given);
        arena.await(pickup + ".comeBack < 1");
        double comeBack = arena.number(pickup + ".comeBack");
        assertTrue(comeBack < 0.5, kind + " was taken just now and has come back by " + comeBack);
    }

    private void fire(String weapon) {
        String count = "tickwire.shown." + weapon;
        double before = arena.number(count);
        arena.pullTrigger();
        arena.await(count + " > " + before);
        arena.releaseTrigger();
    }
}
