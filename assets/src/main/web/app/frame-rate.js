// Counts pictures per second, and makes the canvas coarser when the machine cannot keep up.

const WINDOW_MILLIS = 1000;
const SLOW_FPS = 40;
const FAST_FPS = 56;
const SCALE_MIN = 0.6;
const SCALE_STEP = 0.8;

/** Fast windows in a row before the canvas becomes finer again; doubled each time that was too much. */
const FIRST_PATIENCE = 8;

export class FrameRate {
  /** Pictures in the last second. */
  fps = 0;

  /** Canvas pixels for each CSS pixel, at most what the display has. */
  pixelRatio = Math.min(devicePixelRatio, 2);

  #count = 0;
  #windowStart = 0;
  #fastWindows = 0;
  #patience = FIRST_PATIENCE;

  /** Counts a picture. Returns whether the pixel ratio has changed. */
  count(now) {
    this.#count++;
    const elapsed = now - this.#windowStart;
    if (elapsed < WINDOW_MILLIS) {
      return false;
    }
    // The first window, or one in which the page was hidden, says nothing.
    const telling = elapsed < 2 * WINDOW_MILLIS && this.#windowStart !== 0;
    this.fps = telling ? Math.round((this.#count * 1000) / elapsed) : this.fps;
    this.#count = 0;
    this.#windowStart = now;
    return telling && this.#adapt();
  }

  #adapt() {
    const before = this.pixelRatio;
    const finest = Math.min(devicePixelRatio, 2);
    if (this.fps < SLOW_FPS) {
      this.#fastWindows = 0;
      this.#patience *= 2;
      this.pixelRatio = Math.max(SCALE_MIN, before * SCALE_STEP);
    } else if (this.fps >= FAST_FPS && ++this.#fastWindows >= this.#patience) {
      this.#fastWindows = 0;
      this.pixelRatio = Math.min(finest, before / SCALE_STEP);
    }
    return this.pixelRatio !== before;
  }
}
