// Shots in flight, in the own avatar's time: what one dodges on the screen is what the server tests. A rocket that has gone
// off is one of them for a moment.

import { DrawList } from '../scene/draw-list.js';
import { BLAST_PIXELS, PULSE, ROCKET, SCATTER, SHOT_SOUNDS } from './weapons.js';

const SHOOTER_SHIFT = 8;
const IDS = 64 << SHOOTER_SHIFT;
const LIVE_MAX = 4096;

const KIND_PULSE = 0;
const KIND_PELLET = 1;
const KIND_ROCKET = 2;
const KIND_BLAST = 3;
const WEAPON_OF_KIND = [PULSE, SCATTER, ROCKET];

/** Of the kinds that fly: the longest tail of light. */
const TAIL_PIXELS = [88, 54, 110];

/** Farther from the screen's edge nothing is shown that happens. */
const SEEN_MARGIN = 80;

/** So near an explosion shakes the picture. */
const SHAKE_PIXELS = 700;

const NONE = -1;
const FIRE = [1, 0.62, 0.25];
const WHITE = [1, 1, 1];

export class Projectiles {
  list;

  /** Shots and explosions so far, for tests. A shot of many pellets is one. */
  shotsShown = [0, 0, 0, 0];
  explosionsShown = 0;

  #parts;
  #angle;
  #kind;
  #birth = new Int32Array(IDS).fill(NONE);
  #blastBirth = new Int32Array(IDS).fill(NONE);
  #kindOf = new Uint8Array(IDS);
  #fromX = new Float32Array(IDS);
  #fromY = new Float32Array(IDS);
  #x = new Float32Array(IDS);
  #y = new Float32Array(IDS);
  #heading = new Float32Array(IDS);
  #seen = new Int32Array(IDS);
  #live = new Int32Array(LIVE_MAX);
  #liveCount = 0;
  #picture = 1;
  #isFirst = true;
  #shotAt = new Float64Array(64).fill(-1e9);

  /** @param parts of the game: ownSlot, tables, picture, cells, looks, layers, effects, sound, shake, view, avatars */
  constructor(parts) {
    this.#parts = parts;
    this.list = new DrawList(parts.tables, parts.picture, 'projectile');
    this.#angle = this.list.field('angle');
    this.#kind = this.list.field('kind');
  }

  /** What was in the last picture says nothing about the next one. */
  forget() {
    for (let i = 0; i < this.#liveCount; i++) {
      this.#birth[this.#live[i]] = NONE;
    }
    this.#liveCount = 0;
    this.#isFirst = true;
  }

  draw(nowMillis) {
    const list = this.list;
    this.#picture++;
    list.refresh();
    for (let i = 0; i < list.count; i++) {
      list.select(i);
      const kind = list.value(this.#kind);
      if (kind === KIND_BLAST) {
        this.#noteBlast();
      } else {
        this.#note(kind, nowMillis);
        this.#drawShot(list.id, kind, nowMillis);
      }
    }
    this.#noteEnds();
    this.#isFirst = false;
  }

  #note(kind, nowMillis) {
    const list = this.list;
    const id = list.id;
    const x = list.x;
    const y = list.y;
    if (this.#birth[id] !== list.birthTick) {
      if (this.#birth[id] === NONE && this.#liveCount < LIVE_MAX) {
        this.#live[this.#liveCount++] = id;
      }
      this.#birth[id] = list.birthTick;
      this.#kindOf[id] = kind;
      this.#fromX[id] = x;
      this.#fromY[id] = y;
      this.#heading[id] = list.radians(this.#angle);
      if (!this.#isFirst) {
        this.#fired(id >> SHOOTER_SHIFT, WEAPON_OF_KIND[kind], x, y, this.#heading[id], nowMillis);
      }
    }
    this.#x[id] = x;
    this.#y[id] = y;
    this.#seen[id] = this.#picture;
  }

