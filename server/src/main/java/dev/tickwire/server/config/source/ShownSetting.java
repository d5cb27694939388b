package dev.tickwire.server.config.source;

import dev.tickwire.server.config.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A setting as it can be shown to anybody who may know how the server is set up.
 *
 * @param name      with its sections, such as {@code listen.port}
 * @param value     as it would stand in a file, or a mask for it; empty if it is nothing
 * @param otherwise what happens if it is nothing
 * @param origin    where it was said
 * @param isSecret  whether the value is a mask
 * @param isReloadable whether another value can be taken over while the server runs
 */
public record ShownSetting(
        String name, Optional<String> value, String otherwise, Origin origin, boolean isSecret, boolean isReloadable) {
    /** All settings, in the order of the documentation; those of groups once for each member. */
    public static List<ShownSetting> all(Configuration configuration) {
        List<ShownSetting> all = new ArrayList<>();
        for (Setting<?> setting : configuration.table().all()) {
            if (setting.isOfGroup()) {
                String group = setting.name().substring(0, setting.name().indexOf(Setting.ANY_NAME) - 1);
                for (String member : configuration.namesIn(group)) {
                    all.add(of(configuration, setting.named(member)));
                }
            } else {
                all.add(of(configuration, setting));
            }
        }
        return all;
    }

    private static ShownSetting of(Configuration configuration, Setting<?> setting) {
        return new ShownSetting(
                setting.name(),
                configuration.shown(setting),
                setting.fallbackInWords(),
                configuration.originOf(setting),
                setting.isSecret(),
                setting.isReloadable());
    }
}
