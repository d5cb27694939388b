package dev.tickwire.server.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** One headless Chromium, and what went wrong in its pages. Use and close it on the thread that started it. */
public final class HeadlessBrowser implements AutoCloseable {
    /** Without the network flags the browser calls its maker's hosts at every start. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Tells that a screenshot waits for the graphics; nothing that a page could do about. */
    private static final String SCREENSHOT_WARNING = "GPU stall due to ReadPixels";

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Playwright playwright;
    private final Browser browser;

    private HeadlessBrowser(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.executable())
                        .setArgs(FLAGS));
    }

    /**
     * Starts the browser; takes a few seconds.
     *
     * @throws IllegalStateException if there is no Chromium and none can be installed
     */
    public static HeadlessBrowser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new HeadlessBrowser(playwright);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** Opens an empty page of 1280 x 720 whose errors are collected. */
    public Page newPage() {
        return watched(browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 720)));
    }

    /** The same of 640 x 360, for tests that need several of them: each picture is drawn by the processor. */
    public Page newSmallPage() {
        return watched(browser.newPage(new Browser.NewPageOptions().setViewportSize(640, 360)));
    }

    /** Opens an empty page as a phone has it, 390 x 844 and with fingers, whose errors are collected. */
    public Page newPhonePage() {
        return watched(browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true)));
    }

    /** Returns the errors and warnings on the consoles of all pages so far, and exceptions nobody caught. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Keeps a picture of the page under target/screenshots of the module, as an artefact of the build. */
    public Path keepScreenshot(Page page, String name) {
        Path file = Path.of(System.getProperty("basedir", ""), "target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    @Override
    public void close() {
        try {
            browser.close();
        } finally {
            playwright.close();
        }
    }

    private Page watched(Page page) {
        page.onConsoleMessage(this::collect);
        page.onPageError(errors::add);
        return page;
    }

    private void collect(ConsoleMessage message) {
        boolean telling = message.type().equals("error") || message.type().equals("warning");
        if (telling && !message.text().contains(SCREENSHOT_WARNING)) {
            errors.add(message.text());
        }
    }
}
