package dev.tickwire.server.config.source;

import dev.tickwire.server.config.InvalidSettingException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the settings again while the server runs, and has its parts take over what they can. Either all that is new is taken
 * over, or nothing if anything is wrong. Thread safe.
 */
public final class ConfigurationReload {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationReload.class);

    private final ConfigurationReader reader;
    private final List<Reloadable> parts = new ArrayList<>();
    private Configuration current;

    /**
     * For a server that has just been started.
     *
     * @param started what it was started with
     * @param parts   that can take other settings over, in the order in which they do
     */
    public ConfigurationReload(ConfigurationReader reader, Configuration started, List<Reloadable> parts) {
        this.reader = reader;
        this.parts.addAll(parts);
        current = started;
    }

    /** Adds a part that has been there only since the server was started; it comes after the others. */
    public synchronized void add(Reloadable part) {
        parts.add(part);
    }

    /** The settings that are in effect now. */
    public synchronized Configuration current() {
        return current;
    }

    /** Reads the settings again, takes over what can be taken over, logs what came of it and returns the same. */
    public synchronized ReloadOutcome reload() {
        ReloadOutcome outcome = takeOver();
        if (!outcome.isTakenOver()) {
            LOG.error("The configuration is wrong, so nothing of it was taken over");
            outcome.mistakes().forEach(mistake -> LOG.error(mistake.line()));
            return outcome;
        }
        if (outcome.changes().isEmpty()) {
            LOG.info("Read the configuration again: nothing to take over");
        }
        outcome.changes().forEach(change -> LOG.info("Took over {}", change));
        outcome.needingRestart().forEach(change -> LOG.warn("Needs a restart to take effect: {}", change));
        return outcome;
    }

    private ReloadOutcome takeOver() {
        Configuration read;
        try {
            read = reader.read();
        } catch (InvalidConfigurationException e) {
            return new ReloadOutcome(e.mistakes(), List.of(), List.of());
        }
        Configuration next = current.takingOver(read);
        List<String> changes = new ArrayList<>(current.changesTo(next));
        List<Mistake> mistakes = new ArrayList<>();
        List<String> needingRestart = new ArrayList<>();
        List<Runnable> applies = new ArrayList<>();
        for (Reloadable part : parts) {
            try {
                Reloadable.Step step = part.prepare(next);
                changes.addAll(step.changes());
                needingRestart.addAll(step.needingRestart());
                applies.add(step.apply());
            } catch (InvalidSettingException e) {
                mistakes.add(next.explain(e));
            }
        }
        if (!mistakes.isEmpty()) {
            return new ReloadOutcome(mistakes, List.of(), List.of());
        }
        applies.forEach(Runnable::run);
        current = next;
        needingRestart.addAll(next.changesTo(read));
        return new ReloadOutcome(List.of(), changes, needingRestart);
    }
}
