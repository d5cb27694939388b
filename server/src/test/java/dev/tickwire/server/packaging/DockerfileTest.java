package dev.tickwire.server.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be told of the Dockerfile without building it; its commands are run by {@link RuntimeImageTest}. */
class DockerfileTest {
    private Dockerfile file;

    @BeforeEach
    void read() throws IOException {
        file = Dockerfile.read();
    }

    @Test
    void theContainerRunsAsSomebodyWhoIsNotRoot() {
        assertTrue(file.last("USER").matches("[1-9][0-9]*:[1-9][0-9]*"), file.last("USER"));
    }

    @Test
    void whatRunsIsTheImageAndNeedsNoShell() {
        for (List<String> command : List.of(file.entryPoint(), file.healthCheck())) {
            assertEquals(Dockerfile.HOME + "/runtime/bin/java", command.get(0));
        }
        assertEquals("--from=build " + Dockerfile.HOME + " " + Dockerfile.HOME, file.last("COPY"));
    }

    @Test
    void theProbeIsAClassOfTheJar() throws ClassNotFoundException {
        List<String> command = file.healthCheck();
        String probe = command.get(command.indexOf("-cp") + 2);
        assertEquals("dev.tickwire.server.HealthProbe", Class.forName(probe).getName());
    }

    @Test
    void theBuildRunsTheProfileThatMakesTheImage() {
        assertTrue(
                file.instructions().stream()
                        .anyMatch(line -> line.startsWith("RUN mvn ") && line.contains("--activate-profiles image")),
                file.toString());
        assertTrue(Path.of(System.getProperty("basedir", ""), "src/main/dist/build-image.sh")
                .toFile()
                .canExecute());
    }
}
