package dev.tickwire.server;

import dev.tickwire.server.config.setting.ChoiceKind;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Flag;
import dev.tickwire.server.config.setting.Likeness;
import dev.tickwire.server.config.setting.ListKind;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingTable;
import dev.tickwire.server.config.setting.WholeKind;
import dev.tickwire.server.config.source.Given;
import dev.tickwire.server.config.source.Mistake;
import dev.tickwire.server.config.source.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The settings that have an option on the command line. Their values are read like those of a file, all mistakes at once. */
final class CommandFlags {
    private static final String SWITCHED_ON = "true";

    /** An empty list as it stands in a file. */
    private static final String NOTHING_LISTED = "[]";

    private CommandFlags() {}

    /** Adds an option for each setting that has one. */
    static void addTo(CommandSpec command, SettingTable table) {
        for (Setting<?> setting : table.all()) {
            setting.flag().ifPresent(flag -> command.addOption(option(setting, flag)));
        }
        command.parser().unmatchedArgumentsAllowed(true);
    }

    private static OptionSpec option(Setting<?> setting, Flag flag) {
        OptionSpec.Builder option = OptionSpec.builder(flag.names().toArray(new String[0]))
                .description(description(setting).replace("%", "%%"));
        if (flag.label().isEmpty()) {
            return option.type(boolean.class).arity("0").build();
        }
        option.paramLabel(flag.label()).arity("1");
        return isList(setting)
                ? option.type(List.class).auxiliaryTypes(String.class).build()
                : option.type(String.class).build();
    }

    private static boolean isList(Setting<?> setting) {
        return setting.kind() instanceof ListKind;
    }

    private static String description(Setting<?> setting) {
        boolean saysRange = setting.kind() instanceof WholeKind
                || setting.kind() instanceof ChoiceKind
                || setting.kind() instanceof DurationKind;
        String usual = setting.fallbackInWords();
        return setting.sentence()
                + (saysRange ? " " + setting.kind().range() + "." : "")
                + " Default: " + (usual.equals(NOTHING_LISTED) ? "none" : usual) + ".";
    }

    /** What was typed, for each option that was. */
    static List<Given> given(ParseResult parsed, SettingTable table) {
        List<Given> given = new ArrayList<>();
        for (Setting<?> setting : table.all()) {
            setting.flag()
                    .flatMap(flag -> flag.names().stream()
                            .filter(name -> isTyped(name, parsed))
                            .findFirst()
                            .map(name -> given(setting, flag, name, parsed)))
                    .ifPresent(given::add);
        }
        return given;
    }

    private static boolean isTyped(String name, ParseResult parsed) {
        return parsed.hasMatchedOption(name)
                && parsed.originalArgs().stream()
                        .anyMatch(argument -> argument.equals(name) || argument.startsWith(name + "="));
    }

    private static Given given(Setting<?> setting, Flag flag, String name, ParseResult parsed) {
        Origin origin = new Origin(Origin.Place.FLAG, name);
        if (flag.label().isEmpty()) {
            return new Given(setting.name(), List.of(SWITCHED_ON), false, "", origin);
        }
        List<String> typed = parsed.matchedOption(name).stringValues();
        String text = String.join(",", typed);
        return new Given(setting.name(), List.of(flag.withUnit(text)), false, text, origin);
    }

    /** The arguments that mean nothing, each with the option that is most like it. */
    static List<Mistake> mistakes(ParseResult parsed) {
        List<String> names = parsed.commandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
        List<Mistake> mistakes = new ArrayList<>();
        for (String argument : parsed.unmatched()) {
            if (argument.startsWith("-")) {
                String nearest = names.stream()
                        .min(Comparator.comparingInt(known -> Likeness.distance(argument, known)))
                        .orElseThrow();
                mistakes.add(new Mistake("'" + argument + "'", "there is no such option; the nearest is " + nearest));
            } else if (mistakes.isEmpty()) {
                mistakes.add(new Mistake("'" + argument + "'", "is no option; --help shows all options"));
            }
        }
        return mistakes;
    }
}
