package dev.tickwire.server.config.source;

import dev.tickwire.server.config.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what all settings are and where each was said. It is HOCON itself. */
public final class ConfigurationText {
    private ConfigurationText() {}

    /** A line for each setting; secrets are masked. */
    public static List<String> lines(Configuration configuration) {
        List<String> lines = new ArrayList<>();
        for (Setting<?> setting : configuration.table().all()) {
            if (setting.isOfGroup()) {
                String group = setting.name().substring(0, setting.name().indexOf(Setting.ANY_NAME) - 1);
                for (String member : configuration.namesIn(group)) {
                    lines.add(line(configuration, setting.named(member)));
                }
            } else {
                lines.add(line(configuration, setting));
            }
        }
        return lines;
    }

    private static String line(Configuration configuration, Setting<?> setting) {
        Optional<String> value = configuration.shown(setting);
        return value.isEmpty()
                ? "# " + setting.name() + ": " + setting.fallbackInWords()
                : setting.name() + " = " + value.get() + "  # "
                        + configuration.originOf(setting).inWords();
    }
}
