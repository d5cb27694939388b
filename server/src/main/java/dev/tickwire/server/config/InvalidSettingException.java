package dev.tickwire.server.config;

/** Says in one line which setting is wrong, what is wrong with it and what would be right. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the line {@code FLAG VALUE: REMEDY}.
     *
     * @param flag   as on the command line, such as {@code --port}
     * @param value  what was given
     * @param remedy what would be right
     */
    public InvalidSettingException(String flag, Object value, String remedy) {
        super(flag + " " + value + ": " + remedy);
    }

    /** Throws unless a value lies in a range, ends included. */
    public static void requireRange(String flag, int value, int min, int max) {
        if (value < min || value > max) {
            throw new InvalidSettingException(flag, value, "must be " + min + " to " + max);
        }
    }
}
