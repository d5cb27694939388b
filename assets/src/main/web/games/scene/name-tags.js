// Names of players as pictures: painted when they change, drawn like everything else.

import { SpriteBatch } from './sprite-batch.js';
import { textureOf } from './textures.js';

const COLUMNS = 4;
const ROWS = 16;
const CELL_WIDTH = 256;
const CELL_HEIGHT = 32;

/** How large a tag is in world pixels. */
const TAG_WIDTH = 160;
const TAG_HEIGHT = 20;

export class NameTags {
  #canvas = document.createElement('canvas');
  #texture;
  #batch;
  #painted = new Array(COLUMNS * ROWS).fill('');

  constructor(scene, order) {
    this.#canvas.width = COLUMNS * CELL_WIDTH;
    this.#canvas.height = ROWS * CELL_HEIGHT;
    this.#texture = textureOf(this.#canvas, false);
    this.#batch = new SpriteBatch(this.#texture, { capacity: COLUMNS * ROWS, order, depth: 30, columns: COLUMNS, rows: ROWS });
    scene.add(this.#batch.mesh);
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
    context.lineWidth = 4;
    context.strokeStyle = 'rgba(4,7,15,0.85)';
    context.fillStyle = '#fff';
    const x = left + CELL_WIDTH / 2;
    const y = top + CELL_HEIGHT / 2;
    context.strokeText(name, x, y, CELL_WIDTH - 8);
    context.fillText(name, x, y, CELL_WIDTH - 8);
    this.#texture.needsUpdate = true;
  }

  clear() {
    this.#batch.clear();
  }

  /** Adds a slot's tag, in a light shade of its colour so that it can be read. */
  add(slot, x, y, color, alpha) {
    if (slot < this.#painted.length) {
      const [red, green, blue] = color;
      this.#batch.add(
        x, y, TAG_WIDTH, TAG_HEIGHT, 0, 0.5 + red / 2, 0.5 + green / 2, 0.5 + blue / 2, alpha, slot);
    }
  }

  commit() {
    this.#batch.commit();
  }
}
