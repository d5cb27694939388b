package dev.tickwire.server.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.tickwire.message.Hello;
import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.TicketSettings;
import dev.tickwire.server.operations.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketGateTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = START;
    private final TicketGate gate = gate(TicketSettings.DEFAULT.withSecret(SECRET));

    @Test
    void aTicketLetsOnePlayerIn() {
        Ticket ticket = gate.issue("m7", MINUTE);
        TicketUse use = gate.use(ticket.text(), "m7");

        assertNull(use.fault());
        assertEquals(1, gate.remembered());
        assertEquals(START.plus(MINUTE), ticket.expiresAt());
    }

    @Test
    void aTicketLetsNobodyInASecondTime() {
        Ticket ticket = gate.issue("m7", MINUTE);
        gate.use(ticket.text(), "m7");

        assertRefused(TicketFault.USED, ticket.text(), "m7");
    }

    @Test
    void aTicketThatWasGivenBackIsGoodAgain() {
        Ticket ticket = gate.issue("m7", MINUTE);
        gate.giveBack(gate.use(ticket.text(), "m7").ticketId());

        assertEquals(0, gate.remembered());
        assertNull(gate.use(ticket.text(), "m7").fault());
    }

    @Test
    void aTicketIsGoodUntilItExpiresAndNoLonger() {
        Ticket early = gate.issue("m7", MINUTE);
        Ticket late = gate.issue("m7", MINUTE);
        now = START.plus(MINUTE).minusMillis(1);
        assertNull(gate.use(early.text(), "m7").fault());
        now = START.plus(MINUTE);
        assertRefused(TicketFault.EXPIRED, late.text(), "m7");
        assertRefused(TicketFault.EXPIRED, early.text(), "m7");
    }

    @Test
    void aTicketForAnotherMatchIsNotUsedUp() {
        Ticket ticket = gate.issue("m7", MINUTE);
        assertRefused(TicketFault.OF_ANOTHER_MATCH, ticket.text(), "m8");
        assertNull(gate.use(ticket.text(), "m7").fault());
    }

    @Test
    void noTicketIsMissing() {
        assertRefused(TicketFault.MISSING, null, "m7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ".", "..", "a.b.c", "....", "eyJ9.e30.x", "{\"alg\":\"HS256\"}", "\u0000\ud83d\ude00"})
    void whatIsNoTicketIsInvalid(String text) {
        assertRefused(TicketFault.INVALID, text, "m7");
    }

    @Test
    void aTicketSignedWithAnotherSecretIsInvalid() throws JOSEException {
        assertRefused(TicketFault.INVALID, signed(JWSAlgorithm.HS256, SECRET + "!", claims().build()), "m7");
        assertNull(gate.use(signed(JWSAlgorithm.HS256, SECRET, claims().build()), "m7")
                .fault());
    }

    @Test
    void aTicketThatNamesItsOwnAlgorithmIsInvalid() throws JOSEException {
        assertRefused(TicketFault.INVALID, new PlainJWT(claims().build()).serialize(), "m7");
        assertRefused(TicketFault.INVALID, signed(JWSAlgorithm.HS512, SECRET, claims().build()), "m7");
    }

    @Test
    void aTicketThatSaysTooLittleOrIsGoodForTooLongIsInvalid() throws JOSEException {
        Date tooLate = Date.from(START.plus(Duration.ofDays(1)).plusSeconds(1));
        for (JWTClaimsSet.Builder claims : new JWTClaimsSet.Builder[] {
            claims().jwtID(null),
            claims().jwtID(""),
            claims().jwtID("x".repeat(65)),
            claims().subject(null),
            claims().expirationTime(null),
            claims().expirationTime(tooLate)
        }) {
            assertRefused(TicketFault.INVALID, signed(JWSAlgorithm.HS256, SECRET, claims.build()), "m7");
        }
    }

    @Test
    void aChangedCharacterOfWhatIsSignedMakesATicketInvalid() {
        String text = gate.issue("m7", MINUTE).text();
        for (int at = 0; at < text.lastIndexOf('.'); at++) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            assertRefused(TicketFault.INVALID, text.substring(0, at) + other + text.substring(at + 1), "m7");
        }
    }

    @Test
    void theLongestMatchIdMakesATicketThatFitsIntoAHello() {
        String matchId = "\ud83d\ude00".repeat(8);
        String text = gate.issue(matchId, Duration.ofDays(1)).text();
        assertTrue(text.length() <= Hello.TICKET_BYTES_MAX, text.length() + " characters");
        assertNull(gate.use(text, matchId).fault());
    }

    @Test
    void anotherGateKnowsATicketIfItHasTheSameSecret() {
        String text = gate.issue("m7", MINUTE).text();
        assertNull(
                gate(TicketSettings.DEFAULT.withSecret(SECRET)).use(text, "m7").fault());
        assertEquals(
                TicketFault.INVALID,
                gate(TicketSettings.DEFAULT).use(text, "m7").fault());
    }

    @Test
    void noTwoRandomSecretsAreTheSame() {
        String text = gate(TicketSettings.DEFAULT).issue("m7", MINUTE).text();
        assertEquals(
                TicketFault.INVALID,
                gate(TicketSettings.DEFAULT).use(text, "m7").fault());
    }

    @Test
    void whileTheMemoryIsFullATicketIsRefusedAndStaysGood() {
        TicketGate small = gate(new TicketSettings(Optional.of(SECRET), false, 2, 3_600));
        small.use(small.issue("m7", MINUTE).text(), "m7");
        small.use(small.issue("m7", MINUTE).text(), "m7");
        String third = small.issue("m7", MINUTE.multipliedBy(3)).text();

        assertEquals(TicketFault.MEMORY_FULL, small.use(third, "m7").fault());
        assertEquals(2, small.remembered());

        now = START.plus(MINUTE);
        assertNull(small.use(third, "m7").fault(), "those that have expired need not be remembered");
        assertEquals(1, small.remembered());
    }

    @Test
    void aTicketIsIssuedForAtLeastASecondAndNotForTooLong() {
        assertThrows(IllegalArgumentException.class, () -> gate.issue("m7", Duration.ofMillis(999)));
        assertThrows(
                IllegalArgumentException.class,
                () -> gate.issue("m7", Duration.ofDays(1).plusMillis(1)));
        assertThrows(IllegalArgumentException.class, () -> gate.issue("m7", Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> gate.issue("x".repeat(33), MINUTE));
    }

    @Test
    void aSecretThatIsTooShortIsRefused() {
        InvalidSettingException wrong =
                assertThrows(InvalidSettingException.class, () -> TicketSettings.DEFAULT.withSecret("x".repeat(31)));
        assertTrue(wrong.getMessage().contains("at least 32 bytes"), wrong.getMessage());
        assertFalse(wrong.getMessage().contains("xxx"), "the secret shows");
    }

    @Test
    void settingsDoNotShowTheirSecret() {
        assertFalse(TicketSettings.DEFAULT.withSecret(SECRET).toString().contains(SECRET));
    }

    private void assertRefused(TicketFault fault, String text, String matchId) {
        assertEquals(fault, gate.use(text, matchId).fault(), text);
    }

    private TicketGate gate(TicketSettings settings) {
        return new TicketGate(settings, () -> now);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().jwtID("one").subject("m7").expirationTime(Date.from(START.plus(MINUTE)));
    }

    private static String signed(JWSAlgorithm algorithm, String secret, JWTClaimsSet claims) throws JOSEException {
        SignedJWT ticket = new SignedJWT(new JWSHeader(algorithm), claims);
        ticket.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        return ticket.serialize();
    }
}
