// The light of rail shots. A beam is remembered when it is first seen and glows on for a moment after the match has
// forgotten it.

import { DrawList } from '../scene/draw-list.js';
import { RAIL, SHOT_SOUNDS } from './weapons.js';

const SHOOTER_SHIFT = 5;
const IDS = 64 << SHOOTER_SHIFT;
const SHOWN_MAX = 32;
const GLOW_MILLIS = 620;
const UNITS_PER_PIXEL = 16;
const NONE = -1;
const WHITE = [1, 1, 1];

export class Beams {
  /** Beams so far, for tests. */
  shown = 0;

  #parts;
  #list;
  #angle;
  #length;
  #birth = new Int32Array(IDS).fill(NONE);
  #x = new Float32Array(SHOWN_MAX);
  #y = new Float32Array(SHOWN_MAX);
  #radians = new Float32Array(SHOWN_MAX);
  #reach = new Float32Array(SHOWN_MAX);
  #start = new Float64Array(SHOWN_MAX).fill(-1e9);
  #color = new Array(SHOWN_MAX).fill(WHITE);
  #next = 0;
  #isFirst = true;

  /** @param parts of the game: ownSlot, tables, picture, cells, looks, layers, effects, sound, avatars */
  constructor(parts) {
    this.#parts = parts;
    this.#list = new DrawList(parts.tables, parts.picture, 'beam');
    this.#angle = this.#list.field('angle');
    this.#length = this.#list.field('length');
  }

  forget() {
    this.#birth.fill(NONE);
    this.#start.fill(-1e9);
    this.#isFirst = true;
  }

  draw(nowMillis) {
    const list = this.#list;
    list.refresh();
    for (let i = 0; i < list.count; i++) {
      list.select(i);
      if (this.#birth[list.id] !== list.birthTick) {
        this.#birth[list.id] = list.birthTick;
        if (!this.#isFirst) {
          this.#begin(nowMillis);
        }
      }
    }
    this.#isFirst = false;
    for (let i = 0; i < SHOWN_MAX; i++) {
      const left = 1 - (nowMillis - this.#start[i]) / GLOW_MILLIS;
      if (left > 0) {
        this.#drawBeam(i, left);
      }
    }
  }

  #begin(nowMillis) {
    const { avatars, effects, looks, sound, ownSlot } = this.#parts;
    const list = this.#list;
    const slot = list.id >> SHOOTER_SHIFT;
    this.shown++;
    const i = this.#next;
    this.#next = (i + 1) % SHOWN_MAX;
    this.#x[i] = list.x;
    this.#y[i] = list.y;
    this.#radians[i] = list.radians(this.#angle);
    this.#reach[i] = list.value(this.#length) / UNITS_PER_PIXEL;
    this.#start[i] = nowMillis;
    this.#color[i] = looks.colorOf(slot);
    avatars.fired(slot, RAIL, nowMillis);
    effects.beam(this.#x[i], this.#y[i], this.#radians[i], this.#reach[i], this.#color[i]);
    sound.playAt(SHOT_SOUNDS[RAIL], this.#x[i], this.#y[i], slot === ownSlot ? 0.9 : 0.7);
  }

  #drawBeam(i, left) {
    const { cells, layers } = this.#parts;
    const length = this.#reach[i];
    const angle = this.#radians[i];
    const x = this.#x[i] + (Math.cos(angle) * length) / 2;
    const y = this.#y[i] + (Math.sin(angle) * length) / 2;
    const color = this.#color[i];
    // White and narrow at once, coloured and wide while it goes.
    const hot = Math.max(0, 1 - (1 - left) * 3.2);
    layers.air.addLight(cells.beam, x, y, length, 15 + 24 * (1 - left), angle, color, 0.85 * left * left);
    layers.ground.addLight(cells.beam, x, y, length, 120, angle, color, 0.22 * left);
    if (hot > 0) {
      layers.air.addLight(cells.beam, x, y, length, 4 + 8 * hot, angle, WHITE, 1.7 * hot);
    }
  }
}
