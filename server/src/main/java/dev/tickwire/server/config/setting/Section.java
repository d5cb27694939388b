package dev.tickwire.server.config.setting;

import java.util.List;

/**
 * Settings that belong together.
 *
 * @param name     which their names begin with, such as {@code listen}; ends with a star if members of a group have them
 * @param sentence for the documentation
 * @param settings in the order of the documentation
 */
public record Section(String name, String sentence, List<Setting<?>> settings) {
    public Section {
        settings = List.copyOf(settings);
        for (Setting<?> setting : settings) {
            if (!setting.section().equals(name)) {
                throw new IllegalArgumentException(setting.name() + " does not belong to " + name);
            }
        }
    }
}
