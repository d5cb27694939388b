package dev.tickwire.server.config.setting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All settings, in the order of the documentation. Immutable. */
public final class SettingTable {
    /** The names of members of groups. */
    private static final String MEMBER = "[a-z0-9][a-z0-9-]{0,39}";

    private final List<Section> sections;
    private final Map<String, Setting<?>> settings = new LinkedHashMap<>();

    /**
     * A table of the settings of these sections.
     *
     * @throws IllegalArgumentException if two settings have the same name, environment variable or option
     */
    public SettingTable(List<Section> sections) {
        this.sections = List.copyOf(sections);
        Map<String, String> taken = new TreeMap<>();
        for (Section section : sections) {
            for (Setting<?> setting : section.settings()) {
                settings.put(setting.name(), setting);
                take(taken, setting.name(), setting);
                take(taken, setting.environmentName(), setting);
                setting.flag().ifPresent(flag -> flag.names().forEach(name -> take(taken, name, setting)));
            }
        }
    }

    private static void take(Map<String, String> taken, String what, Setting<?> setting) {
        String other = taken.putIfAbsent(what, setting.name());
        if (other != null) {
            throw new IllegalArgumentException(other + " and " + setting.name() + " are both called " + what);
        }
    }

    /** The sections, in the order of the documentation. */
    public List<Section> sections() {
        return sections;
    }

    /** All settings; of those that groups have, the one with the star in its name. */
    public List<Setting<?>> all() {
        return List.copyOf(settings.values());
    }

    /** The setting of a name, which may be that of a member of a group: {@code templates.duel.map}. */
    public Optional<Setting<?>> find(String name) {
        Setting<?> plain = settings.get(name);
        if (plain != null && !plain.isOfGroup()) {
            return Optional.of(plain);
        }
        for (Setting<?> setting : settings.values()) {
            if (setting.isOfGroup()) {
                Optional<String> member = memberOf(setting.name(), name, ".");
                if (member.isPresent()) {
                    return Optional.of(setting.named(member.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The setting of an environment variable. Names of members are in lower case and have hyphens. */
    public Optional<Setting<?>> findByEnvironmentName(String name) {
        for (Setting<?> setting : settings.values()) {
            if (!setting.isOfGroup() && setting.environmentName().equals(name)) {
                return Optional.of(setting);
            }
        }
        for (Setting<?> setting : settings.values()) {
            if (setting.isOfGroup()) {
                Optional<String> member = memberOf(setting.environmentName(), name, "_")
                        .map(text -> text.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .filter(text -> text.matches(MEMBER));
                if (member.isPresent()) {
                    return Optional.of(setting.named(member.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> memberOf(String pattern, String name, String separator) {
        int star = pattern.indexOf(Setting.ANY_NAME);
        String before = pattern.substring(0, star);
        String behind = pattern.substring(star + 1);
        if (!name.startsWith(before) || !name.endsWith(behind) || name.length() <= before.length() + behind.length()) {
            return Optional.empty();
        }
        String member = name.substring(before.length(), name.length() - behind.length());
        boolean fits = separator.equals("_") || member.matches(MEMBER);
        return fits ? Optional.of(member) : Optional.empty();
    }

    /** Whether settings stand in the section of this name, which may be a member of a group. */
    public boolean isSection(String name) {
        for (Setting<?> setting : settings.values()) {
            String prefix = setting.name();
            if (setting.isOfGroup()) {
                String group = groupOf(setting);
                if (name.startsWith(group + ".")) {
                    String member = name.substring(group.length() + 1).replaceAll("\\..*", "");
                    if (!member.matches(MEMBER)) {
                        continue;
                    }
                    prefix = setting.named(member).name();
                }
            }
            if (prefix.startsWith(name + ".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands in the section of this name are members with names of their own. */
    public boolean isGroup(String name) {
        return settings.values().stream()
                .anyMatch(setting -> setting.isOfGroup() && groupOf(setting).equals(name));
    }

    /** The groups, such as {@code templates}. */
    public List<String> groups() {
        return settings.values().stream()
                .filter(Setting::isOfGroup)
                .map(SettingTable::groupOf)
                .distinct()
                .toList();
    }

    /** The settings that each member of a group has, with the star in their names. */
    public List<Setting<?>> membersOf(String group) {
        List<Setting<?>> members = new ArrayList<>();
        for (Setting<?> setting : settings.values()) {
            if (setting.isOfGroup() && groupOf(setting).equals(group)) {
                members.add(setting);
            }
        }
        return members;
    }

    /** Whether members can come, change and go while the server runs. */
    public boolean isReloadableGroup(String group) {
        return membersOf(group).stream().allMatch(Setting::isReloadable);
    }

    /** The group that a section is a member of: {@code templates} for {@code templates.duel}. */
    public Optional<String> groupOfMember(String section) {
        for (Setting<?> setting : settings.values()) {
            if (setting.isOfGroup()) {
                String group = groupOf(setting);
                if (section.startsWith(group + ".")
                        && section.substring(group.length() + 1).matches(MEMBER)) {
                    return Optional.of(group);
                }
            }
        }
        return Optional.empty();
    }

    private static String groupOf(Setting<?> setting) {
        return setting.name().substring(0, setting.name().indexOf(Setting.ANY_NAME) - 1);
    }

    /** The name in the table that is most like one that is not in it. */
    public String nearestTo(String name) {
        return settings.keySet().stream()
                .min(Comparator.comparingInt(known -> Likeness.distance(name, known)))
                .orElseThrow();
    }
}
