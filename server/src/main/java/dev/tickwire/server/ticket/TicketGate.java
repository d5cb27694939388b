package dev.tickwire.server.ticket;

import dev.tickwire.message.Welcome;
import dev.tickwire.server.config.TicketSettings;
import dev.tickwire.server.operations.Ticket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Issues tickets and takes them: each lets one player into one match, once, before it expires. Nobody need have issued one
 * here: whoever knows the secret can. Thread safe.
 */
public final class TicketGate {
    private static final int ID_BYTES = 16;
    private static final TicketFault[] FAULTS = TicketFault.values();

    private final TicketSigner signer;
    private final UsedTickets used;
    private final Duration validMax;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLongArray refused = new AtomicLongArray(FAULTS.length);

    /**
     * A gate that no ticket has been shown to.
     *
     * @param time by which tickets expire: that of the day, since others issue them too
     */
    public TicketGate(TicketSettings settings, InstantSource time) {
        this.time = time;
        signer = new TicketSigner(settings.secret()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> randomBytes(TicketSettings.SECRET_BYTES_MIN)));
        used = new UsedTickets(settings.usedMax());
        validMax = Duration.ofSeconds(settings.validSecondsMax());
    }

    /**
     * Makes a ticket.
     *
     * @param validFor at least a second, of which parts are cut off
     * @throws IllegalArgumentException if it would be good for too long or for no time, or no match can have that id
     */
    public Ticket issue(String matchId, Duration validFor) {
        if (matchId.isEmpty() || matchId.getBytes(StandardCharsets.UTF_8).length > Welcome.MATCH_ID_BYTES_MAX) {
            throw new IllegalArgumentException("no match has the id \"" + matchId + "\"");
        }
        if (validFor.compareTo(Duration.ofSeconds(1)) < 0 || validFor.compareTo(validMax) > 0) {
            throw new IllegalArgumentException("a ticket is good for 1 to " + validMax.toSeconds() + " seconds");
        }
        Instant expiresAt = time.instant().plus(validFor).truncatedTo(ChronoUnit.SECONDS);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(ID_BYTES));
        return new Ticket(matchId, signer.write(new TicketClaims(id, matchId, expiresAt)), expiresAt);
    }

    /**
     * Uses a ticket up, if it is good.
     *
     * @param text of the ticket, or null if none was shown
     */
    public TicketUse use(String text, String matchId) {
        Optional<TicketClaims> claims = text == null ? Optional.empty() : signer.read(text);
        if (claims.isEmpty()) {
            return TicketUse.refused(text == null ? TicketFault.MISSING : TicketFault.INVALID);
        }
        TicketClaims ticket = claims.get();
        Instant now = time.instant();
        if (!ticket.matchId().equals(matchId)) {
            return TicketUse.refused(TicketFault.OF_ANOTHER_MATCH);
        }
        if (!now.isBefore(ticket.expiresAt())) {
            return TicketUse.refused(TicketFault.EXPIRED);
        }
        if (ticket.expiresAt().isAfter(now.plus(validMax))) {
            // It would have to be remembered for longer than is promised.
            return TicketUse.refused(TicketFault.INVALID);
        }
        return switch (used.use(ticket, now)) {
            case FIRST -> TicketUse.of(ticket.id());
            case AGAIN -> TicketUse.refused(TicketFault.USED);
            case NO_ROOM -> TicketUse.refused(TicketFault.MEMORY_FULL);
        };
    }

    /** A ticket was used, but its holder did not get in by it: it is good again. */
    public void giveBack(String ticketId) {
        used.forget(ticketId);
    }

    /** Somebody was kept out for it. */
    public void countRefusal(TicketFault fault) {
        refused.incrementAndGet(fault.ordinal());
    }

    /** How many were kept out for a reason. */
    public long refused(TicketFault fault) {
        return refused.get(fault.ordinal());
    }

    /** Used tickets that are remembered now. */
    public int remembered() {
        return used.size();
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
