package dev.tickwire.server.config.source;

import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What all settings are and where that was said. Immutable. */
public final class Configuration implements Lookup {
    private static final String MASK = "***";

    private final SettingTable table;
    private final Map<String, Given> given;
    private final Map<String, Object> values;
    private final SortedSet<String> members;

    /**
     * Settings that have been read.
     *
     * @param given   what was said, by name
     * @param values  the same as values, without those that cannot be read
     * @param members of groups, with the group: {@code templates.duel}
     */
    Configuration(SettingTable table, Map<String, Given> given, Map<String, Object> values, SortedSet<String> members) {
        this.table = table;
        this.given = new LinkedHashMap<>(given);
        this.values = new LinkedHashMap<>(values);
        this.members = new TreeSet<>(members);
    }

    /** All settings that there can be. */
    public SettingTable table() {
        return table;
    }

    @Override
    @SuppressWarnings("unchecked") // it was read by the setting's own kind
    public <T> Optional<T> find(Setting<T> setting) {
        T value = (T) values.get(setting.name());
        return value == null ? setting.fallbackValue(this) : Optional.of(value);
    }

    @Override
    public SortedSet<String> namesIn(String group) {
        SortedSet<String> names = new TreeSet<>();
        for (String member : members) {
            if (member.startsWith(group + ".")) {
                names.add(member.substring(group.length() + 1));
            }
        }
        return names;
    }

    /** Where a setting was given. */
    public Origin originOf(Setting<?> setting) {
        Given said = given.get(setting.name());
        return said == null ? Origin.DEFAULT : said.origin();
    }

    /** A value as it would stand in a file, or a mask for it; empty if it is nothing. */
    public <T> Optional<String> shown(Setting<T> setting) {
        return find(setting)
                .map(value -> setting.isSecret() ? MASK : setting.kind().render(value));
    }

    /** A line that says where and what is wrong with a setting. */
    public String explain(InvalidSettingException wrong) {
        Given said = given.get(wrong.setting());
        return said == null ? wrong.getMessage() : explain(said, table, wrong.remedy());
    }

    static String explain(Given said, SettingTable table, String remedy) {
        boolean isSecret = table.find(said.name()).map(Setting::isSecret).orElse(false);
        return said.origin().quote(said.name(), isSecret ? MASK : said.typed()) + ": " + remedy;
    }
}
