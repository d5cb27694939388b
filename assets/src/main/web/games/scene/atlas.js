// White pictures made by code, side by side in one texture, to be tinted when they are drawn.

import { textureOf } from './textures.js';

/** Painters draw around the origin, into a square of this half width. */
export const HALF = 64;

const CELL = 2 * HALF;
const COLUMNS = 8;

export class Atlas {
  columns = COLUMNS;
  rows;
  texture;

  /** By name: which cell a picture is in. */
  cells = {};

  /** @param painters by name: a function that paints onto a 2D context */
  constructor(painters) {
    const names = Object.keys(painters);
    this.rows = 2 ** Math.ceil(Math.log2(Math.ceil(names.length / COLUMNS)));
    const canvas = document.createElement('canvas');
    canvas.width = COLUMNS * CELL;
    canvas.height = this.rows * CELL;
    const context = canvas.getContext('2d');
    names.forEach((name, index) => {
      this.cells[name] = index;
      const left = (index % COLUMNS) * CELL;
      const top = Math.floor(index / COLUMNS) * CELL;
      context.save();
      context.beginPath();
      context.rect(left, top, CELL, CELL);
      context.clip();
      context.translate(left + HALF, top + HALF);
      context.fillStyle = '#fff';
      context.strokeStyle = '#fff';
      context.lineJoin = 'round';
      painters[name](context);
      context.restore();
    });
    this.texture = textureOf(canvas);
  }
}
