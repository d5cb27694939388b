package dev.tickwire.bot.scenario;

/** When inputs are sent, as people write it. */
public final class InputRateText {
    static final int HZ_MAX = 120;

    private InputRateText() {}

    /**
     * Reads a rate.
     *
     * @param text {@code change}, or inputs in a second
     * @return inputs in a second, or {@link Scenario#ON_CHANGE}
     * @throws IllegalArgumentException if it is none, with what would be right
     */
    public static int parse(String text) {
        if (text.equals("change")) {
            return Scenario.ON_CHANGE;
        }
        if (text.matches("\\d{1,3}")) {
            int rateHz = Integer.parseInt(text);
            if (rateHz >= 1 && rateHz <= HZ_MAX) {
                return rateHz;
            }
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is no input rate; write \"change\", or a number from 1 to " + HZ_MAX);
    }
}
