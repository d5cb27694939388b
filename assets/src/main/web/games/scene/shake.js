// Shakes the picture after what is strong and near. Strength adds up and fades; a still picture is a choice.

const PIXELS_MAX = 16;
const FADE_PER_SECOND = 1.9;

export class Shake {
  enabled = true;

  #strength = 0;
  #last = 0;

  /** Adds strength, 0 to 1. */
  add(strength) {
    this.#strength = Math.min(1, this.#strength + strength);
  }

  /** Moves a view aside. */
  apply(nowMillis, view) {
    const seconds = Math.min(0.1, (nowMillis - this.#last) / 1000);
    this.#last = nowMillis;
    this.#strength = Math.max(0, this.#strength - FADE_PER_SECOND * seconds);
    const pixels = this.enabled ? PIXELS_MAX * this.#strength * this.#strength : 0;
    // Two waves whose lengths have no common measure look like chance, and are smooth.
    view.shakeX = pixels * (Math.sin(nowMillis * 0.061) + Math.sin(nowMillis * 0.097 + 1)) * 0.5;
    view.shakeY = pixels * (Math.sin(nowMillis * 0.073 + 2) + Math.sin(nowMillis * 0.113 + 3)) * 0.5;
  }
}
