package dev.tickwire.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the sources of all modules that no compiler check covers. */
class SourceRulesTest {
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .normalize()
            .getParent();
    private static final List<String> MODULES = List.of("shared-protocol", "bot-client", "assets", "server");

    /** Names that say nothing about what is inside. */
    private static final Set<String> EMPTY_NAMES = Set.of("util", "utils", "common", "manager", "helper", "misc");

    /** A type at the start of a line, with the end of what stands before it. */
    private static final Pattern UNDOCUMENTED_TYPE =
            Pattern.compile("(?m)(?<!\\*/\\n)^(?!@)(?:public |final |abstract |sealed |non-sealed )*"
                    + "(?:class|interface|record|enum|@interface) (\\w+)");

    private static final Pattern ANNOTATION_LINES =
            Pattern.compile("(?m)^@(?!interface)\\w[^\\n]*\\n(?:[ )}][^\\n]*\\n)*");

    @Test
    void everyPackageSaysInOneSentenceWhatItIsFor() {
        List<String> silent = mainSources()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !startsWithSentence(folder.resolve("package-info.java")))
                .map(SourceRulesTest::relative)
                .toList();
        assertEquals(List.of(), silent, "packages without a package-info.java that begins with a Javadoc sentence");
    }

    @Test
    void everyTypeSaysWhatItIsFor() {
        List<String> silent = mainSources()
                .filter(file -> !file.endsWith("package-info.java"))
                .filter(file -> UNDOCUMENTED_TYPE
                        .matcher(ANNOTATION_LINES.matcher(read(file)).replaceAll(""))
                        .find())
                .map(SourceRulesTest::relative)
                .toList();
        assertEquals(List.of(), silent, "types without Javadoc");
    }

    @Test
    void namesSayWhatIsInside() {
        List<String> empty = mainSources()
                .filter(file -> {
                    String type = file.getFileName().toString().replace(".java", "");
                    String folder = file.getParent().getFileName().toString();
                    return EMPTY_NAMES.contains(folder)
                            || Pattern.matches(".*(Util|Utils|Manager|Helper|Helpers)", type);
                })
                .map(SourceRulesTest::relative)
                .toList();
        assertEquals(List.of(), empty, "packages or types with a name that fits anything");
    }

    @Test
    void theSourcesAreFound() {
        assertFalse(mainSources().findAny().isEmpty(), "no sources under " + PROJECT);
    }

    private static Stream<Path> mainSources() {
        return MODULES.stream()
                .map(module -> PROJECT.resolve(module).resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(SourceRulesTest::javaFilesUnder);
    }

    private static Stream<Path> javaFilesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWithSentence(Path packageInfo) {
        return Files.exists(packageInfo) && read(packageInfo).matches("(?s)/\\*\\*\\s.*\\w.*[.:].*\\*/.*package .*");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relative(Path path) {
        return PROJECT.relativize(path).toString();
    }
}
