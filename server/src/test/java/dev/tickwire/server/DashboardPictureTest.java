package dev.tickwire.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import dev.tickwire.bot.swarm.Swarm;
import dev.tickwire.bot.swarm.SwarmOutcome;
import dev.tickwire.server.testing.HeadlessBrowser;
import dev.tickwire.server.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes the documents' picture of the dashboard, with some matches that people play, under target/pictures of the module. */
@Tag("browser")
@Tag("proof")
class DashboardPictureTest {
    private static final int MATCHES = 5;
    private static final int PEOPLE = 30;
    private static final Duration PLAY = Duration.ofSeconds(80);
    private static final int HISTORY_MILLIS = 70_000;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final Path PICTURE =
            Path.of(System.getProperty("basedir", ""), "target", "pictures", "dashboard.jpg");
    private static final String DASHBOARD = "Dashboard: ";

    @Test
    void someMatchesInPlay() throws Exception {
        ExecutorService player = Executors.newSingleThreadExecutor();
        try (ServerProcess server = ServerProcess.fromClassPath(
                        "--port", "0", "--admin-port", "0", "--bots", "8", "--matches", "" + MATCHES);
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            Future<SwarmOutcome> outcome = player.submit(() -> Swarm.against("http://127.0.0.1:" + server.port())
                    .matches("all")
                    .bots(PEOPLE)
                    .run(PLAY));
            Page page = browser.newPage();
            page.setViewportSize(WIDTH, HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate(server.linesBeforeReady().stream()
                    .filter(line -> line.startsWith(DASHBOARD))
                    .findFirst()
                    .orElseThrow()
                    .substring(DASHBOARD.length()));
            assertThat(page.locator("#match-list tr")).hasCount(MATCHES);
            page.waitForTimeout(HISTORY_MILLIS);
            assertThat(page.locator("#figures div")
                            .filter(new Locator.FilterOptions().setHasText("Players"))
                            .locator("dd span"))
                    .hasText("" + PEOPLE);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURE)
                    .setType(ScreenshotType.JPEG)
                    .setQuality(85));
            assertEquals(List.of(), browser.errors());
            outcome.get();
        } finally {
            player.shutdownNow();
        }
    }
}
