package dev.tickwire.server.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The addresses that nobody new gets in from, in memory: they are forgotten when the server stops. Thread safe. */
public final class Bans {
    private final int most;
    private final InstantSource clock;

    /** By address, the oldest first. */
    private final Map<String, Ban> byAddress = new LinkedHashMap<>();

    private long nextId = 1;
    private long dropped;
    private long refused;

    /**
     * No bans yet.
     *
     * @param most how many there may be; one more drops the oldest
     */
    public Bans(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Bans an address, in place of what was said of it before. */
    public synchronized Ban add(String address, String name, String reason, Duration duration) {
        forgetExpired();
        byAddress.remove(address);
        if (byAddress.size() >= most) {
            Iterator<String> oldest = byAddress.keySet().iterator();
            oldest.next();
            oldest.remove();
            dropped++;
        }
        Ban ban = new Ban("b" + nextId++, address, name, reason, clock.instant().plus(duration));
        byAddress.put(address, ban);
        return ban;
    }

    /** What stands against somebody new from an address; counted if anything does. */
    public synchronized Optional<Ban> against(String address) {
        Ban ban = byAddress.get(address);
        if (ban == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(ban.expiresAt())) {
            byAddress.remove(address);
            return Optional.empty();
        }
        refused++;
        return Optional.of(ban);
    }

    /** All that have not run out, the oldest first. */
    public synchronized List<Ban> all() {
        forgetExpired();
        return new ArrayList<>(byAddress.values());
    }

    /** Ends a ban early; false if there is none of this id. */
    public synchronized boolean lift(String id) {
        return byAddress.values().removeIf(ban -> ban.id().equals(id));
    }

    /** How often somebody was kept out. */
    public synchronized long refused() {
        return refused;
    }

    /** Bans that ended early because there were too many. */
    public synchronized long dropped() {
        return dropped;
    }

    private void forgetExpired() {
        Instant now = clock.instant();
        byAddress.values().removeIf(ban -> !now.isBefore(ban.expiresAt()));
    }
}
