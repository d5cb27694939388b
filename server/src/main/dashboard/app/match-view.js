// A match from above: walls, and a dot with a name for everybody who lives.

import { byId, setText } from './dom.js';
import { colours, prepare } from './canvas.js';

/** Names are shown while there are few enough to be read. */
const NAMES_MAX = 40;
const DOT_PIXELS = 4;

export class MatchView {
  #canvas = byId('match-view');
  #words = byId('view-words');
  #map = null;
  #picture = null;
  #names = new Map();

  clear() {
    this.#map = null;
    this.#picture = null;
    setText(this.#words, 'Waiting for the first picture; an idle match sends none.');
    prepare(this.#canvas);
  }

  setMap(map) {
    this.#map = map;
    this.#draw();
  }

  setPicture(picture) {
    this.#picture = picture;
    const more = picture.leftOut ? `; ${picture.leftOut} more are not shown` : '';
    setText(this.#words, `${picture.avatars.length} alive on ${this.#map?.map ?? 'the map'}${more}`);
    this.#draw();
  }

  /** Names by the number that avatars have. */
  setNames(names) {
    this.#names = names;
  }

  #draw() {
    const { pen, width, height } = prepare(this.#canvas);
    const world = this.#picture ?? this.#map;
    if (!world) {
      return;
    }
    const colour = colours();
    const scale = Math.min(width / world.widthUnits, height / world.heightUnits);
    pen.translate((width - world.widthUnits * scale) / 2, (height - world.heightUnits * scale) / 2);
    pen.fillStyle = colour.raised;
    pen.fillRect(0, 0, world.widthUnits * scale, world.heightUnits * scale);
    pen.fillStyle = colour.line;
    for (const [x, y, wide, high] of this.#map?.walls ?? []) {
      pen.fillRect(x * scale, y * scale, wide * scale + 0.5, high * scale + 0.5);
    }
    const avatars = this.#picture?.avatars ?? [];
    pen.textAlign = 'center';
    for (const [id, x, y] of avatars) {
      pen.fillStyle = colour.accent;
      pen.beginPath();
      pen.arc(x * scale, y * scale, DOT_PIXELS, 0, 2 * Math.PI);
      pen.fill();
      if (avatars.length <= NAMES_MAX) {
        pen.fillStyle = colour.text;
        pen.fillText(this.#names.get(id) ?? `${id}`, x * scale, y * scale - 7, 90);
      }
    }
  }
}
