// Sparks, smoke and splinters that fly apart and fade. They are only to be seen; nothing depends on them.

const CAPACITY = 2048;
const FULL_TURN = 2 * Math.PI;

export class Particles {
  /** The part of all particles that is shown; see quality.js. */
  share = 1;

  #x = new Float32Array(CAPACITY);
  #y = new Float32Array(CAPACITY);
  #vx = new Float32Array(CAPACITY);
  #vy = new Float32Array(CAPACITY);
  #age = new Float32Array(CAPACITY);
  #life = new Float32Array(CAPACITY);
  #width = new Float32Array(CAPACITY);
  #height = new Float32Array(CAPACITY);
  #growth = new Float32Array(CAPACITY);
  #drag = new Float32Array(CAPACITY);
  #red = new Float32Array(CAPACITY);
  #green = new Float32Array(CAPACITY);
  #blue = new Float32Array(CAPACITY);
  #light = new Float32Array(CAPACITY);
  #spin = new Float32Array(CAPACITY);
  #cell = new Uint8Array(CAPACITY);
  #next = 0;
  #lastMillis = 0;
  #owed = 0;

  /** Capacity that a batch needs to show them all. */
  static get capacity() {
    return CAPACITY;
  }

  /**
   * Sends particles from a place into a part of the turn.
   *
   * @param style  of {cell, width, height, growth, drag, light, spin, seconds}: size in pixels at birth, growth until the
   *               end (1 for none), drag per second, 1 for light or 0 for what covers, and whether it turns or flies ahead
   * @param spread of directions around `angle`, in radians to either side
   */
  burst(style, x, y, count, angle, spread, speed, color) {
    for (let i = 0; i < count; i++) {
      const direction = angle + spread * (2 * Math.random() - 1);
      const own = speed * (0.25 + 0.75 * Math.random());
      this.add(style, x, y, Math.cos(direction) * own, Math.sin(direction) * own, 0.5 + Math.random() * 0.5, color);
    }
  }

  /** Adds one; the oldest gives way when there are too many. `part` is of the style's time and size. */
  add(style, x, y, vx, vy, part, color) {
    this.#owed += this.share;
    if (this.#owed < 1) {
      return;
    }
    this.#owed -= 1;
    const i = this.#next;
    this.#next = (i + 1) % CAPACITY;
    this.#x[i] = x;
    this.#y[i] = y;
    this.#vx[i] = vx;
    this.#vy[i] = vy;
    this.#age[i] = 0;
    this.#life[i] = style.seconds * part;
    this.#width[i] = style.width * part;
    this.#height[i] = style.height * part;
    this.#growth[i] = style.growth;
    this.#drag[i] = style.drag;
    this.#red[i] = color[0];
    this.#green[i] = color[1];
    this.#blue[i] = color[2];
    this.#light[i] = style.light;
    this.#spin[i] = style.spin ? (Math.random() - 0.5) * FULL_TURN * 2 + 0.01 : 0;
    this.#cell[i] = style.cell;
  }

  /** Lets time pass and adds what is left to a batch. */
  draw(nowMillis, batch) {
    const seconds = Math.min(0.1, (nowMillis - this.#lastMillis) / 1000);
    this.#lastMillis = nowMillis;
    for (let i = 0; i < CAPACITY; i++) {
      if (this.#age[i] >= this.#life[i]) {
        continue;
      }
      this.#age[i] += seconds;
      this.#x[i] += this.#vx[i] * seconds;
      this.#y[i] += this.#vy[i] * seconds;
      const kept = 1 / (1 + this.#drag[i] * seconds);
      this.#vx[i] *= kept;
      this.#vy[i] *= kept;
      const gone = Math.min(1, this.#age[i] / this.#life[i]);
      const left = 1 - gone;
      const size = 1 + (this.#growth[i] - 1) * gone;
      const angle = this.#spin[i] !== 0 ? this.#spin[i] * this.#age[i] : Math.atan2(this.#vy[i], this.#vx[i]);
      batch.put(
        this.#cell[i], this.#x[i], this.#y[i], this.#width[i] * size, this.#height[i] * size, angle,
        this.#red[i], this.#green[i], this.#blue[i], left * (2 - left), this.#light[i], 1);
    }
  }
}
