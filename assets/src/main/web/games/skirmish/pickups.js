// What lies about to be taken: an icon that hovers over its plate, or how far it has come back.

import { DrawList } from '../scene/draw-list.js';

const IDS = 256;

/** How long each kind is away, as the class Pickups has it; a pie of that fills. */
const WAIT_TICKS = [450, 600, 450, 600, 450];

const TAKEN_SOUNDS = ['health', 'shield', 'weapon', 'weapon', 'weapon'];
const SEEN_MARGIN = 60;
const UNKNOWN = -1;
const BLACK = [0, 0, 0];
const FULL_TURN = 2 * Math.PI;

export class Pickups {
  #parts;
  #list;
  #kind;
  #wait;
  #known = new Int8Array(IDS).fill(UNKNOWN);
  #x = new Float32Array(IDS);
  #y = new Float32Array(IDS);
  #waitTicks = new Int16Array(IDS);

  /** @param parts of the game: ownSlot, tables, picture, cells, looks, layers, effects, sound, view */
  constructor(parts) {
    this.#parts = parts;
    this.#list = new DrawList(parts.tables, parts.picture, 'pickup');
    this.#kind = this.#list.field('kind');
    this.#wait = this.#list.field('waitTicks');
  }

  forget() {
    this.#known.fill(UNKNOWN);
  }

  draw(nowMillis) {
    const list = this.#list;
    list.refresh();
    for (let i = 0; i < list.count; i++) {
      list.select(i);
      const id = list.id % IDS;
      this.#note(id);
      if (this.#parts.view.shows(list.x, list.y, SEEN_MARGIN)) {
        this.#drawPickup(id, nowMillis);
      }
    }
  }

  /** Marks those that were seen so far; they stay where they are. */
  drawMinimap(painter, colors) {
    for (let id = 0; id < IDS; id++) {
      if (this.#known[id] !== UNKNOWN) {
        painter.diamond(this.#x[id], this.#y[id], this.#waitTicks[id] > 0 ? 1.6 : 3, colors[this.#known[id]]);
      }
    }
  }

  /** What is known of each: kind, place, and how far it has come back (1: it is there). */
  get known() {
    const known = [];
    for (let id = 0; id < IDS; id++) {
      if (this.#known[id] !== UNKNOWN) {
        known.push({ kind: this.#known[id], x: this.#x[id], y: this.#y[id], comeBack: this.#comeBack(id) });
      }
    }
    return known;
  }

  #comeBack(id) {
    return Math.max(0, 1 - this.#waitTicks[id] / WAIT_TICKS[this.#known[id]]);
  }

  #note(id) {
    const { effects, sound, looks, view } = this.#parts;
    const list = this.#list;
    const x = list.x;
    const y = list.y;
    const kind = list.value(this.#kind);
    const wait = list.value(this.#wait);
    if (this.#known[id] !== UNKNOWN && view.shows(x, y, SEEN_MARGIN)) {
      const color = looks.palette.pickups[kind];
      if (wait > 0 && this.#waitTicks[id] === 0) {
        effects.taken(x, y, color);
        sound.playAt(TAKEN_SOUNDS[kind], x, y, 0.7);
      } else if (wait === 0 && this.#waitTicks[id] > 0) {
        effects.appear(x, y, color);
        sound.playAt('appear', x, y, 0.3);
      }
    }
    this.#known[id] = kind;
    this.#x[id] = x;
    this.#y[id] = y;
    this.#waitTicks[id] = wait;
  }

  #drawPickup(id, nowMillis) {
    const { cells, looks, layers } = this.#parts;
    const x = this.#x[id];
    const y = this.#y[id];
    const kind = this.#known[id];
    const color = looks.palette.pickups[kind];
    const wait = this.#waitTicks[id];
    if (wait > 0) {
      layers.ground.addLight(cells.pad, x, y, 58, 58, 0, color, 0.22);
      layers.ground.add(cells.pie, x, y, 58, 58, 0, BLACK, 0.4);
      layers.ground.addPart(cells.pie, x, y, 58, 58, color, 0.75, this.#comeBack(id));
      layers.ground.addLight(cells.icon0 + kind, x, y, 17, 17, 0, color, 0.3);
      return;
    }
    const phase = nowMillis / 520 + id * 1.7;
    const lift = 4 + 3 * Math.sin(phase);
    layers.ground.addLight(cells.pad, x, y, 62, 62, (nowMillis / 2600 + id) % FULL_TURN, color, 0.65);
    layers.ground.addLight(cells.glow, x, y, 150, 150, 0, color, 0.3 + 0.06 * Math.sin(phase));
    layers.ground.add(cells.shadow, x, y + 6, 36 - lift, 30 - lift, 0, BLACK, 0.7);
    const size = 34 + 1.5 * Math.sin(phase + 1);
    layers.bodies.add(cells.icon0 + kind, x, y - lift, size + 6, size + 6, 0, BLACK, 0.55);
    layers.bodies.put(cells.icon0 + kind, x, y - lift, size, size, 0, color[0] * 1.15, color[1] * 1.15, color[2] * 1.15, 1, 0, 1);
  }
}
