package dev.tickwire.server.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is warned of certificates that expire, and when. */
class ExpiryCheckTest {
    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private Instant now = START;
    private Duration warnBefore = Duration.ofDays(14);
    private Optional<TlsIdentity> shown = Optional.of(goodUntil(START.plus(30, ChronoUnit.DAYS)));
    private final ExpiryCheck check = new ExpiryCheck(() -> warnBefore, () -> now);

    ExpiryCheckTest() {
        check.add("for players", () -> shown);
    }

    @Test
    void aWarningBeginsSoLongBeforeTheEndAndGoesOnBehindIt() {
        now = START.plus(16, ChronoUnit.DAYS);
        assertEquals(List.of(), check.warnings());

        now = now.plusSeconds(60);
        assertWarning("The port for players shows a certificate that expires in 13 days: certificate of CN=");

        now = START.plus(29, ChronoUnit.DAYS).plus(1, ChronoUnit.HOURS);
        assertWarning("The port for players shows a certificate that expires in 23 h: ");

        now = START.plus(31, ChronoUnit.DAYS);
        assertWarning("The port for players shows a certificate that has expired; clients refuse it: ");
    }

    @Test
    void aCertificateThatTakesItsPlaceEndsTheWarning() {
        now = START.plus(20, ChronoUnit.DAYS);
        assertEquals(1, check.warnings().size());

        shown = Optional.of(goodUntil(START.plus(60, ChronoUnit.DAYS)));

        assertEquals(List.of(), check.warnings());
    }

    @Test
    void whoDoesNotWantToBeWarnedIsNotAndWithoutTlsThereIsNothingToSay() {
        now = START.plus(31, ChronoUnit.DAYS);
        warnBefore = Duration.ZERO;
        assertEquals(List.of(), check.warnings());

        warnBefore = Duration.ofDays(14);
        shown = Optional.empty();
        assertEquals(List.of(), check.warnings());
    }

    @Test
    void eachPortIsLookedAt() {
        now = START.plus(20, ChronoUnit.DAYS);
        check.add("for admins", () -> shown);

        assertEquals(2, check.warnings().size());
    }

    private void assertWarning(String beginning) {
        List<String> warnings = check.warnings();
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).startsWith(beginning), warnings.get(0));
    }

    private static TlsIdentity goodUntil(Instant end) {
        return SelfSigned.make(List.of("localhost"), START, end);
    }
}
