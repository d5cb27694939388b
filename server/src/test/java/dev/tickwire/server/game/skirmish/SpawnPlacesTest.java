package dev.tickwire.server.game.skirmish;

import static dev.tickwire.server.game.skirmish.SkirmishArena.SIDE_UNITS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpawnPlacesTest {
    private static final int FAR = SIDE_UNITS - 2_000;

    private final SkirmishArena arena = new SkirmishArena();
    private final SpawnPlaces places = new SpawnPlaces(arena.bench.shared().map());

    @Test
    void nobodyAppearsNearAnEnemy() {
        arena.bench.join(0);
        arena.place(0, 4_000, 4_000);
        assertFalse(chosen(1).contains("2000,2000"));
    }

    @Test
    void nobodyAppearsWhereShotsFly() {
        EntityTable shots = arena.shots();
        int row = shots.spawn(7, arena.bench.tick());
        shots.set(row, EntityType.X, 3_000);
        shots.set(row, EntityType.Y, FAR);
        assertFalse(chosen(1).contains("2000," + FAR));
    }

    @Test
    void ofEqualPlacesEachIsChosenNowAndThen() {
        assertEquals(4, chosen(1).size());
    }

    @Test
    void whoHasMatesAppearsNearThem() {
        SkirmishArena teams = SkirmishArena.inTeams();
        teams.bench.join(0);
        teams.bench.join(1);
        teams.bench.join(2);
        teams.place(0, 3_000, 3_000);
        teams.place(2, 3_000, 3_000);
        teams.place(1, FAR, FAR);
        teams.bench.join(3);
        teams.setRoster(3, SkirmishSchema.ROSTER_TEAM, SkirmishSchema.TEAM_ONE);
        teams.place(3, 3_000, 3_000);
        teams.truth().avatars().end(teams.bench.avatarRow(0));
        SpawnPlaces among = new SpawnPlaces(teams.bench.shared().map());
        int place = among.choose(teams.bench, 0);
        assertEquals(2_000, among.x(place));
        assertEquals(2_000, among.y(place));
    }

    @Test
    void aMapWithoutSpawnPlacesOffersItsFreeTiles() {
        SpawnPlaces tiles = new SpawnPlaces(TileMap.open(SIDE_UNITS, SIDE_UNITS));
        assertTrue(tiles.count() > 8 && tiles.count() <= 64, tiles.count() + " places");
    }

    private Set<String> chosen(int slot) {
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            int place = places.choose(arena.bench, slot);
            chosen.add(places.x(place) + "," + places.y(place));
        }
        return chosen;
    }
}
