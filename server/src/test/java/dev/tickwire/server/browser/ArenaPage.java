package dev.tickwire.server.browser;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page as a player uses it: joins by its form, plays with its keys, and sees through {@code window.tickwire}. */
final class ArenaPage {
    private static final double WAIT_MINUTES_MAX = 1;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final double NANOS_PER_MILLI = 1_000_000;

    /** The middle of the map Foundry, where bots meet. */
    private static final double MIDDLE_X = 2048;

    private static final double MIDDLE_Y = 2048;

    /** Nearer than this along an axis, no key is pressed for it in a fight. */
    private static final double NEAR_PIXELS = 60;

    /** Likewise on the way to a place, over which one comes then. */
    private static final double ARRIVED_PIXELS = 12;

    /** So far from the middle of the window the mouse points. */
    private static final double AIM_PIXELS = 150;

    private static final double STUCK_PIXELS = 3;

    private final Page page;
    private final Set<String> keysDown = new HashSet<>();
    private double lastX;
    private double lastY;
    private int detours;

    ArenaPage(Page page) {
        this.page = page;
    }

    /** Opens the page, types a name and presses the button. */
    void join(int port, String name) {
        page.navigate("http://127.0.0.1:" + port + "/");
        page.locator("#name").fill(name);
        page.locator("#play").click();
        awaitPlaying();
    }

    void awaitPlaying() {
        await("tickwire.state === 'playing' && tickwire.own !== null");
    }

    /** Waits until an expression is true. */
    void await(String expression) {
        await(expression, WAIT_MINUTES_MAX);
    }

    /** Waits until an expression is true, for as long as that may take. */
    void await(String expression, double minutesMax) {
        page.waitForFunction(
                "() => " + expression,
                null,
                new Page.WaitForFunctionOptions().setTimeout(minutesMax * MILLIS_PER_MINUTE));
    }

    /** Waits until the overlay says something that starts so. */
    void awaitOverlay(String title) {
        await("!document.getElementById('overlay').hidden"
                + " && document.getElementById('overlay-title').textContent.startsWith('" + title + "')");
    }

    Object ask(String expression) {
        return page.evaluate("() => " + expression);
    }

    double number(String expression) {
        return ((Number) ask(expression)).doubleValue();
    }

    boolean isTrue(String expression) {
        return (Boolean) ask(expression);
    }

    /** Goes on towards the nearest other player, or to the middle, aims there and fires. */
    void hunt() {
        @SuppressWarnings("unchecked")
        Map<String, Object> seen =
                (Map<String, Object>) page.evaluate("() => ({ own: tickwire.own, others: tickwire.others })");
        if (seen.get("own") == null) {
            hold(Set.of());
            return;
        }
        double x = coordinate(seen.get("own"), "x");
        double y = coordinate(seen.get("own"), "y");
        double dx = MIDDLE_X - x;
        double dy = MIDDLE_Y - y;
        double nearest = Double.MAX_VALUE;
        for (Object other : (List<?>) seen.get("others")) {
            double otherDx = coordinate(other, "x") - x;
            double otherDy = coordinate(other, "y") - y;
            if (Math.hypot(otherDx, otherDy) < nearest) {
                nearest = Math.hypot(otherDx, otherDy);
                dx = otherDx;
                dy = otherDy;
            }
        }
        ViewportSize window = page.viewportSize();
        page.mouse()
                .move(
                        window.width / 2.0 + AIM_PIXELS * dx / Math.hypot(dx, dy),
                        window.height / 2.0 + AIM_PIXELS * dy / Math.hypot(dx, dy));
        if (Math.hypot(x - lastX, y - lastY) < STUCK_PIXELS) {
            detours = 5;
        }
        lastX = x;
        lastY = y;
        hold(detours-- > 0 ? keysTowards(-dy, dx, NEAR_PIXELS) : keysTowards(dx, dy, NEAR_PIXELS));
    }

    /** Goes to a place, whatever shoves the avatar on the way, until an expression is true. */
    void goTo(String place, String expression) {
        long deadlineNanos = System.nanoTime() + (long) (WAIT_MINUTES_MAX * MILLIS_PER_MINUTE * NANOS_PER_MILLI);
        while (!isTrue(expression)) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new AssertionError(
                        "not so on the way to " + ask(place) + ", at " + ask("tickwire.own") + ": " + expression);
            }
            Object own = ask("tickwire.own");
            Object target = ask(place);
            hold(
                    own == null
                            ? Set.of()
                            : keysTowards(
                                    coordinate(target, "x") - coordinate(own, "x"),
                                    coordinate(target, "y") - coordinate(own, "y"),
                                    ARRIVED_PIXELS));
        }
        hold(Set.of());
    }

    void pullTrigger() {
        page.mouse().down(new Mouse.DownOptions());
    }

    void releaseTrigger() {
        page.mouse().up();
    }

    /** Holds a key until an expression is true. */
    void holdUntil(String key, String expression) {
        page.keyboard().down(key);
        await(expression);
        page.keyboard().up(key);
    }

    private static double coordinate(Object position, String name) {
        return ((Number) ((Map<?, ?>) position).get(name)).doubleValue();
    }

    private static Set<String> keysTowards(double dx, double dy, double nearPixels) {
        Set<String> keys = new HashSet<>();
        if (Math.abs(dx) > nearPixels) {
            keys.add(dx > 0 ? "KeyD" : "KeyA");
        }
        if (Math.abs(dy) > nearPixels) {
            keys.add(dy > 0 ? "KeyS" : "KeyW");
        }
        return keys;
    }

    private void hold(Set<String> keys) {
        for (String key : List.copyOf(keysDown)) {
            if (!keys.contains(key)) {
                page.keyboard().up(key);
                keysDown.remove(key);
            }
        }
        for (String key : keys) {
            if (keysDown.add(key)) {
                page.keyboard().down(key);
            }
        }
    }
}
