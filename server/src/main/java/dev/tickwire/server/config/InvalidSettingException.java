package dev.tickwire.server.config;

/** Says in one line which setting is wrong, what is wrong with it and what would be right. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String setting;
    private final String subject;
    private final String remedy;

    /**
     * Makes the line {@code SETTING VALUE: REMEDY}.
     *
     * @param setting its name, such as {@code listen.port}
     * @param value   what was given
     * @param remedy  what would be right
     */
    public InvalidSettingException(String setting, Object value, String remedy) {
        super(setting + " " + value + ": " + remedy);
        this.setting = setting;
        subject = setting + " " + value;
        this.remedy = remedy;
    }

    /** The name of the setting. */
    public String setting() {
        return setting;
    }

    /** The setting with the value that is wrong. */
    public String subject() {
        return subject;
    }

    /** What would be right. */
    public String remedy() {
        return remedy;
    }

    /** Throws unless a value lies in a range, ends included. */
    public static void requireRange(String setting, int value, int min, int max) {
        if (value < min || value > max) {
            throw new InvalidSettingException(setting, value, "must be " + min + " to " + max);
        }
    }
}
