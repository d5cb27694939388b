package dev.tickwire.bits;

/**
 * Says that bytes from the wire or from a file do not have the form that their decoder expects.
 *
 * <p>It is the only exception that decoders throw for bad input. It carries no stack trace, so that
 * a flood of bad messages stays cheap.
 */
public final class MalformedMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason what was wrong, in words that hold nothing of the sender's data but numbers */
    public MalformedMessageException(String reason) {
        super(reason, null, false, false);
    }
}
