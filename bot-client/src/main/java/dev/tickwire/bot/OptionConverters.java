package dev.tickwire.bot;

import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.swarm.SwarmSettings;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the texts of options into values; what is wrong is answered with what would be right. */
final class OptionConverters {
    private static final int INPUT_RATE_HZ_MAX = 120;

    private OptionConverters() {}

    /** Reads times such as 500ms, 30s or 2m. */
    static final class Time implements ITypeConverter<Duration> {
        private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})(ms|s|m)");

        @Override
        public Duration convert(String text) {
            Matcher matcher = SHAPE.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("\"" + text + "\" is no time; write it like 500ms, 30s or 2m");
            }
            long number = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
        }
    }

    /** Reads {@code change} or inputs in a second. */
    static final class InputRate implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.equals("change")) {
                return SwarmSettings.ON_CHANGE;
            }
            if (text.matches("\\d{1,3}")) {
                int rateHz = Integer.parseInt(text);
                if (rateHz >= 1 && rateHz <= INPUT_RATE_HZ_MAX) {
                    return rateHz;
                }
            }
            throw new TypeConversionException(
                    "\"" + text + "\" is no input rate; write \"change\", or a number from 1 to " + INPUT_RATE_HZ_MAX);
        }
    }

    /** Reads a server's address. */
    static final class Address implements ITypeConverter<ServerAddress> {
        @Override
        public ServerAddress convert(String text) {
            try {
                return ServerAddress.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
