package dev.tickwire.server.config.source;

import java.util.List;

/** Writes what all settings are and where each was said. It is HOCON itself. */
public final class ConfigurationText {
    private ConfigurationText() {}

    /** A line for each setting; secrets are masked. */
    public static List<String> lines(Configuration configuration) {
        return ShownSetting.all(configuration).stream()
                .map(ConfigurationText::line)
                .toList();
    }

    private static String line(ShownSetting setting) {
        return setting.value()
                .map(value -> setting.name() + " = " + value + "  # "
                        + setting.origin().inWords())
                .orElse("# " + setting.name() + ": " + setting.otherwise());
    }
}
