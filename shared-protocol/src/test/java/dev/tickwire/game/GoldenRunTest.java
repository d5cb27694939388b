package dev.tickwire.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.provingground.ProvingGroundSchema;
import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.SkirmishType;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import org.junit.jupiter.api.Test;

/** The vectors were recorded once; whoever changes a game on purpose records them again. */
class GoldenRunTest {
    private static final int SEED = 1;
    private static final int TICKS = 10_000;

    @Test
    void skirmishComesToTheRecordedHash() {
        GoldenRun run = new GoldenRun(new SkirmishType(), SEED);
        run.run(TICKS);
        assertEquals("afad34839a9f8aca", run.hash());
    }

    @Test
    void provingGroundComesToTheRecordedHash() {
        GoldenRun run = new GoldenRun(new ProvingGroundType(), SEED);
        run.run(TICKS);
        assertEquals("3cfa7d39b6936785", run.hash());
    }

    @Test
    void anotherSeedComesToAnotherHash() {
        GoldenRun one = new GoldenRun(new SkirmishType(), 1);
        GoldenRun two = new GoldenRun(new SkirmishType(), 2);
        one.run(50);
        two.run(50);
        assertNotEquals(one.hash(), two.hash());
    }

    @Test
    void aRunInPartsIsTheSameRun() {
        GoldenRun whole = new GoldenRun(new SkirmishType(), SEED);
        GoldenRun parts = new GoldenRun(new SkirmishType(), SEED);
        whole.run(100);
        parts.run(30);
        parts.run(70);
        assertEquals(100, parts.tick());
        assertEquals(whole.hash(), parts.hash());
    }

    @Test
    void aRunOfSkirmishTouchesEveryPartOfTheStep() {
        GoldenRun run = new GoldenRun(new SkirmishType(), SEED);
        boolean[] seenKinds = new boolean[SkirmishSchema.KIND_BLAST + 1];
        boolean[] seenWeapons = new boolean[Weapon.COUNT];
        boolean anyDash = false;
        boolean anyCooldown = false;
        boolean anyBeam = false;
        boolean anyEmote = false;
        boolean anyWait = false;
        int startX = run.world().avatars().get(0, EntityType.X);
        int farthest = 0;
        for (int i = 0; i < 600; i++) {
            run.run(1);
            EntityTable avatars = run.world().avatars();
            EntityTable projectiles = run.world().table(SkirmishSchema.PROJECTILE);
            for (int row = 0; row < projectiles.size(); row++) {
                seenKinds[projectiles.get(row, SkirmishSchema.PROJECTILE_KIND)] = true;
            }
            for (int row = 0; row < avatars.size(); row++) {
                seenWeapons[avatars.get(row, SkirmishSchema.AVATAR_WEAPON)] = true;
            }
            anyDash |= avatars.get(0, SkirmishSchema.AVATAR_DASH_TICKS) > 0;
            anyBeam |= run.world().table(SkirmishSchema.BEAM).size() > 1;
            anyEmote |= avatars.get(0, SkirmishSchema.AVATAR_EMOTE) > 0;
            anyWait |= run.world().table(SkirmishSchema.PICKUP).get(0, SkirmishSchema.PICKUP_WAIT_TICKS) > 0;
            anyCooldown |= run.world().table(SkirmishSchema.OWN).get(0, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS) > 0;
            farthest = Math.max(farthest, Math.abs(avatars.get(0, EntityType.X) - startX));
        }
        assertArrayEquals(new boolean[] {true, true, true, true}, seenKinds);
        assertArrayEquals(new boolean[] {true, true, true, true}, seenWeapons);
        assertTrue(anyDash && anyCooldown && anyBeam && anyEmote && anyWait);
        assertTrue(farthest > 3000, "went only " + farthest + " units");
    }

    @Test
    void aRunOfProvingGroundShootsAndWalks() {
        GoldenRun run = new GoldenRun(new ProvingGroundType(), SEED);
        run.run(600);
        EntityTable avatars = run.world().avatars();
        for (int row = 0; row < avatars.size(); row++) {
            assertEquals(1, avatars.get(row, ProvingGroundSchema.AVATAR_MOVING));
        }
        assertTrue(run.world().table(ProvingGroundSchema.PROJECTILE).size() > 0);
    }
}
