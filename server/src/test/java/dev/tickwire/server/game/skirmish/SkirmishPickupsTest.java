package dev.tickwire.server.game.skirmish;

import static dev.tickwire.server.game.skirmish.SkirmishArena.SHOOTER;
import static dev.tickwire.server.game.skirmish.SkirmishArena.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.map.MapMarker;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.RulesBench;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkirmishPickupsTest {
    private static final int PLACE = 16_000;

    @Test
    void healthIsTakenOnlyByWhoNeedsIt() {
        SkirmishArena arena = with("pickup.health");
        arena.bench.join(SHOOTER);
        arena.place(SHOOTER, PLACE, PLACE);
        arena.bench.step();
        assertEquals(0, waitTicks(arena));
        arena.bench.setAvatar(SHOOTER, SkirmishSchema.AVATAR_HEALTH, 30);
        arena.bench.step();
        assertEquals(30 + Pickups.HEALTH, arena.health(SHOOTER));
        assertTrue(waitTicks(arena) > 0);
    }

    @Test
    void thePageKnowsHowLongEachKindIsAway() throws IOException {
        List<String> kinds = List.of("health", "shield", "scatter", "rail", "rocket");
        List<String> waits = new ArrayList<>();
        for (String kind : kinds) {
            SkirmishArena arena = with("pickup." + kind);
            arena.bench.join(SHOOTER);
            arena.place(SHOOTER, PLACE, PLACE);
            arena.bench.setAvatar(SHOOTER, SkirmishSchema.AVATAR_HEALTH, 30);
            arena.bench.step();
            waits.add(String.valueOf(waitTicks(arena)));
        }
        try (InputStream in = getClass().getResourceAsStream("/web/games/skirmish/pickups.js")) {
            assertNotNull(in);
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String line = "const WAIT_TICKS = [" + String.join(", ", waits) + "];";
            assertTrue(page.contains(line), "the page's pickups.js should say: " + line);
        }
    }

    @Test
    void nobodyGetsMoreHealthThanFull() {
        SkirmishArena arena = with("pickup.health");
        arena.bench.join(SHOOTER);
        arena.bench.setAvatar(SHOOTER, SkirmishSchema.AVATAR_HEALTH, 95);
        arena.place(SHOOTER, PLACE, PLACE);
        arena.bench.step();
        assertEquals(SkirmishSchema.HEALTH_FULL, arena.health(SHOOTER));
    }

    @Test
    void aShieldAddsUpToFull() {
        SkirmishArena arena = with("pickup.shield");
        arena.bench.join(SHOOTER);
        arena.place(SHOOTER, PLACE, PLACE);
        arena.bench.step();
        assertEquals(Pickups.SHIELD, arena.bench.avatar(SHOOTER, SkirmishSchema.AVATAR_SHIELD));
        arena.bench.steps(waitTicks(arena) + 1);
        assertEquals(2 * Pickups.SHIELD, arena.bench.avatar(SHOOTER, SkirmishSchema.AVATAR_SHIELD));
        arena.bench.steps(waitTicks(arena) + 1);
        assertEquals(0, waitTicks(arena));
    }

    @Test
    void eachWeaponIsGivenWithItsShots() {
        assertGives("pickup.scatter", Weapon.SCATTER);
        assertGives("pickup.rail", Weapon.RAIL);
        assertGives("pickup.rocket", Weapon.ROCKET);
    }

    @Test
    void whoHasTheWeaponWithAllItsShotsLeavesItForOthers() {
        SkirmishArena arena = with("pickup.rail");
        arena.bench.join(SHOOTER);
        arena.arm(SHOOTER, Weapon.RAIL);
        arena.setOwn(SHOOTER, SkirmishSchema.OWN_AMMO, Weapon.of(Weapon.RAIL).ammo());
        arena.place(SHOOTER, PLACE, PLACE);
        arena.bench.step();
        assertEquals(0, waitTicks(arena));
        arena.setOwn(SHOOTER, SkirmishSchema.OWN_AMMO, 1);
        arena.bench.step();
        assertEquals(Weapon.of(Weapon.RAIL).ammo(), arena.own(SHOOTER, SkirmishSchema.OWN_AMMO));
    }

    @Test
    void theNearerOfTwoTakesIt() {
        SkirmishArena arena = with("pickup.shield");
        arena.bench.join(SHOOTER);
        arena.bench.join(TARGET);
        arena.place(SHOOTER, PLACE + 400, PLACE);
        arena.place(TARGET, PLACE + 300, PLACE);
        arena.bench.step();
        assertEquals(0, arena.bench.avatar(SHOOTER, SkirmishSchema.AVATAR_SHIELD));
        assertEquals(Pickups.SHIELD, arena.bench.avatar(TARGET, SkirmishSchema.AVATAR_SHIELD));
    }

    @Test
    void itComesBackByItselfWithoutACorrection() {
        SkirmishArena arena = with("pickup.shield");
        arena.bench.join(SHOOTER);
        arena.place(SHOOTER, PLACE, PLACE);
        arena.bench.step();
        arena.place(SHOOTER, PLACE + 4_000, PLACE);
        int ticks = waitTicks(arena);
        for (int i = 0; i < ticks; i++) {
            arena.bench.step();
            assertTrue(arena.bench.wasForeseen(), "tick " + arena.bench.tick());
        }
        assertEquals(0, waitTicks(arena));
    }

    @Test
    void allIsThereAgainWhenItBeginsToCount() {
        SkirmishArena arena = with("pickup.shield");
        arena.bench.join(SHOOTER);
        arena.bench.join(TARGET);
        pickups(arena).set(0, SkirmishSchema.PICKUP_WAIT_TICKS, 500);
        arena.setClock(SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_WARM_UP);
        arena.setClock(SkirmishSchema.CLOCK_TICKS_LEFT, 0);
        arena.bench.step();
        assertEquals(0, waitTicks(arena));
    }

    @Test
    void aKindThatNobodyKnowsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> with("pickup.railgun"));
    }

    private static void assertGives(String marker, int weapon) {
        SkirmishArena arena = with(marker);
        RulesBench bench = arena.bench;
        bench.join(SHOOTER);
        arena.place(SHOOTER, PLACE, PLACE);
        bench.step();
        assertEquals(weapon, bench.avatar(SHOOTER, SkirmishSchema.AVATAR_WEAPON));
        assertEquals(Weapon.of(weapon).ammo(), arena.own(SHOOTER, SkirmishSchema.OWN_AMMO));
    }

    private static SkirmishArena with(String marker) {
        return new SkirmishArena(
                GameOptions.NONE, SkirmishArena.cornered(List.of(new MapMarker(marker, PLACE, PLACE))));
    }

    private static EntityTable pickups(SkirmishArena arena) {
        return arena.truth().table(SkirmishSchema.PICKUP);
    }

    private static int waitTicks(SkirmishArena arena) {
        return pickups(arena).get(0, SkirmishSchema.PICKUP_WAIT_TICKS);
    }
}
