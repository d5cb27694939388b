package dev.tickwire.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.section.AllSections;
import dev.tickwire.server.config.source.ConfigurationReader;
import dev.tickwire.server.config.source.InvalidConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the documents tell people to type is understood by the programs, so that the two cannot drift apart. */
class DocumentedCommandsTest {
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .normalize()
            .getParent();
    private static final List<String> DOCUMENTS = List.of("README.md", "OPERATING.md", "BOTS.md", "CONTRIBUTING.md");

    /** Options of other programs that are spoken of without their program. */
    private static final Set<String> OF_OTHERS = Set.of("--env", "--tmpfs");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern SETTING = Pattern.compile("[a-z-]+(\\.[a-z-]+)+");
    private static final Pattern CALL =
            Pattern.compile("127\\.0\\.0\\.1:9600(/[a-z][\\w./-]*)|(?:GET|PUT|POST|DELETE) (/api/[\\w./-]*)");

    @TestFactory
    Stream<DynamicTest> everyCommandIsUnderstood() {
        return commands()
                .filter(command -> command.contains(".jar ") || command.startsWith("mvn "))
                .map(command -> DynamicTest.dynamicTest(command, () -> check(command)));
    }

    @Test
    void everyOptionThatIsSpokenOfIsThere() {
        Set<String> known = new TreeSet<>(OF_OTHERS);
        known.add(HealthProbe.TRUST);
        for (CommandLine program : List.of(Main.commandLine(Map.of()), bots())) {
            program.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
            program.getSubcommands()
                    .values()
                    .forEach(command -> command.getCommandSpec()
                            .options()
                            .forEach(option -> known.addAll(List.of(option.names()))));
        }
        List<String> spokenOf = codes().filter(code -> code.startsWith("--"))
                .map(code -> code.split("[ =]", 2)[0])
                .distinct()
                .toList();
        assertTrue(spokenOf.size() > 40, spokenOf::toString);
        assertEquals(
                List.of(),
                spokenOf.stream().filter(option -> !known.contains(option)).toList());
    }

    @Test
    void everySettingThatIsSpokenOfIsThere() {
        Set<String> sections = AllSections.TABLE.sections().stream()
                .map(section -> section.name().replaceAll("\\..*", ""))
                .collect(Collectors.toSet());
        List<String> spokenOf = codes().map(code -> code.replaceAll(" [={].*", ""))
                .filter(code -> SETTING.matcher(code).matches() && sections.contains(code.replaceAll("\\..*", "")))
                .distinct()
                .toList();
        assertTrue(spokenOf.size() > 25, spokenOf::toString);
        assertEquals(
                List.of(),
                spokenOf.stream()
                        .filter(name -> AllSections.TABLE.find(name).isEmpty() && !AllSections.TABLE.isSection(name))
                        .toList());
    }

    @Test
    void everyCallThatIsSpokenOfIsDescribed() throws IOException {
        List<Pattern> described = new ArrayList<>();
        try (InputStream in = DocumentedCommandsTest.class.getResourceAsStream("operations/http/openapi.yaml")) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.matches("  /\\S+:"))
                    .map(line -> line.strip().replaceAll(":$", "").replaceAll("\\{\\w+}", "[^/]+"))
                    .forEach(path -> described.add(Pattern.compile(path)));
        }
        List<String> spokenOf = DOCUMENTS.stream()
                .flatMap(document -> CALL.matcher(read(document)).results())
                .map(call -> call.group(1) == null ? call.group(2) : call.group(1))
                .distinct()
                .toList();
        assertTrue(spokenOf.size() > 12, spokenOf::toString);
        assertEquals(
                List.of(),
                spokenOf.stream()
                        .filter(path -> described.stream()
                                .noneMatch(pattern -> pattern.matcher(path).matches()))
                        .toList());
    }

    private static void check(String command) throws InvalidConfigurationException {
        List<String> words = WORD.matcher(command)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceAll("['\"]", ""))
                .toList();
        int redirect = words.indexOf(">");
        List<String> before = redirect < 0 ? words : words.subList(0, redirect);
        if (before.get(0).equals("mvn")) {
            checkMaven(before);
            return;
        }
        int jar = Math.max(before.indexOf("-jar"), before.indexOf("-cp")) + 1;
        assertTrue(jar > 0, command);
        List<String> arguments = before.subList(jar + 1, before.size());
        switch (before.get(jar)) {
            case "server/target/tickwire-server.jar" -> {
                if (before.contains("-jar")) {
                    checkServer(arguments);
                } else {
                    assertEquals(HealthProbe.class.getName(), arguments.get(0));
                }
            }
            case "bot-client/target/tickwire-bots.jar" -> checkBots(arguments);
            default -> throw new AssertionError("the build makes no " + before.get(jar));
        }
    }

    private static void checkServer(List<String> arguments) throws InvalidConfigurationException {
        ParseResult parsed = Main.commandLine(Map.of()).parseArgs(arguments.toArray(new String[0]));
        new ConfigurationReader(
                        AllSections.TABLE,
                        List.of(),
                        Optional.empty(),
                        Map.of(),
                        CommandFlags.given(parsed, AllSections.TABLE))
                .read(CommandFlags.mistakes(parsed));
    }

    private static void checkBots(List<String> arguments) {
        try {
            bots().parseArgs(arguments.toArray(new String[0]));
        } catch (ParameterException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** Tests, modules and profiles that are named are there. */
    private static void checkMaven(List<String> words) {
        String profiles = read("pom.xml") + read("server/pom.xml");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("-P")) {
                assertTrue(profiles.contains("<id>" + word.substring(2) + "</id>"), word);
            } else if (word.startsWith("-Dtest=")) {
                for (String test : word.substring("-Dtest=".length()).split(",", -1)) {
                    assertTrue(isSource(test + ".java"), "there is no test " + test);
                }
            } else if (word.equals("-pl")) {
                assertTrue(Files.isRegularFile(PROJECT.resolve(words.get(i + 1)).resolve("pom.xml")), words.get(i + 1));
            }
        }
    }

    private static boolean isSource(String name) {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            for (Path module : modules.toList()) {
                Path tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    try (Stream<Path> files = Files.walk(tests)) {
                        if (files.anyMatch(file -> file.endsWith(name))) {
                            return true;
                        }
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandLine bots() {
        return new CommandLine(new dev.tickwire.bot.Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false);
    }

    /** What stands in lines of its own, and what stands between back ticks; each command of a line for itself. */
    private static Stream<String> commands() {
        Stream<String> blocks = DOCUMENTS.stream()
                .flatMap(document -> read(document).lines())
                .filter(line -> line.startsWith("    "))
                .map(String::strip);
        return Stream.concat(blocks, codes())
                .flatMap(line -> Stream.of(line.split(" && ")))
                .filter(line -> line.startsWith("java ") || line.startsWith("mvn "))
                .distinct();
    }

    private static Stream<String> codes() {
        return DOCUMENTS.stream()
                .flatMap(document -> {
                    Matcher code = CODE.matcher(read(document).replaceAll("(?s)```.*?```", ""));
                    return code.results().map(found -> found.group(1));
                })
                .distinct();
    }

    private static String read(String file) {
        try {
            return Files.readString(PROJECT.resolve(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
