package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.server.Server;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes pictures of all that the page shows, to be looked at, and a film of play, under target/pictures of the module. */
@Tag("browser")
@Tag("proof")
class PagePicturesTest {
    private static final int BOTS = 20;

    /** So many that there is somebody on every screen. */
    private static final int CROWD = 40;

    private static final int FIGHT_LOOKS = 200;
    private static final int FIGHT_PICTURES = 10;
    private static final int LOOKS_BETWEEN_PICTURES = 8;
    private static final int LOOK_MILLIS = 150;
    private static final int NETGRAPH_MILLIS = 4_000;
    private static final int KILL_CAM_MILLIS = 700;
    private static final int FILM_MILLIS = 6_000;
    private static final int FILM_MILLIS_PER_PICTURE = 90;
    private static final int FILM_BOTS = 13;
    private static final int FILM_WIDTH = 640;
    private static final int FILM_HEIGHT = 360;
    private static final long FILM_BYTES_MAX = 3_000_000;
    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "target", "pictures");

    private static final String MUCH_GOES_ON =
            "tickwire.own !== null && !tickwire.killCamPlaying && tickwire.shots > 3 && tickwire.others.length > 1";

    private static HeadlessBrowser browser;

    private Page page;
    private ArenaPage arena;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        Files.createDirectories(FOLDER);
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @BeforeEach
    void openAPage() {
        open(browser.newPage());
    }

    @AfterEach
    void closeThePage() {
        page.close();
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void menus() throws IOException {
        try (Server server = LocalServer.start(GameOptions.NONE, 0)) {
            page.navigate(address(server, ""));
            page.locator("#match-list li").first().waitFor();
            keep("menu");
            page.locator("#menu-settings").click();
            keep("settings");
            page.locator("#tab-keys").click();
            keep("settings-keys");
            page.keyboard().press("Escape");
            page.locator("#menu-help").click();
            keep("help");
            page.keyboard().press("Escape");

            page.locator("#play").click();
            arena.awaitPlaying();
            page.keyboard().press("Enter");
            page.keyboard().insertText("Anyone near the rail?");
            page.keyboard().press("Enter");
            page.keyboard().press("Digit1");
            arena.await("document.querySelector('#chat-lines .said') !== null");
            page.keyboard().press("Enter");
            page.keyboard().insertText("On my way");
            keep("chat-and-emote");
            page.keyboard().press("Escape");
            page.keyboard().press("KeyT");
            keep("emote-wheel");
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            keep("pause");
        }
    }

    @Test
    void aFight() throws IOException {
        try (Server server = LocalServer.start(GameOptions.NONE.with("warmUpSeconds", 0), CROWD, Skill.ROOKIE)) {
            choose("quality", "medium");
            arena.join(server.gateway().port(), "Ada");
            arena.await("tickwire.phase.name === 'running' && tickwire.phase.secondsLeft < 296");
            fight("play");
            // Any key skips the kill-cam first.
            while (page.locator("#netgraph").isHidden()) {
                page.keyboard().press("KeyN");
            }
            page.waitForTimeout(NETGRAPH_MILLIS);
            page.keyboard().down("Tab");
            arena.await("!document.getElementById('scoreboard').hidden");
            keep("netgraph-and-scores");
            page.keyboard().up("Tab");
            while (page.locator("#netgraph").isVisible()) {
                page.keyboard().press("KeyN");
            }
            arena.awaitPlaying();
            double hurts = arena.number("tickwire.hurtsShown");
            arena.await("tickwire.hurtsShown > " + hurts, 3);
            keep("hurt");
            arena.await("tickwire.killCamPlaying", 3);
            page.waitForTimeout(KILL_CAM_MILLIS);
            keep("kill-cam");
        }
    }

    @Test
    void eachPalette() throws IOException {
        try (Server server = LocalServer.start(
                GameOptions.NONE.with("mode", 1).with("warmUpSeconds", 0), 12, Skill.REGULAR, SmallMaps.screen())) {
            for (String palette : List.of("default", "deuteranopia", "protanopia", "tritanopia")) {
                choose("palette", palette);
                page.navigate(address(server, "?watch=1"));
                arena.await("tickwire.watching && tickwire.phase?.name === 'running' && tickwire.shots > 3");
                keep("teams-" + palette);
            }
        }
    }

    @Test
    void eachWeapon() throws IOException {
        try (Server server = LocalServer.start(GameOptions.NONE, 0, Skill.REGULAR, SmallMaps.hall())) {
            arena.join(server.gateway().port(), "Gunner");
            page.mouse().move(1240, 330);
            page.waitForTimeout(2_500);
            for (String weapon : List.of("pulse", "scatter", "rail", "rocket")) {
                if (!weapon.equals("pulse")) {
                    arena.holdUntil("KeyD", "tickwire.vitals.weapon.toLowerCase() === '" + weapon + "'");
                }
                double before = arena.number("tickwire.shown." + weapon);
                arena.pullTrigger();
                arena.await("tickwire.shown." + weapon + " > " + before);
                keep("weapon-" + weapon);
                arena.releaseTrigger();
            }
            arena.await("tickwire.shown.explosions > 0");
            keep("explosion");
        }
    }

    @Test
    void podium() throws IOException {
        GameOptions options = GameOptions.NONE
                .with("warmUpSeconds", 0)
                .with("roundSeconds", 12)
                .with("podiumSeconds", 8);
        try (Server server = LocalServer.start(options, 9)) {
            page.navigate(address(server, "?autoplay=1&name=Ada"));
            arena.await("tickwire.phase?.name === 'countdown'");
            keep("countdown");
            arena.await("tickwire.phase?.name === 'podium'");
            page.waitForTimeout(1_500);
            keep("podium");
        }
    }

    @Test
    void phones() throws IOException {
        try (Server server = LocalServer.start(GameOptions.NONE.with("warmUpSeconds", 0), BOTS)) {
            page.close();
            for (boolean portrait : new boolean[] {true, false}) {
                String name = portrait ? "phone" : "phone-landscape";
                open(browser.newPhonePage());
                if (!portrait) {
                    page.setViewportSize(844, 390);
                }
                page.navigate(address(server, ""));
                page.locator("#match-list li").first().waitFor();
                keep(name + "-menu");
                page.locator("#play").tap();
                arena.awaitPlaying();
                arena.await("tickwire.phase.name === 'running'");
                Fingers fingers = new Fingers(page);
                fingers.touch("touchStart", 90, portrait ? 640 : 260, portrait ? 300 : 700, portrait ? 640 : 260);
                fingers.touch("touchMove", 120, portrait ? 620 : 240, portrait ? 330 : 730, portrait ? 600 : 220);
                page.waitForTimeout(2_500);
                keep(name);
                if (portrait) {
                    page.close();
                }
            }
        }
    }

    @Test
    void watching() throws IOException {
        try (Server server = LocalServer.start(GameOptions.NONE.with("warmUpSeconds", 0), BOTS)) {
            page.navigate(address(server, "?watch=1"));
            arena.await("tickwire.watching && tickwire.players.length === " + BOTS);
            page.keyboard().press("KeyE");
            page.waitForTimeout(2_000);
            keep("spectate");
        }
    }

    @Test
    void film() throws IOException {
        GameOptions teams = GameOptions.NONE.with("mode", 1).with("warmUpSeconds", 0);
        try (Server server = LocalServer.start(teams, FILM_BOTS, Skill.ROOKIE, SmallMaps.court())) {
            page.setViewportSize(FILM_WIDTH * 3 / 2, FILM_HEIGHT * 3 / 2);
            choose("quality", "medium");
            arena.join(server.gateway().port(), "Ada");
            arena.await("tickwire.phase.name === 'running' && tickwire.phase.secondsLeft < 297");
            List<BufferedImage> pictures = new ArrayList<>();
            List<Integer> millis = new ArrayList<>();
            record(pictures, millis);
            Path file = FOLDER.resolve("play.gif");
            Film.write(pictures, millis, file);
            assertTrue(pictures.size() > 10, pictures.size() + " pictures");
            assertTrue(Files.size(file) < FILM_BYTES_MAX, Files.size(file) + " bytes");
        }
    }

    /** Hunts bots and takes a picture whenever the browser has drawn one, but not too many. */
    private void record(List<BufferedImage> pictures, List<Integer> millis) {
        CDPSession session = page.context().newCDPSession(page);
        List<String> encoded = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        session.on("Page.screencastFrame", frame -> {
            double at = frame.getAsJsonObject("metadata").get("timestamp").getAsDouble();
            if (seconds.isEmpty() || at - seconds.get(seconds.size() - 1) >= FILM_MILLIS_PER_PICTURE / 1000.0) {
                encoded.add(frame.get("data").getAsString());
                seconds.add(at);
            }
            JsonObject acknowledged = new JsonObject();
            acknowledged.add("sessionId", frame.get("sessionId"));
            session.send("Page.screencastFrameAck", acknowledged);
        });
        JsonObject options = new JsonObject();
        options.addProperty("format", "png");
        options.addProperty("maxWidth", FILM_WIDTH);
        options.addProperty("maxHeight", FILM_HEIGHT);
        arena.pullTrigger();
        session.send("Page.startScreencast", options);
        long end = System.nanoTime() + FILM_MILLIS * 1_000_000L;
        while (System.nanoTime() < end) {
            arena.hunt();
            page.waitForTimeout(LOOK_MILLIS);
        }
        session.send("Page.stopScreencast");
        arena.releaseTrigger();
        for (int i = 0; i + 1 < encoded.size(); i++) {
            pictures.add(decoded(encoded.get(i)));
            millis.add((int) Math.round((seconds.get(i + 1) - seconds.get(i)) * 1000));
        }
    }

    private static BufferedImage decoded(String picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture)));
        } catch (IOException e) {
            throw new IllegalStateException("the browser's picture cannot be read", e);
        }
    }

    /** Hunts bots and takes a picture whenever much is going on. */
    private void fight(String name) {
        arena.pullTrigger();
        int taken = 0;
        int lastLook = 0;
        for (int i = 1; i < FIGHT_LOOKS && taken < FIGHT_PICTURES; i++) {
            arena.hunt();
            page.waitForTimeout(LOOK_MILLIS);
            if (i - lastLook >= LOOKS_BETWEEN_PICTURES && arena.isTrue(MUCH_GOES_ON)) {
                lastLook = i;
                keep(name + "-" + ++taken);
            }
        }
        arena.releaseTrigger();
    }

    private void open(Page newPage) {
        page = newPage;
        arena = new ArenaPage(page);
    }

    /** Before the page is opened, or opened anew. */
    private void choose(String setting, String value) {
        page.addInitScript("localStorage.setItem('tickwire.settings', JSON.stringify({ version: 1, chosen: { '"
                + setting + "': '" + value + "' } }));");
    }

    private void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(88));
    }

    private static String address(Server server, String query) {
        return "http://127.0.0.1:" + server.gateway().port() + "/" + query;
    }
}
