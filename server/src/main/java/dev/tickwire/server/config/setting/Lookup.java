package dev.tickwire.server.config.setting;

import java.util.Optional;
import java.util.SortedSet;

/** What the settings are. */
public interface Lookup {
    /** What a setting is; empty if nobody has said and there is nothing that it is by itself. */
    <T> Optional<T> find(Setting<T> setting);

    /** What a setting is that always is something. */
    default <T> T get(Setting<T> setting) {
        return find(setting)
                .orElseThrow(() -> new IllegalStateException("nobody has said what " + setting.name() + " is"));
    }

    /** The names that were given to the members of a group, such as {@code templates}; see {@link Setting#named}. */
    SortedSet<String> namesIn(String group);
}
