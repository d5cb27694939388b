package dev.tickwire.bot;

import dev.tickwire.bot.link.LinkProfile;
import dev.tickwire.bot.network.ResourceAddress;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.scenario.InputRateText;
import dev.tickwire.bot.scenario.LinkText;
import dev.tickwire.bot.scenario.Ramp;
import dev.tickwire.bot.scenario.Role;
import dev.tickwire.bot.scenario.Shares;
import dev.tickwire.bot.scenario.TimeText;
import dev.tickwire.bot.verdict.Threshold;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the texts of options into values; what is wrong is answered with what would be right. */
final class OptionConverters {
    private OptionConverters() {}

    private static <T> T read(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Reads times such as 500ms, 30s or 2m. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return read(text, TimeText::parse);
        }
    }

    /** Reads {@code change} or inputs in a second. */
    static final class InputRate implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return read(text, InputRateText::parse);
        }
    }

    /** Reads a server's address. */
    static final class Address implements ITypeConverter<ServerAddress> {
        @Override
        public ServerAddress convert(String text) {
            return read(text, ServerAddress::parse);
        }
    }

    /** Reads the address of a server's metrics. */
    static final class MetricsAddress implements ITypeConverter<ResourceAddress> {
        @Override
        public ResourceAddress convert(String text) {
            return read(text, url -> ResourceAddress.parse(url, "/metrics"));
        }
    }

    /** Reads how many bots there are to be when. */
    static final class RampOfBots implements ITypeConverter<Ramp> {
        @Override
        public Ramp convert(String text) {
            return read(text, Ramp::parse);
        }
    }

    /** Reads a mixture of roles. */
    static final class Roles implements ITypeConverter<Shares<Role>> {
        @Override
        public Shares<Role> convert(String text) {
            return read(text, mixture -> Shares.parse(mixture, Role::named));
        }
    }

    /** Reads a network, or a mixture of them. */
    static final class Links implements ITypeConverter<Shares<LinkProfile>> {
        @Override
        public Shares<LinkProfile> convert(String text) {
            return read(text, LinkText::parse);
        }
    }

    /** Reads a threshold. */
    static final class Limit implements ITypeConverter<Threshold> {
        @Override
        public Threshold convert(String text) {
            return read(text, Threshold::parse);
        }
    }
}
