package dev.tickwire.server.config.section;

import dev.tickwire.server.config.ConnectionLimits;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SwitchKind;
import dev.tickwire.server.config.setting.WholeKind;
import java.util.List;

/** How many connections there may be. */
final class LimitsSection {
    static final Setting<Integer> CONNECTIONS = Setting.of(
                    "limits.connections",
                    new WholeKind(1, ConnectionLimits.MOST),
                    "Connections that may be open at once.")
            .fallback(ConnectionLimits.DEFAULT.total())
            .flag("--max-connections", "N")
            .whileRunning();

    static final Setting<Integer> CONNECTIONS_PER_ADDRESS = Setting.of(
                    "limits.connections-per-address",
                    new WholeKind(1, ConnectionLimits.MOST),
                    "Connections that one IPv4 address or one IPv6 /64 network may have open; this machine is exempt.")
            .fallback(ConnectionLimits.DEFAULT.perAddress())
            .flag("--max-connections-per-address", "N")
            .whileRunning();

    static final Setting<Boolean> LOOPBACK = Setting.of(
                    "limits.loopback", new SwitchKind(), "Holds this machine, too, to the limit per address.")
            .fallback(ConnectionLimits.DEFAULT.limitLoopback())
            .flag("--limit-loopback", "")
            .whileRunning();

    static final Section SECTION = new Section(
            "limits",
            "How many connections there may be. All limits apply to new connections once they are reloaded.",
            List.of(CONNECTIONS, CONNECTIONS_PER_ADDRESS, LOOPBACK));

    private LimitsSection() {}

    static ConnectionLimits read(Lookup lookup) {
        return new ConnectionLimits(lookup.get(CONNECTIONS), lookup.get(CONNECTIONS_PER_ADDRESS), lookup.get(LOOPBACK));
    }
}
