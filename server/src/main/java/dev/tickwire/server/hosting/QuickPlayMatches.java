package dev.tickwire.server.hosting;

import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.MatchTemplate;
import dev.tickwire.server.match.MatchMaker;
import dev.tickwire.server.operations.RefusedOperationException;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes matches for people who name none and find none with room: of the first template of the server's own game of which there
 * are not as many as it allows. Who names no match says hello in that game.
 */
final class QuickPlayMatches implements MatchMaker {
    private static final Logger LOG = LoggerFactory.getLogger(QuickPlayMatches.class);

    private final MatchHost host;
    private final HostingSettings settings;
    private final String game;
    private final LongAdder made = new LongAdder();

    /**
     * A maker.
     *
     * @param game of the server
     */
    QuickPlayMatches(MatchHost host, HostingSettings settings, String game) {
        this.host = host;
        this.settings = settings;
        this.game = game;
    }

    /** How many were made. */
    long made() {
        return made.sum();
    }

    @Override
    public void makeIf(BooleanSupplier isNeeded, Runnable done) {
        host.execute(() -> {
            try {
                // Others who come meanwhile may take every place of what was made for this one.
                boolean wasMade = true;
                while (wasMade && isNeeded.getAsBoolean()) {
                    wasMade = make();
                }
            } finally {
                done.run();
            }
        });
    }

    /** Whether there is one match more. */
    private boolean make() {
        Optional<MatchTemplate> template = settings.quickPlay() && !host.isDraining()
                ? settings.templates().stream().filter(this::mayBeMade).findFirst()
                : Optional.empty();
        if (template.isEmpty()) {
            return false;
        }
        try {
            HostedMatch one = host.create(MatchPlans.ofTemplate(template.get().name()));
            made.increment();
            LOG.atInfo()
                    .addKeyValue("match", one.id())
                    .log(
                            "Match made of {} for people who found none with room",
                            one.template().orElseThrow());
            return true;
        } catch (RefusedOperationException limit) {
            // Counted; whoever seeks is told that there is no room.
            LOG.debug("No match for people who found none with room: {}", limit.getMessage());
            return false;
        }
    }

    private boolean mayBeMade(MatchTemplate template) {
        return template.game().equals(game) && host.running(template) < template.most();
    }
}
