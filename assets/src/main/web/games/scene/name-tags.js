// Names of players as pictures: painted when they change, drawn like everything else.

import { SpriteBatch } from './sprite-batch.js';
import { textureOf } from './textures.js';

const COLUMNS = 4;
const ROWS = 16;
const CELL_WIDTH = 256;
const CELL_HEIGHT = 32;

/** How large a tag is in world pixels. */
const TAG_WIDTH = 152;
const TAG_HEIGHT = 19;

/** Tags are not made smaller than this on the screen, in CSS pixels, but no more than twice as large as they are. */
const TAG_HEIGHT_MIN = 17;
const GROWTH_MAX = 2;

export class NameTags {
  mesh;

  #canvas = document.createElement('canvas');
  #texture;
  #batch;
  #growth = 1;
  #painted = new Array(COLUMNS * ROWS).fill('');

  constructor(order) {
    this.#canvas.width = COLUMNS * CELL_WIDTH;
    this.#canvas.height = ROWS * CELL_HEIGHT;
    this.#texture = textureOf(this.#canvas, false);
    const atlas = { texture: this.#texture, columns: COLUMNS, rows: ROWS };
    this.#batch = new SpriteBatch(atlas, { capacity: COLUMNS * ROWS, order, depth: 30, hidden: false });
    this.mesh = this.#batch.mesh;
  }

  /** Keeps tags readable at a scale of the picture, in CSS pixels for each world pixel. */
  fit(scale) {
    this.#growth = Math.max(1, Math.min(GROWTH_MAX, TAG_HEIGHT_MIN / (TAG_HEIGHT * scale)));
  }

  /** Says what a slot is called; costs nothing if it is called that already. */
  set(slot, name) {
    if (slot >= this.#painted.length || this.#painted[slot] === name) {
      return;
    }
    this.#painted[slot] = name;
    const context = this.#canvas.getContext('2d');
    const left = (slot % COLUMNS) * CELL_WIDTH;
    const top = Math.floor(slot / COLUMNS) * CELL_HEIGHT;
    context.clearRect(left, top, CELL_WIDTH, CELL_HEIGHT);
    context.font = '600 21px system-ui, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 5;
    context.strokeStyle = 'rgba(3,5,12,0.9)';
    context.fillStyle = '#fff';
    const x = left + CELL_WIDTH / 2;
    const y = top + CELL_HEIGHT / 2;
    context.strokeText(name, x, y, CELL_WIDTH - 12);
    context.fillText(name, x, y, CELL_WIDTH - 12);
    this.#texture.needsUpdate = true;
  }

  clear() {
    this.#batch.clear();
  }

  /** Adds a slot's tag, in a light shade of its colour so that it can be read. */
  add(slot, x, y, color, alpha) {
    if (slot < this.#painted.length) {
      const width = TAG_WIDTH * this.#growth;
      const height = TAG_HEIGHT * this.#growth;
      this.#batch.put(
        slot, x, y - (height - TAG_HEIGHT) / 2, width, height, 0, 0.45 + 0.5 * color[0], 0.45 + 0.5 * color[1], 0.45 + 0.5 * color[2], alpha, 0, 1);
    }
  }

  commit() {
    this.#batch.commit();
  }
}
