package dev.tickwire.server.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class HeadlessBrowserTest {
    @Test
    void chromiumDrawsWithWebGlAndReportsErrors() {
        try (HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page page = browser.newPage();
            page.navigate("data:text/html,<title>ready</title><canvas></canvas>");

            assertEquals("ready", page.title());
            assertEquals(true, page.evaluate("document.querySelector('canvas').getContext('webgl2') !== null"));
            assertTrue(Files.exists(browser.keepScreenshot(page, "empty-page")));
            assertEquals(List.of(), browser.errors());

            page.evaluate("console.error('planted')");
            page.waitForCondition(() -> !browser.errors().isEmpty());
            assertEquals(List.of("planted"), browser.errors());
        }
    }
}
