// How richly the arena is drawn: as the player says, or as richly as the machine can.

/** From plain to rich. `particles` is the part of all sparks that is shown. */
export const LEVELS = {
  low: { bloom: false, samples: 0, particles: 0.5, pixelRatioMax: 1 },
  medium: { bloom: true, samples: 0, particles: 0.8, pixelRatioMax: 1.25 },
  high: { bloom: true, samples: 4, particles: 1, pixelRatioMax: 2 },
};

const NAMES = Object.keys(LEVELS);
const FIRST = NAMES.indexOf('medium');

/** The time from picture to picture is smoothed over so many of them. */
const SMOOTHING = 12;
const SLOW_MILLIS = 24;
const FAST_MILLIS = 17.5;

/** So slow that nobody can play: then there is no time to lose. */
const UNPLAYABLE_MILLIS = 60;

/** So long it must be slow or fast before the level changes. */
const UNPLAYABLE_FOR_MILLIS = 500;
const SLOW_FOR_MILLIS = 1500;
const FAST_FOR_MILLIS = 8000;

/** A pause in drawing, when the page was hidden, says nothing about the machine. */
const PAUSE_MILLIS = 2000;

/** What was learnt of the machine is true for the next match as well. */
const qualities = new WeakMap();

export class Quality {
  #chosen;
  #auto = FIRST;
  #smoothed = 16;
  #last = 0;
  #slowSince = 0;
  #fastSince = 0;
  #patience = FAST_FOR_MILLIS;

  /** The one of a canvas, for as long as the page lives. */
  static of(canvas) {
    if (!qualities.has(canvas)) {
      qualities.set(canvas, new Quality());
    }
    return qualities.get(canvas);
  }

  /** Takes what the player chose: a level's name, or auto. */
  choose(name) {
    this.#chosen = name;
  }

  get level() {
    return LEVELS[this.#chosen] ?? LEVELS[NAMES[this.#auto]];
  }

  /** To be called for each picture. */
  note(nowMillis) {
    const elapsed = nowMillis - this.#last;
    this.#last = nowMillis;
    if (elapsed > PAUSE_MILLIS) {
      this.#slowSince = nowMillis;
      this.#fastSince = nowMillis;
      return;
    }
    this.#smoothed += (elapsed - this.#smoothed) / SMOOTHING;
    const patience = this.#smoothed > UNPLAYABLE_MILLIS ? UNPLAYABLE_FOR_MILLIS : SLOW_FOR_MILLIS;
    if (this.#smoothed < SLOW_MILLIS) {
      this.#slowSince = nowMillis;
    }
    if (this.#smoothed > FAST_MILLIS) {
      this.#fastSince = nowMillis;
    }
    if (nowMillis - this.#slowSince > patience && this.#auto > 0) {
      this.#change(-1, nowMillis);
      // Whatever was too much once is not tried again soon.
      this.#patience *= 2;
    } else if (nowMillis - this.#fastSince > this.#patience && this.#auto < NAMES.length - 1) {
      this.#change(1, nowMillis);
    }
  }

  #change(by, nowMillis) {
    this.#auto += by;
    this.#smoothed = SLOW_MILLIS - 1;
    this.#slowSince = nowMillis;
    this.#fastSince = nowMillis;
  }
}
