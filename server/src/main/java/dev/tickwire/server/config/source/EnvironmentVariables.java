package dev.tickwire.server.config.source;

import dev.tickwire.server.config.setting.Likeness;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the environment variables that begin with {@code TICKWIRE_}. */
final class EnvironmentVariables {
    /** Names the configuration file. */
    static final String CONFIG_FILE = "TICKWIRE_CONFIG";

    private static final String PREFIX = "TICKWIRE_";

    /** What Kubernetes and Docker put there by themselves where a service or a linked container is called tickwire. */
    private static final Pattern OF_A_SERVICE = Pattern.compile(
            "TICKWIRE_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_(TCP|UDP)(_(PROTO|PORT|ADDR))?)?)");

    private final List<Given> given = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private EnvironmentVariables() {}

    static EnvironmentVariables read(Map<String, String> environment, SettingTable table) {
        EnvironmentVariables variables = new EnvironmentVariables();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !name.equals(CONFIG_FILE)) {
                variables.enter(name, value, table);
            }
        });
        return variables;
    }

    List<Given> given() {
        return given;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    private void enter(String name, String value, SettingTable table) {
        Optional<Setting<?>> setting = table.findByEnvironmentName(name);
        if (setting.isPresent()) {
            given.add(Given.of(setting.get().name(), value, new Origin(Origin.Place.ENVIRONMENT, name)));
        } else if (!OF_A_SERVICE.matcher(name).matches()) {
            String nearest = table.all().stream()
                    .map(Setting::environmentName)
                    .min(Comparator.comparingInt(known -> Likeness.distance(name, known)))
                    .orElseThrow();
            mistakes.add(new Mistake(name, "there is no such setting; the nearest is " + nearest));
        }
    }
}
