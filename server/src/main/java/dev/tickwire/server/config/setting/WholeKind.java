package dev.tickwire.server.config.setting;

/** Whole numbers of a range, ends included. */
public record WholeKind(int min, int max) implements SettingKind<Integer> {
    @Override
    public Integer parse(String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below in the same words.
        }
        throw new IllegalArgumentException("must be " + range());
    }

    @Override
    public String render(Integer value) {
        return Integer.toString(value);
    }

    @Override
    public String range() {
        return min == Integer.MIN_VALUE && max == Integer.MAX_VALUE ? "a whole number" : min + " to " + max;
    }
}
