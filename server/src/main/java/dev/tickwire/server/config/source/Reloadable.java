package dev.tickwire.server.config.source;

import java.util.List;

/** A part of the server that can take other settings over while it runs. */
@FunctionalInterface
public interface Reloadable {
    /**
     * Looks at new settings and changes nothing yet.
     *
     * @throws dev.tickwire.server.config.InvalidSettingException if something is wrong with them, such as with a file that
     *     they name; then no part takes anything over
     */
    Step prepare(Configuration next);

    /**
     * What there is to do.
     *
     * @param changes        that are not to be seen in the settings, a line for each, such as of a file that they name
     * @param needingRestart that a restart is needed for although the settings could be taken over as such
     * @param apply          takes the settings over; runs when all parts are prepared
     */
    record Step(List<String> changes, List<String> needingRestart, Runnable apply) {
        /** Something to do, and nothing to tell of it. */
        public static Step of(Runnable apply) {
            return new Step(List.of(), List.of(), apply);
        }
    }
}
