package dev.tickwire.server.config.source;

import java.util.List;

/** Says all that is wrong with a configuration, each mistake in a line. */
public final class InvalidConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> mistakes;

    public InvalidConfigurationException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** A line for each mistake: where, what and how it would be right. */
    public List<String> mistakes() {
        return mistakes;
    }
}
