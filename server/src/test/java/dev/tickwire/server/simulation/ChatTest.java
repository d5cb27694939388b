package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.Chat;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.link.LinkConditions;
import dev.tickwire.server.testing.DelegatingRules;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads what somebody says, and what is not passed on. */
@Tag("simulation")
class ChatTest {
    private boolean teams;
    private final Simulation simulation = new Simulation(game(), 7);
    private final SimulatedClient ada = simulation.addClient(LinkConditions.CALM);
    private final SimulatedClient ben = simulation.addClient(LinkConditions.CALM);
    private final SimulatedClient cyd = simulation.addClient(LinkConditions.CALM);
    private final SimulatedClient spectator = simulation.addSpectator(LinkConditions.CALM);

    @BeforeEach
    void join() {
        simulation.runSeconds(2);
    }

    @Test
    void everybodyReadsWhatAPlayerSays() {
        assertTrue(ada.session().chat("<b>Gr\u00fc\u00dfe</b> &amp; \ud83d\ude00", false));
        simulation.runSeconds(1);

        List<String> line = List.of(slot(ada) + ": <b>Gr\u00fc\u00dfe</b> &amp; \ud83d\ude00");
        assertEquals(line, ada.heard());
        assertEquals(line, ben.heard());
        assertEquals(line, cyd.heard());
        assertEquals(line, spectator.heard());
    }

    @Test
    void onlyTheTeamReadsWhatIsSaidToIt() {
        teams = true;
        SimulatedClient mate = slot(ada) % 2 == slot(ben) % 2 ? ben : cyd;
        SimulatedClient enemy = mate == ben ? cyd : ben;
        boolean adaIsAlone = slot(ada) % 2 != slot(mate) % 2;
        SimulatedClient speaker = adaIsAlone ? ben : ada;
        SimulatedClient reader = adaIsAlone ? cyd : mate;
        SimulatedClient other = adaIsAlone ? ada : enemy;
        speaker.session().chat("left!", true);
        simulation.runSeconds(1);

        assertEquals(List.of(slot(speaker) + " to team: left!"), speaker.heard());
        assertEquals(speaker.heard(), reader.heard());
        assertEquals(List.of(), other.heard());
        assertEquals(List.of(), spectator.heard());
    }

    @Test
    void withoutTeamsEverybodyReadsIt() {
        ada.session().chat("hello?", true);
        simulation.runSeconds(1);
        assertEquals(List.of(slot(ada) + ": hello?"), ben.heard());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "   ",
                "\u00a0\u2003",
                "two\nlines",
                "a bell\u0007",
                "zero\u200bwidth",
                "\u202eturned around",
                "\u3164",
                "\u2800\u2800",
                "\ue000"
            })
    void whatCannotBeReadIsRefusedAndItsAuthorTold(String text) {
        ada.session().chat(text, false);
        simulation.runSeconds(1);

        assertEquals(1, ada.heard().size());
        assertEquals(List.of(), ben.heard());
        assertEquals(1, simulation.server().counters().refusedChats());
    }

    @Test
    void afterFiveLinesInTenSecondsNoneIsPassedOnForAWhile() {
        for (int i = 1; i <= 9; i++) {
            ada.session().chat("line " + i, false);
        }
        simulation.runSeconds(1);
        assertEquals(5, ben.heard().size());
        assertEquals(6, ada.heard().size(), "five lines, and one notice: " + ada.heard());
        assertEquals(4, simulation.server().counters().refusedChats());

        simulation.runSeconds(10);
        ada.session().chat("again", false);
        simulation.runSeconds(1);
        assertEquals(slot(ada) + ": again", ben.heard().get(5));
    }

    @Test
    void whoOnlyWatchesIsNotHeard() {
        spectator.session().chat("behind you!", false);
        simulation.runSeconds(1);
        assertEquals(List.of(), ada.heard());
        assertEquals(List.of("Only players can talk here."), spectator.heard());
    }

    @Test
    void aTextThatIsTooLongOrEmptyIsNotEvenSent() {
        assertFalse(ada.session().chat("x".repeat(Chat.TEXT_BYTES_MAX + 1), false));
        assertFalse(ada.session().chat("", false));
        assertTrue(ada.session().chat("x".repeat(Chat.TEXT_BYTES_MAX), false));
    }

    @Test
    void talkGoesOnInTheNextMatch() {
        simulation.followMatch();
        simulation.runSeconds(2);
        ben.session().chat("gg", false);
        simulation.runSeconds(1);
        assertEquals(List.of(slot(ben) + ": gg"), ada.heard());
    }

    private static int slot(SimulatedClient client) {
        return client.session().slot();
    }

    private SimulatedGame game() {
        SimulatedGame open = SimulatedGame.open("provingground", 2000);
        GameRulesType rules = DelegatingRules.of(open.rules(), played -> new DelegatingRules(played) {
            @Override
            public int teamOf(RulesWorld world, int slot) {
                return teams ? 1 + slot % 2 : 0;
            }
        });
        return new SimulatedGame(rules, open.map(), 0, 0);
    }
}