  /** A shot of many pellets is one shot. */
  #fired(slot, weapon, x, y, angle, nowMillis) {
    const { avatars, effects, looks, sound, ownSlot } = this.#parts;
    if (nowMillis === this.#shotAt[slot]) {
      return;
    }
    this.#shotAt[slot] = nowMillis;
    this.shotsShown[weapon]++;
    const shown = avatars.fired(slot, weapon, nowMillis);
    if (shown) {
      effects.muzzle(x, y, angle, looks.colorOf(slot));
    }
    sound.playAt(SHOT_SOUNDS[weapon], x, y, slot === ownSlot ? 0.75 : 0.5);
  }

  #noteBlast() {
    const list = this.list;
    const id = list.id;
    if (this.#birth[id] !== NONE) {
      // The rocket has become the blast, and is not also missing.
      this.#seen[id] = this.#picture;
      this.#kindOf[id] = KIND_BLAST;
    }
    if (this.#blastBirth[id] === list.birthTick) {
      return;
    }
    this.#blastBirth[id] = list.birthTick;
    if (!this.#isFirst) {
      this.#explode(list.x, list.y);
    }
  }

  #explode(x, y) {
    const { effects, sound, shake, view } = this.#parts;
    this.explosionsShown++;
    effects.explosion(x, y, BLAST_PIXELS);
    sound.playAt('explosion', x, y, 1);
    const distance = Math.hypot(x - view.centerX, y - view.centerY);
    shake.add(0.75 * Math.max(0, 1 - distance / SHAKE_PIXELS));
  }

  #noteEnds() {
    const { effects, looks, view, sound } = this.#parts;
    let kept = 0;
    for (let i = 0; i < this.#liveCount; i++) {
      const id = this.#live[i];
      if (this.#seen[id] === this.#picture) {
        this.#live[kept++] = id;
        continue;
      }
      this.#birth[id] = NONE;
      const kind = this.#kindOf[id];
      const shown = view.shows(this.#x[id], this.#y[id], SEEN_MARGIN);
      if (kind === KIND_ROCKET && shown) {
        // Its blast came and went between two pictures.
        this.#explode(this.#x[id], this.#y[id]);
      } else if (kind !== KIND_BLAST && shown) {
        const strength = kind === KIND_PELLET ? 0 : 1;
        effects.impact(this.#x[id], this.#y[id], this.#heading[id], looks.colorOf(id >> SHOOTER_SHIFT), strength);
        sound.playAt('impact', this.#x[id], this.#y[id], 0.18 + 0.1 * strength);
      }
    }
    this.#liveCount = kept;
  }

  #drawShot(id, kind, nowMillis) {
    const { cells, layers, looks, effects, view } = this.#parts;
    const x = this.#x[id];
    const y = this.#y[id];
    if (!view.shows(x, y, SEEN_MARGIN)) {
      return;
    }
    const angle = this.#heading[id];
    const color = looks.colorOf(id >> SHOOTER_SHIFT);
    const flown = Math.hypot(x - this.#fromX[id], y - this.#fromY[id]);
    const tail = Math.min(TAIL_PIXELS[kind], flown + 6);
    const backX = Math.cos(angle);
    const backY = Math.sin(angle);
    const air = layers.air;
    if (kind === KIND_PULSE) {
      air.addLight(cells.streak, x - (backX * tail) / 2, y - (backY * tail) / 2, tail, 15, angle, color, 0.75);
      air.addLight(cells.glow, x, y, 64, 64, 0, color, 0.42);
      bright(air, cells.bolt, x - backX * 8, y - backY * 8, 40, 19, angle, color, 1.5);
      layers.ground.addLight(cells.glow, x, y, 130, 130, 0, color, 0.17);
    } else if (kind === KIND_PELLET) {
      air.addLight(cells.streak, x - (backX * tail) / 2, y - (backY * tail) / 2, tail, 9, angle, color, 0.85);
      bright(air, cells.pellet, x, y, 30, 30, 0, color, 1.35);
    } else {
      const flicker = 0.8 + 0.2 * Math.sin(nowMillis / 17 + id);
      air.addLight(cells.streak, x - backX * (14 + tail / 2), y - backY * (14 + tail / 2), tail, 22, angle, FIRE, 0.9 * flicker);
      air.addLight(cells.glow, x - backX * 18, y - backY * 18, 84 * flicker, 84 * flicker, 0, FIRE, 0.6);
      air.put(cells.rocket, x, y, 40, 40, angle, 0.4 + 0.6 * color[0], 0.4 + 0.6 * color[1], 0.4 + 0.6 * color[2], 1, 0, 1);
      air.addLight(cells.pellet, x - backX * 18, y - backY * 18, 26, 26, 0, WHITE, flicker);
      layers.ground.addLight(cells.glow, x, y, 190, 190, 0, FIRE, 0.28 * flicker);
      effects.rocketTrail(x, y, angle);
    }
  }
}

/** White hot, with only a breath of colour. */
function bright(batch, cell, x, y, width, height, angle, color, brightness) {
  batch.put(cell, x, y, width, height, angle, 0.5 + 0.5 * color[0], 0.5 + 0.5 * color[1], 0.5 + 0.5 * color[2], brightness, 1, 1);
}
