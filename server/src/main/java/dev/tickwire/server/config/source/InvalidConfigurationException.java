package dev.tickwire.server.config.source;

import java.util.List;
import java.util.stream.Collectors;

/** Says all that is wrong with a configuration, each mistake in a line of its message. */
public final class InvalidConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public InvalidConfigurationException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::line).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** All that is wrong. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
