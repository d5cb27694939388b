// What hits, blasts and deaths look like: sparks in the air, rings that run outwards, marks on the floor.

import { Particles } from '../scene/particles.js';

/** To either side of any direction: all around. */
const ALL_ROUND = Math.PI;
const RINGS = 32;
const SCORCHES = 24;
const SCORCH_MILLIS = 7000;
const WHITE = [1, 1, 1];
const FIRE = [1, 0.6, 0.2];
const EMBER = [1, 0.32, 0.1];
const SMOKE = [0.12, 0.13, 0.17];
const SOOT = [0.01, 0.012, 0.02];

export class Effects {
  particles = new Particles();

  #cells;
  #styles;
  #ringX = new Float32Array(RINGS);
  #ringY = new Float32Array(RINGS);
  #ringStart = new Float64Array(RINGS).fill(-1e9);
  #ringMillis = new Float32Array(RINGS).fill(1);
  #ringRadius = new Float32Array(RINGS);
  #ringColor = new Array(RINGS).fill(WHITE);
  #nextRing = 0;
  #scorchX = new Float32Array(SCORCHES);
  #scorchY = new Float32Array(SCORCHES);
  #scorchSize = new Float32Array(SCORCHES);
  #scorchTurn = new Float32Array(SCORCHES);
  #scorchStart = new Float64Array(SCORCHES).fill(-1e9);
  #nextScorch = 0;
  #now = 0;

