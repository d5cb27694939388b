package dev.tickwire.server.config.source;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.tickwire.server.config.setting.Quoted;
import dev.tickwire.server.config.setting.SettingTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a configuration file in HOCON, of which JSON is a part. */
final class ConfigFile {
    private final Path file;
    private final SettingTable table;
    private final List<Given> given = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final SortedSet<String> members = new TreeSet<>();

    private ConfigFile(Path file, SettingTable table) {
        this.file = file;
        this.table = table;
    }

    /** Reads a file; what is wrong in it is among its {@linkplain #mistakes mistakes}. */
    static ConfigFile read(Path file, SettingTable table) {
        ConfigFile reader = new ConfigFile(file, table);
        reader.read();
        return reader;
    }

    /** What it says of settings that there are. */
    List<Given> given() {
        return given;
    }

    /** All of them. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    /** The sections of it that are members of groups, such as {@code templates.duel}, even if nothing stands in them. */
    SortedSet<String> members() {
        return members;
    }

    private void read() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            mistakes.add(new Mistake("--config " + file, "there is no such file, or it cannot be read"));
            return;
        }
        try {
            // Not by the end of its name: whatever it is called, it is HOCON.
            ConfigParseOptions options =
                    ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF).setAllowMissing(false);
            Config config = ConfigFactory.parseFile(file.toFile(), options).resolve();
            walk("", config.root());
        } catch (ConfigException e) {
            mistakes.add(new Mistake(place(e.origin()), explain(e)));
        }
    }

    /** The library's own words without the place, which may take several lines and begin with it. */
    private static String explain(ConfigException e) {
        String text = e.getMessage().lines().map(String::strip).collect(Collectors.joining(" "));
        String place = e.origin() == null ? "" : e.origin().description() + ": ";
        return text.startsWith(place) ? text.substring(place.length()) : text;
    }

    private void walk(String section, ConfigObject object) {
        List<Map.Entry<String, ConfigValue>> entries = new ArrayList<>(object.entrySet());
        entries.sort(Comparator.comparingInt((Map.Entry<String, ConfigValue> entry) ->
                        entry.getValue().origin().lineNumber())
                .thenComparing(Map.Entry::getKey));
        for (Map.Entry<String, ConfigValue> entry : entries) {
            String key = entry.getKey();
            String name = section + (key.matches("[A-Za-z0-9_-]+") ? key : ConfigUtil.quoteString(key));
            enter(name, entry.getValue());
        }
    }

    private void enter(String name, ConfigValue value) {
        boolean isSection = table.isSection(name);
        if (!isSection && table.isGroup(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
            mistakes.add(new Mistake(
                    place(value.origin()), name + ": names that one can choose consist of a to z, 0 to 9 and hyphens"));
        } else if (!isSection && table.find(name).isEmpty()) {
            mistakes.add(new Mistake(
                    place(value.origin()),
                    name + ": there is no such setting; the nearest is " + table.nearestTo(name)));
        } else if (isSection && value instanceof ConfigObject object) {
            table.groupOfMember(name).ifPresent(group -> members.add(name));
            walk(name + ".", object);
        } else if (isSection) {
            wrong(name, value, "is a section: " + name + " { ... }");
        } else if (value.valueType() != ConfigValueType.NULL) {
            give(name, value);
        }
    }

    private void give(String name, ConfigValue value) {
        Optional<List<String>> items =
                value instanceof ConfigList list ? texts(list) : text(value).map(List::of);
        if (items.isPresent()) {
            given.add(new Given(
                    name,
                    items.get(),
                    value.valueType() == ConfigValueType.LIST,
                    typed(value),
                    new Origin(Origin.Place.FILE, place(value.origin()))));
        } else {
            wrong(name, value, "must be a value, not a section");
        }
    }

    private static Optional<List<String>> texts(ConfigList list) {
        List<String> texts = new ArrayList<>();
        for (ConfigValue item : list) {
            Optional<String> text = text(item);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(texts);
    }

    private static Optional<String> text(ConfigValue value) {
        return switch (value.valueType()) {
            case NUMBER, BOOLEAN, STRING -> Optional.of(String.valueOf(value.unwrapped()));
            case LIST, OBJECT, NULL -> Optional.empty();
        };
    }

    private static String typed(ConfigValue value) {
        if (value.valueType() == ConfigValueType.STRING) {
            String text = String.valueOf(value.unwrapped());
            return text.matches("[\\w.%/:+ -]+") ? text : Quoted.of(text);
        }
        return value.render(ConfigRenderOptions.concise());
    }

    private void wrong(String name, ConfigValue value, String remedy) {
        mistakes.add(new Origin(Origin.Place.FILE, place(value.origin())).mistake(name, typed(value), remedy));
    }

    /** Another file than this one if it was included. */
    private String place(ConfigOrigin origin) {
        if (origin == null) {
            return file.toString();
        }
        String name = origin.filename() == null
                        || Path.of(origin.filename()).toAbsolutePath().equals(file.toAbsolutePath())
                ? file.toString()
                : origin.filename();
        return origin.lineNumber() < 1 ? name : name + ":" + origin.lineNumber();
    }
}
