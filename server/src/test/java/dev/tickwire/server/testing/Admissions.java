package dev.tickwire.server.testing;

import dev.tickwire.server.config.TicketSettings;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.session.Admission;
import dev.tickwire.server.session.Bans;
import dev.tickwire.server.ticket.TicketGate;
import java.time.InstantSource;

/** Admissions as a server has them by default. */
public final class Admissions {
    private Admissions() {}

    /** With tickets that nobody has a secret for. */
    public static Admission usual() {
        return new Admission(
                new TicketGate(TicketSettings.DEFAULT, InstantSource.system()),
                new Bans(10, InstantSource.system()),
                new LoadState());
    }
}
