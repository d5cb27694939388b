package dev.tickwire.server.config.source;

import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What all settings are and where that was said. Immutable. */
public final class Configuration implements Lookup {
    private static final String MASK = "***";
    private static final String NOTHING = "not set";

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

    /** These settings with what can change while the server runs as it is in others. */
    Configuration takingOver(Configuration others) {
        Map<String, Given> mixedGiven = new LinkedHashMap<>();
        Map<String, Object> mixedValues = new LinkedHashMap<>();
        for (Configuration source : List.of(this, others)) {
            source.given.forEach((name, said) -> {
                if (isReloadable(name) == (source == others)) {
                    mixedGiven.put(name, said);
                    mixedValues.put(name, source.values.get(name));
                }
            });
        }
        SortedSet<String> mixedMembers = new TreeSet<>();
        for (String group : table.groups()) {
            Configuration source = table.isReloadableGroup(group) ? others : this;
            source.namesIn(group).forEach(member -> mixedMembers.add(group + "." + member));
        }
        return new Configuration(table, mixedGiven, mixedValues, mixedMembers);
    }

    private boolean isReloadable(String name) {
        return table.find(name).map(Setting::isReloadable).orElseThrow();
    }

    /** A line for each setting that is another one there: {@code log.level: info -> debug}. */
    List<String> changesTo(Configuration others) {
        List<String> changes = new ArrayList<>();
        for (Setting<?> setting : table.all()) {
            if (!setting.isOfGroup()) {
                addChange(setting, others, changes);
            }
        }
        for (String group : table.groups()) {
            SortedSet<String> names = namesIn(group);
            SortedSet<String> otherNames = others.namesIn(group);
            SortedSet<String> all = new TreeSet<>(names);
            all.addAll(otherNames);
            for (String member : all) {
                if (!otherNames.contains(member)) {
                    changes.add(group + "." + member + ": gone");
                } else if (!names.contains(member)) {
                    changes.add(group + "." + member + ": new");
                } else {
                    for (Setting<?> setting : table.membersOf(group)) {
                        addChange(setting.named(member), others, changes);
                    }
                }
            }
        }
        return changes;
    }

    private void addChange(Setting<?> setting, Configuration others, List<String> changes) {
        if (!find(setting).equals(others.find(setting))) {
            changes.add(setting.name() + ": "
                    + (setting.isSecret()
                            ? "another secret"
                            : shown(setting).orElse(NOTHING) + " -> "
                                    + others.shown(setting).orElse(NOTHING)));
        }
    }

    /** Where and what is wrong with a setting. */
    public Mistake explain(InvalidSettingException wrong) {
        Given said = given.get(wrong.setting());
        return said == null ? new Mistake(wrong.subject(), wrong.remedy()) : explain(said, table, wrong.remedy());
    }

    static Mistake explain(Given said, SettingTable table, String remedy) {
        boolean isSecret = table.find(said.name()).map(Setting::isSecret).orElse(false);
        return said.origin().mistake(said.name(), isSecret ? MASK : said.typed(), remedy);
    }
}