  constructor(cells) {
    this.#cells = cells;
    const style = (cell, width, height, seconds, more) =>
      ({ cell, width, height, seconds, growth: 1, drag: 3, light: 1, spin: false, ...more });
    this.#styles = {
      spark: style(cells.spark, 26, 4, 0.32, { growth: 0.5 }),
      ember: style(cells.glow, 15, 15, 0.8, { growth: 0.3, drag: 2 }),
      puff: style(cells.glow, 46, 46, 0.28, { growth: 1.5 }),
      fire: style(cells.glow, 84, 84, 0.34, { growth: 1.6, drag: 4 }),
      smoke: style(cells.smoke, 56, 56, 1.1, { growth: 2.3, light: 0, drag: 2.4, spin: true }),
      trail: style(cells.smoke, 20, 20, 0.75, { growth: 2.6, light: 0, drag: 1, spin: true }),
      splinter: style(cells.splinter, 13, 13, 0.9, { growth: 0.5, light: 0.35, drag: 2.2, spin: true }),
      mote: style(cells.glow, 11, 11, 0.7, { growth: 0.4, drag: 1.2 }),
      ghost: style(cells.glow, 54, 54, 0.3, { growth: 0.5 }),
    };
  }

  /** Starts a picture. */
  begin(nowMillis) {
    this.#now = nowMillis;
  }

  muzzle(x, y, angle, color) {
    this.particles.burst(this.#styles.spark, x, y, 3, angle, 0.4, 420, color);
  }

  /** A shot ends at a wall or somewhere else. */
  impact(x, y, angle, color, strength) {
    this.particles.burst(this.#styles.spark, x, y, 4 + 3 * strength, angle + Math.PI, 1.1, 330, color);
    this.particles.add(this.#styles.puff, x, y, 0, 0, 0.7, color);
  }

  /** Somebody loses health. */
  wound(x, y, color, lost) {
    const count = Math.min(18, 4 + (lost >> 2));
    this.particles.burst(this.#styles.spark, x, y, count, 0, ALL_ROUND, 420, WHITE);
    this.particles.burst(this.#styles.splinter, x, y, count >> 1, 0, ALL_ROUND, 260, color);
  }

  shieldHit(x, y, color) {
    this.particles.burst(this.#styles.spark, x, y, 9, 0, ALL_ROUND, 380, color);
    this.ring(x, y, 44, 240, color);
  }

  death(x, y, color) {
    this.particles.add(this.#styles.fire, x, y, 0, 0, 1, WHITE);
    this.particles.burst(this.#styles.splinter, x, y, 22, 0, ALL_ROUND, 520, color);
    this.particles.burst(this.#styles.spark, x, y, 20, 0, ALL_ROUND, 720, color);
    this.particles.burst(this.#styles.ember, x, y, 18, 0, ALL_ROUND, 300, color);
    this.ring(x, y, 105, 480, color);
    this.ring(x, y, 52, 300, WHITE);
    this.#scorch(x, y, 84);
  }

  /** A rocket goes off; the ring runs as far as the blast reaches. */
  explosion(x, y, radius) {
    this.particles.burst(this.#styles.smoke, x, y, 9, 0, ALL_ROUND, 150, SMOKE);
    this.particles.burst(this.#styles.fire, x, y, 6, 0, ALL_ROUND, 260, FIRE);
    this.particles.burst(this.#styles.fire, x, y, 4, 0, ALL_ROUND, 420, EMBER);
    this.particles.burst(this.#styles.spark, x, y, 24, 0, ALL_ROUND, 900, FIRE);
    this.particles.burst(this.#styles.ember, x, y, 16, 0, ALL_ROUND, 420, EMBER);
    this.ring(x, y, radius, 420, FIRE);
    this.#scorch(x, y, radius * 1.15);
  }

  /** What a rocket leaves behind it in each picture. */
  rocketTrail(x, y, angle) {
    const back = angle + Math.PI;
    this.particles.burst(this.#styles.trail, x + Math.cos(back) * 20, y + Math.sin(back) * 20, 1, back, 0.4, 60, SMOKE);
    this.particles.burst(this.#styles.ember, x + Math.cos(back) * 18, y + Math.sin(back) * 18, 1, back, 0.5, 160, FIRE);
  }

  /** Motes along a beam. */
  beam(x, y, angle, length, color) {
    for (let at = 20; at < length; at += 34 + Math.random() * 30) {
      this.particles.burst(this.#styles.mote, x + Math.cos(angle) * at, y + Math.sin(angle) * at, 1, 0, ALL_ROUND, 46, color);
    }
    this.impact(x + Math.cos(angle) * length, y + Math.sin(angle) * length, angle, color, 3);
  }

  dashStart(x, y, vx, vy, color) {
    this.ring(x, y, 46, 260, color);
    this.particles.burst(this.#styles.spark, x, y, 8, Math.atan2(-vy, -vx), 0.6, 380, color);
  }

  dashTrail(x, y, color) {
    this.particles.add(this.#styles.ghost, x, y, 0, 0, 1, color);
  }

  taken(x, y, color) {
    this.ring(x, y, 60, 340, color);
    this.particles.burst(this.#styles.ember, x, y, 14, 0, ALL_ROUND, 240, color);
  }

  appear(x, y, color) {
    this.ring(x, y, 80, 520, color);
    this.particles.burst(this.#styles.mote, x, y, 16, 0, ALL_ROUND, 190, color);
  }

  ring(x, y, radius, millis, color) {
    const i = this.#nextRing;
    this.#nextRing = (i + 1) % RINGS;
    this.#ringX[i] = x;
    this.#ringY[i] = y;
    this.#ringRadius[i] = radius;
    this.#ringMillis[i] = millis;
    this.#ringStart[i] = this.#now;
    this.#ringColor[i] = color;
  }

  draw(nowMillis, layers) {
    this.#drawScorches(nowMillis, layers.ground);
    this.particles.draw(nowMillis, layers.air);
    for (let i = 0; i < RINGS; i++) {
      const part = (nowMillis - this.#ringStart[i]) / this.#ringMillis[i];
      if (part < 1) {
        const size = 2 * this.#ringRadius[i] * (1 - (1 - part) * (1 - part) * (1 - part));
        layers.air.addLight(
          this.#cells.shock, this.#ringX[i], this.#ringY[i], size, size, 0, this.#ringColor[i], 1.15 * (1 - part));
      }
    }
  }

  #scorch(x, y, size) {
    const i = this.#nextScorch;
    this.#nextScorch = (i + 1) % SCORCHES;
    this.#scorchX[i] = x;
    this.#scorchY[i] = y;
    this.#scorchSize[i] = size;
    this.#scorchTurn[i] = Math.random() * 6;
    this.#scorchStart[i] = this.#now;
  }

  #drawScorches(nowMillis, ground) {
    for (let i = 0; i < SCORCHES; i++) {
      const age = nowMillis - this.#scorchStart[i];
      if (age < SCORCH_MILLIS) {
        const left = 1 - age / SCORCH_MILLIS;
        const x = this.#scorchX[i];
        const y = this.#scorchY[i];
        const size = this.#scorchSize[i];
        ground.add(this.#cells.scorch, x, y, size, size, this.#scorchTurn[i], SOOT, Math.min(0.9, 2 * left));
        // It glows for a moment.
        if (age < 1400) {
          const glow = 1 - age / 1400;
          ground.addLight(this.#cells.scorch, x, y, size * 0.6, size * 0.6, this.#scorchTurn[i], EMBER, 0.8 * glow * glow);
        }
      }
    }
  }
}
