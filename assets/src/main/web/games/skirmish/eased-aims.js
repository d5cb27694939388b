// Others' aims come in steps of a few degrees, some ten times a second; drawn like this they turn as hands do.

const EASE_MILLIS = 45;
const FULL_TURN = 2 * Math.PI;

export class EasedAims {
  #radians;
  #picture;
  #pictures = 0;
  #lastMillis = 0;
  #part = 1;

  constructor(slots) {
    this.#radians = new Float64Array(slots);
    this.#picture = new Int32Array(slots).fill(-1);
  }

  /** Starts a picture. */
  begin(nowMillis) {
    this.#part = 1 - Math.exp((this.#lastMillis - nowMillis) / EASE_MILLIS);
    this.#lastMillis = nowMillis;
    this.#pictures++;
  }

  /** Goes a part of the way to where an avatar aims; one that was not in the picture before aims there already. */
  towards(slot, radians) {
    const seen = this.#picture[slot] === this.#pictures - 1;
    this.#picture[slot] = this.#pictures;
    const before = this.#radians[slot];
    const turn = Math.atan2(Math.sin(radians - before), Math.cos(radians - before));
    this.#radians[slot] = seen ? (before + turn * this.#part) % FULL_TURN : radians;
    return this.#radians[slot];
  }
}
