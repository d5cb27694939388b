package dev.tickwire.bot.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How mixtures are dealt out. */
class SharesTest {
    @Test
    void aHundredOfAMixtureAreExactlyAsItSays() {
        Shares.Dealer<Role> dealer = Shares.parse("fighter:60,wander:30,idle:5,slowreader:5", Role::named)
                .dealer();
        Map<Role, Integer> dealt = new EnumMap<>(Role.class);
        for (int i = 0; i < 100; i++) {
            dealt.merge(dealer.next(), 1, Integer::sum);
        }
        assertEquals(Map.of(Role.FIGHTER, 60, Role.WANDER, 30, Role.IDLE, 5, Role.SLOWREADER, 5), Map.copyOf(dealt));
    }

    @Test
    void howeverManyWereDealtNoKindIsFarOffItsShare() {
        Shares.Dealer<Role> dealer =
                Shares.parse("fighter:3,idle:1", Role::named).dealer();
        int idle = 0;
        for (int all = 1; all <= 1_000; all++) {
            idle += dealer.next() == Role.IDLE ? 1 : 0;
            assertTrue(Math.abs(idle - all / 4.0) <= 1, idle + " of " + all);
        }
    }

    @Test
    void aNameAloneIsAllOfThatKind() {
        Shares.Dealer<Role> dealer = Shares.parse("idle", Role::named).dealer();
        assertEquals(Role.IDLE, dealer.next());
        assertEquals(Role.IDLE, dealer.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fighter:", "fighter:60;idle:5", "fighter,idle", "fighter:-1", "fighter:0", "boss:1"})
    void whatIsNoMixtureIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Shares.parse(text, Role::named));
    }

    @Test
    void whoNamesARoleThatDoesNotExistIsToldThoseThatDo() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Shares.parse("boss", Role::named));
        assertTrue(e.getMessage().contains("fighter, wander, idle, slowreader"), e.getMessage());
    }
}
