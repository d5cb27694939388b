package dev.tickwire.server.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.WorldView;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.game.provingground.ProvingGroundRulesType;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchCount;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.overload.LoadStep;
import dev.tickwire.server.testing.DelegatingRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BotCrewTest {
    private static final int SIDE_UNITS = 32_000;
    private static final long TICK_NANOS = 33_333_333;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Map<Integer, Integer> positions = new HashMap<>();
    private final List<PlayerPort> ports = new ArrayList<>();
    private int movedAvatars;

    @Test
    void allBotsJoinAsBotsAndMove() {
        Match match = match(20);
        new BotCrew(match, 12, 7, new Brains(BrainOptions.DEFAULT), tasks::add).join();
        new Audience(match, tasks::add).add(frame -> watch(frame.world().avatars()));
        run(match, 60);

        assertEquals(12, match.summary().bots());
        assertEquals(0, match.summary().players());
        assertEquals(12, positions.size());
        assertTrue(movedAvatars > 12 * 30, movedAvatars + " steps in 60 ticks");
    }

    @Test
    void botsOutliveTheTimeInWhichSilentPlayersAreStopped() {
        Match match = match(2);
        new BotCrew(match, 2, 7, new Brains(BrainOptions.DEFAULT), tasks::add).join();
        run(match, 300);
        new Audience(match, tasks::add).add(frame -> watch(frame.world().avatars()));
        run(match, 30);

        assertTrue(movedAvatars > 30, movedAvatars + " steps in 30 ticks");
    }

    @Test
    void botsThatDoNotFitInStayOut() {
        Match match = match(4);
        new BotCrew(match, 6, 7, new Brains(BrainOptions.DEFAULT), tasks::add).join();
        run(match, 10);

        assertEquals(4, match.summary().bots());
    }

    @Test
    void botsGiveTheirPlacesUp() {
        Match match = match(4);
        BotCrew crew = new BotCrew(match, 4, 7, new Brains(BrainOptions.DEFAULT), tasks::add);
        crew.join();
        run(match, 10);
        crew.leave();
        run(match, 2);

        assertEquals(0, match.summary().bots());
    }

    @Test
    void botsFillAMatchAndMakeRoomOneByOneAsPeopleCome() {
        Match match = match(20);
        new BotCrew(match, 6, 7, new Brains(BrainOptions.DEFAULT), tasks::add).fill(0);
        run(match, 10);
        assertEquals(6, match.summary().bots());

        for (int i = 0; i < 4; i++) {
            match.ask(person());
        }
        run(match, 2);
        assertEquals(4, match.summary().players());
        assertEquals(6, match.summary().bots(), "not all at once");
        run(match, 2 * 30);
        assertEquals(5, match.summary().bots());
        run(match, 8 * 30);
        assertEquals(2, match.summary().bots());
    }

    @Test
    void botsTakeThePlacesThatPeopleGiveUp() {
        Match match = match(20);
        new BotCrew(match, 6, 7, new Brains(BrainOptions.DEFAULT), tasks::add).fill(4);
        for (int i = 0; i < 4; i++) {
            match.ask(person());
        }
        run(match, 10);
        assertEquals(2, match.summary().bots(), "those who come from the match before are expected");
        ports.forEach(PlayerPort::leave);
        run(match, 2 * 30);
        assertEquals(3, match.summary().bots());
        run(match, 10 * 30);
        assertEquals(6, match.summary().bots());
        new Audience(match, tasks::add).add(frame -> watch(frame.world().avatars()));
        run(match, 30);
        assertTrue(movedAvatars > 6 * 20, movedAvatars + " steps in 30 ticks");
    }

    @Test
    void botsThatFillLeaveOneByOneWhileThereIsTooMuchToDoAndComeBackAfterwards() {
        Match match = match(20);
        LoadState load = new LoadState();
        new BotCrew(match, 3, 7, new Brains(BrainOptions.DEFAULT), load, tasks::add).fill(0);
        match.ask(person());
        run(match, 10);
        assertEquals(3, match.summary().bots());
        load.moveTo(LoadStep.SLOWER_FRAMES);
        run(match, 5 * 30);
        assertEquals(2, match.summary().bots(), "one has made room for the player, and that is all");

        load.moveTo(LoadStep.NO_FILLING);
        run(match, 2 * 30);
        assertEquals(1, match.summary().bots(), "not all at once");
        run(match, 2 * 30);
        assertEquals(0, match.summary().bots());
        assertEquals(2, load.dismissedBots());
        assertEquals(1, match.summary().players());

        load.moveTo(LoadStep.SLOWER_FRAMES);
        run(match, 5 * 30);
        assertEquals(0, match.summary().bots(), "the load is not over yet");
        load.moveTo(LoadStep.NORMAL);
        run(match, 5 * 30);
        assertEquals(2, match.summary().bots());
    }

    @Test
    void aCrewThatComesWhileThereIsTooMuchToDoStaysOut() {
        Match match = match(20);
        LoadState load = new LoadState();
        load.moveTo(LoadStep.NO_JOINS);
        new BotCrew(match, 3, 7, new Brains(BrainOptions.DEFAULT), load, tasks::add).fill(0);
        run(match, 5 * 30);
        assertEquals(0, match.summary().bots());
    }

    @Test
    void aFixedNumberOfBotsPlaysOnHoweverMuchThereIsToDo() {
        Match match = match(20);
        LoadState load = new LoadState();
        load.moveTo(LoadStep.NO_JOINS);
        new BotCrew(match, 3, 7, new Brains(BrainOptions.DEFAULT), load, tasks::add).join();
        run(match, 5 * 30);
        assertEquals(3, match.summary().bots());
    }

    @Test
    void theBotThatDoesWorstGoesFirst() {
        List<Integer> gone = new ArrayList<>();
        GameRulesType rules = DelegatingRules.of(new ProvingGroundRulesType(), played -> new DelegatingRules(played) {
            @Override
            public int scoreOf(RulesWorld world, int slot) {
                return slot == 1 ? 3 : 10 + slot;
            }

            @Override
            public void playerLeft(RulesWorld world, int slot) {
                gone.add(slot);
                super.playerLeft(world, slot);
            }
        });
        Match match = match(rules, 20);
        new BotCrew(match, 4, 7, new Brains(BrainOptions.DEFAULT), tasks::add).fill(0);
        run(match, 10);
        match.ask(person());
        run(match, 3 * 30);
        assertEquals(List.of(1), gone);
    }

    @Test
    void aBotWhoseBrainThrowsLeavesAndTheOthersPlayOn() {
        Match match = match(20);
        Brains usual = new Brains(BrainOptions.DEFAULT);
        List<Integer> seeds = new ArrayList<>();
        BotCrew crew = new BotCrew(
                match,
                6,
                7,
                seed -> {
                    seeds.add(seed);
                    return seeds.size() == 3 ? BotCrewTest::think : usual.forGame("provingground", seed);
                },
                new LoadState(),
                tasks::add);
        crew.join();
        run(match, 10);

        assertEquals(5, match.summary().bots());
        assertEquals(1, match.count(MatchCount.FAILED_READERS), "once");
        new Audience(match, tasks::add).add(frame -> watch(frame.world().avatars()));
        run(match, 30);
        assertTrue(movedAvatars > 5 * 20, movedAvatars + " steps in 30 ticks");
    }

    @Test
    void noTwoBotsHaveTheSameNameAndAllNamesAreAllowed() {
        Set<String> names = new HashSet<>();
        for (int number = 0; number < 4_096; number++) {
            String name = BotNames.of(number);
            assertTrue(names.add(name), name);
            assertTrue(!name.isBlank() && name.length() <= 16, name);
        }
    }

    private static void think(WorldView view, Controls controls) {
        throw new IllegalStateException("a brain's fault, on purpose");
    }

    private JoinRequest person() {
        return new JoinRequest("Ada", JoinRequest.Role.PERSON, null, null, tasks::add, new JoinReply() {
            @Override
            public void accepted(PlayerPort port, int tick, boolean resumed) {
                ports.add(port);
            }

            @Override
            public void matchFull() {}

            @Override
            public void replaced() {}

            @Override
            public void matchEnded(String why) {}

            @Override
            public void movedTo(Match successor) {}
        });
    }

    private void run(Match match, int ticks) {
        runTasks();
        for (int i = 0; i < ticks; i++) {
            match.tick(i * TICK_NANOS);
            runTasks();
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void watch(EntityTable avatars) {
        for (int row = 0; row < avatars.size(); row++) {
            int place = avatars.get(row, EntityType.X) * SIDE_UNITS + avatars.get(row, EntityType.Y);
            Integer before = positions.put(avatars.id(row), place);
            if (before != null && before != place) {
                movedAvatars++;
            }
        }
    }

    private static Match match(int maxPlayers) {
        return match(new ProvingGroundRulesType(), maxPlayers);
    }

    private static Match match(GameRulesType rules, int maxPlayers) {
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(SIDE_UNITS, SIDE_UNITS)));
        return new Match(MatchSettings.of("m", rules, map, 30, maxPlayers, 1, 0));
    }
}
