package dev.tickwire.bot.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Deals kinds of something out by their weights, so that however many have been dealt, each kind is off its share by less than
 * one or so.
 *
 * @param <T> what is dealt
 */
public final class Shares<T> {
    private static final Pattern SHAPE = Pattern.compile("\\s*([\\w.-]+)\\s*(?::\\s*(\\d{1,6})\\s*)?");

    private final List<Share<T>> shares;
    private final long total;

    private Shares(List<Share<T>> shares) {
        this.shares = shares;
        if (shares.stream().anyMatch(share -> share.weight() < 0)) {
            throw new IllegalArgumentException("a share must not be less than 0");
        }
        total = shares.stream().mapToLong(Share::weight).sum();
        if (total == 0) {
            throw new IllegalArgumentException("at least one share must be more than 0");
        }
    }

    /** One kind only. */
    public static <T> Shares<T> all(T kind) {
        return new Shares<>(List.of(new Share<>(kind, 1)));
    }

    /**
     * Several kinds.
     *
     * @throws IllegalArgumentException if none has a weight, or one has less than none
     */
    public static <T> Shares<T> of(List<Share<T>> shares) {
        return new Shares<>(List.copyOf(shares));
    }

    /**
     * Reads shares as people write them.
     *
     * @param text such as {@code wifi:60,4g:40}, or {@code wifi} for all of one kind
     * @param kind finds what is meant by a name
     * @throws IllegalArgumentException if it is none, with what would be right
     */
    public static <T> Shares<T> parse(String text, Function<String, T> kind) {
        List<Share<T>> shares = new ArrayList<>();
        String[] parts = text.split(",", -1);
        for (String part : parts) {
            Matcher matcher = SHAPE.matcher(part);
            if (!matcher.matches() || (matcher.group(2) == null && parts.length > 1)) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is no mixture; one looks like NAME:60,OTHER:40, or NAME alone");
            }
            int weight = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            shares.add(new Share<>(kind.apply(matcher.group(1)), weight));
        }
        return of(shares);
    }

    /** The kinds and their weights, as they were given. */
    public List<Share<T>> list() {
        return shares;
    }

    /** Begins to deal. */
    public Dealer<T> dealer() {
        return new Dealer<>(this);
    }

    /**
     * A kind and how much of it there is, beside the others.
     *
     * @param <T> what is dealt
     */
    public record Share<T>(T kind, int weight) {}

    /**
     * Gives out one after the other. Not thread safe.
     *
     * @param <T> what is dealt
     */
    public static final class Dealer<T> {
        private final Shares<T> shares;
        private final long[] dealt;
        private long all;

        private Dealer(Shares<T> shares) {
            this.shares = shares;
            dealt = new long[shares.shares.size()];
        }

        /** The next one: of the kind that is farthest below its share. */
        public T next() {
            all++;
            int best = 0;
            long bestLack = Long.MIN_VALUE;
            for (int i = 0; i < dealt.length; i++) {
                long lack = all * shares.shares.get(i).weight() - dealt[i] * shares.total;
                if (lack > bestLack) {
                    bestLack = lack;
                    best = i;
                }
            }
            dealt[best]++;
            return shares.shares.get(best).kind();
        }
    }
}
