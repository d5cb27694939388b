package dev.tickwire.server.browser;

import com.microsoft.playwright.Page;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.feel.DrawnWays;
import java.util.ArrayList;
import java.util.List;

/** The page with a script beside it that takes down each picture, and one that plays the rail. */
final class FeltPage {
    /** Numbers that the script takes down for each of the others in each picture. */
    private static final int NUMBERS = 7;

    private static final double TICK_MILLIS = 1000.0 / 30;
    private static final int REST_MILLIS = 1300;
    private static final int MIDDLE_PIXELS = 600;

    private final Page page;
    private final SeededRandom random = new SeededRandom(4);
    private final List<Double> picturesToMove = new ArrayList<>();
    private final List<Double> millisToMove = new ArrayList<>();

    FeltPage(Page page) {
        this.page = page;
        page.addInitScript("""
                {
                  const buttons = Array.from({ length: 17 }, () => ({ pressed: false, value: 0 }));
                  const pad = { mapping: 'standard', axes: [0, 0, 0, 0], buttons };
                  // Asked before each picture: aims at the nearest of those within the rail's reach, as the last picture shows it.
                  navigator.getGamepads = () => {
                    const own = window.hunting ? tickwire.own : null;
                    const distance = (each) => Math.hypot(each.x - own.x, each.y - own.y);
                    const near = own ? tickwire.others.filter((each) => distance(each) < 900) : [];
                    const seen = near.sort((a, b) => distance(a) - distance(b))[0];
                    const radians = seen ? Math.atan2(seen.y - own.y, seen.x - own.x) : 0;
                    pad.axes = seen ? [0, 0, Math.cos(radians), Math.sin(radians)] : [0, 0, 0, 0];
                    buttons[7].value = seen ? 1 : 0;
                    return [pad];
                  };
                }""");
    }

    /** From now on fires the rail at the others. */
    void hunt() {
        page.evaluate("() => { window.hunting = true; dispatchEvent(new Event('gamepadconnected')); }");
    }

    /** Begins to take pictures down. */
    void watch() {
        page.evaluate("""
                () => {
                  window.taken = [];
                  let last = tickwire.framesDrawn;
                  const look = () => {
                    if (tickwire.framesDrawn !== last) {
                      last = tickwire.framesDrawn;
                      for (const { slot, birthTick, x, y, speed } of tickwire.others) {
                        window.taken.push(last, tickwire.drawnAt, slot, birthTick, x, y, speed);
                      }
                    }
                    requestAnimationFrame(look);
                  };
                  requestAnimationFrame(look);
                }""");
    }

    /** What was taken down, as ways. */
    DrawnWays ways() {
        @SuppressWarnings("unchecked")
        List<Number> taken = (List<Number>) page.evaluate("() => window.taken");
        DrawnWays ways = new DrawnWays();
        int lastPicture = -1;
        for (int at = 0; at < taken.size(); at += NUMBERS) {
            int picture = taken.get(at).intValue();
            if (picture != lastPicture) {
                ways.nextPicture();
                lastPicture = picture;
            }
            ways.add(
                    taken.get(at + 2).intValue(),
                    taken.get(at + 3).intValue(),
                    taken.get(at + 1).doubleValue(),
                    taken.get(at + 4).doubleValue(),
                    taken.get(at + 5).doubleValue(),
                    taken.get(at + 6).doubleValue() / TICK_MILLIS);
        }
        return ways;
    }

    /** Presses a key, as a person at rest, and takes down how many pictures it took until the own avatar had moved. */
    void press() {
        String key = random.nextInt(2) == 0 ? towardsMiddle("x", "KeyA", "KeyD") : towardsMiddle("y", "KeyW", "KeyS");
        page.evaluate("""
                () => {
                  window.moved = new Promise((resolve) => {
                    addEventListener('keydown', () => {
                      const before = tickwire.own;
                      const picture = tickwire.framesDrawn;
                      const pressed = performance.now();
                      const look = () => {
                        const now = tickwire.own;
                        if (now && Math.hypot(now.x - before.x, now.y - before.y) >= 0.5) {
                          resolve([tickwire.framesDrawn - picture, tickwire.drawnAt - pressed]);
                        } else {
                          requestAnimationFrame(look);
                        }
                      };
                      requestAnimationFrame(look);
                    }, { once: true, capture: true });
                  });
                }""");
        page.waitForTimeout(random.nextInt(70));
        page.keyboard().down(key);
        @SuppressWarnings("unchecked")
        List<Number> moved = (List<Number>) page.evaluate("() => window.moved");
        page.waitForTimeout(300);
        page.keyboard().up(key);
        page.waitForTimeout(REST_MILLIS);
        picturesToMove.add(moved.get(0).doubleValue());
        millisToMove.add(moved.get(1).doubleValue());
    }

    int moves() {
        return picturesToMove.size();
    }

    double picturesToMove() {
        return mean(picturesToMove);
    }

    int picturesToMoveMax() {
        return picturesToMove.stream().mapToInt(Double::intValue).max().orElse(0);
    }

    double millisToMove() {
        return mean(millisToMove);
    }

    /** No key is answered by somebody who stands at a wall. */
    private String towardsMiddle(String axis, String less, String more) {
        double place = ((Number) page.evaluate("axis => tickwire.own[axis]", axis)).doubleValue();
        return place > MIDDLE_PIXELS ? less : more;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(0);
    }
}
