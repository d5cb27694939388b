// Sparks that fly apart and fade. They are only to be seen; nothing depends on them.

const CAPACITY = 512;
const DRAG_PER_SECOND = 3;

export class Particles {
  #x = new Float32Array(CAPACITY);
  #y = new Float32Array(CAPACITY);
  #vx = new Float32Array(CAPACITY);
  #vy = new Float32Array(CAPACITY);
  #age = new Float32Array(CAPACITY);
  #life = new Float32Array(CAPACITY);
  #size = new Float32Array(CAPACITY);
  #red = new Float32Array(CAPACITY);
  #green = new Float32Array(CAPACITY);
  #blue = new Float32Array(CAPACITY);
  #next = 0;
  #lastMillis = 0;

  /** Capacity that a batch needs to show them all. */
  static get capacity() {
    return CAPACITY;
  }

  /** Sends sparks from a place in all directions; the oldest ones give way when there are too many. */
  burst(x, y, count, speed, lifeSeconds, size, color) {
    for (let i = 0; i < count; i++) {
      const direction = Math.random() * 2 * Math.PI;
      const own = speed * (0.3 + 0.7 * Math.random());
      this.add(x, y, Math.cos(direction) * own, Math.sin(direction) * own, lifeSeconds * (0.5 + Math.random() / 2), size, color);
    }
  }

  add(x, y, vx, vy, lifeSeconds, size, color) {
    const i = this.#next;
    this.#next = (i + 1) % CAPACITY;
    this.#x[i] = x;
    this.#y[i] = y;
    this.#vx[i] = vx;
    this.#vy[i] = vy;
    this.#age[i] = 0;
    this.#life[i] = lifeSeconds;
    this.#size[i] = size;
    this.#red[i] = color[0];
    this.#green[i] = color[1];
    this.#blue[i] = color[2];
  }

  /** Lets time pass and adds what is left to a batch. */
  draw(nowMillis, batch) {
    const seconds = Math.min(0.1, (nowMillis - this.#lastMillis) / 1000);
    this.#lastMillis = nowMillis;
    const drag = Math.exp(-DRAG_PER_SECOND * seconds);
    for (let i = 0; i < CAPACITY; i++) {
      if (this.#age[i] >= this.#life[i]) {
        continue;
      }
      this.#age[i] += seconds;
      this.#x[i] += this.#vx[i] * seconds;
      this.#y[i] += this.#vy[i] * seconds;
      this.#vx[i] *= drag;
      this.#vy[i] *= drag;
      const left = Math.max(0, 1 - this.#age[i] / this.#life[i]);
      const size = this.#size[i] * (0.4 + 0.6 * left);
      batch.add(this.#x[i], this.#y[i], size, size, 0, this.#red[i], this.#green[i], this.#blue[i], left);
    }
  }
}
