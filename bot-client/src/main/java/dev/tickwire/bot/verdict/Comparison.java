package dev.tickwire.bot.verdict;

/** How a figure is compared with its limit. */
public enum Comparison {
    LESS("<", "less than") {
        @Override
        boolean holds(double value, double limit) {
            return value < limit;
        }
    },
    AT_MOST("<=", "at most") {
        @Override
        boolean holds(double value, double limit) {
            return value <= limit;
        }
    },
    MORE(">", "more than") {
        @Override
        boolean holds(double value, double limit) {
            return value > limit;
        }
    },
    AT_LEAST(">=", "at least") {
        @Override
        boolean holds(double value, double limit) {
            return value >= limit;
        }
    },
    EQUAL("==", "exactly") {
        @Override
        boolean holds(double value, double limit) {
            return value == limit;
        }
    },
    UNEQUAL("!=", "anything but") {
        @Override
        boolean holds(double value, double limit) {
            return value != limit;
        }
    };

    private final String sign;
    private final String words;

    Comparison(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** The comparison that is written with a sign. */
    static Comparison of(String sign) {
        for (Comparison comparison : values()) {
            if (comparison.sign.equals(sign)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException("there is no comparison " + sign);
    }

    /** As it is written. */
    public String sign() {
        return sign;
    }

    /** As it is said of what should be. */
    String words() {
        return words;
    }

    abstract boolean holds(double value, double limit);
}
