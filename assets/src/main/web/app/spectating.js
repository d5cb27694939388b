// Watching a match without a body: after somebody, or freely over the map.

import { labelOfCode } from './key-bindings.js';
import { setText } from './dom.js';
import { UNITS_PER_PIXEL } from './camera.js';

const FREE_PIXELS_PER_SECOND = 900;

/** The server takes ten looks a second. */
const LOOK_MILLIS = 120;

export class Spectating {
  #box = document.getElementById('watching');
  #title = document.getElementById('watching-title');
  #keys = document.getElementById('watching-keys');
  #camera;
  #input;
  #bindings;
  #client = null;
  #width = 0;
  #height = 0;
  #lookedAt = 0;
  #updatedAt = 0;
  #dragged = { x: 0, y: 0 };

  constructor(surface, camera, input, bindings) {
    this.#camera = camera;
    this.#input = input;
    this.#bindings = bindings;
    surface.addEventListener('pointermove', (event) => this.#drag(event));
  }

  get isOn() {
    return this.#client !== null;
  }

  begin(client) {
    this.#client = client;
    const map = client.map();
    this.#width = map.widthUnits() / UNITS_PER_PIXEL;
    this.#height = map.heightUnits() / UNITS_PER_PIXEL;
    this.#camera.free(this.#width / 2, this.#height / 2);
    this.#box.hidden = false;
  }

  end() {
    if (this.isOn) {
      this.#client = null;
      this.#box.hidden = true;
      this.#camera.own();
    }
  }

  /** Returns whether the press of an action was for the camera. */
  press(action, players) {
    if (!this.isOn) {
      return false;
    }
    switch (action) {
      case 'nextPlayer':
        this.#follow(players, 1);
        return true;
      case 'previousPlayer':
        this.#follow(players, -1);
        return true;
      case 'freeCamera':
        this.#camera.free(this.#camera.x, this.#camera.y);
        return true;
      default:
        return false;
    }
  }

  /** To be called before each picture. */
  update(nowMillis, players) {
    if (!this.isOn) {
      return;
    }
    const seconds = Math.min(0.1, (nowMillis - this.#updatedAt) / 1000);
    this.#updatedAt = nowMillis;
    this.#fly(seconds);
    const followed = this.#camera.mode === 'follow' ? players.find((each) => each.slot === this.#camera.slot) : undefined;
    if (this.#camera.mode === 'follow' && !followed) {
      this.#camera.free(this.#camera.x, this.#camera.y);
    }
    this.#say(followed);
    if (nowMillis - this.#lookedAt > LOOK_MILLIS) {
      this.#lookedAt = nowMillis;
      this.#client.look(
        Math.round(this.#camera.x * UNITS_PER_PIXEL),
        Math.round(this.#camera.y * UNITS_PER_PIXEL),
        followed ? followed.slot : -1);
    }
  }

  /** The move keys and a drag let go of whoever is followed. */
  #fly(seconds) {
    const dx = this.#input.horizontal * FREE_PIXELS_PER_SECOND * seconds - this.#dragged.x;
    const dy = this.#input.vertical * FREE_PIXELS_PER_SECOND * seconds - this.#dragged.y;
    this.#dragged.x = 0;
    this.#dragged.y = 0;
    if (dx !== 0 || dy !== 0) {
      this.#camera.free(
        Math.max(0, Math.min(this.#width, this.#camera.x + dx)),
        Math.max(0, Math.min(this.#height, this.#camera.y + dy)));
    }
  }

  #follow(players, step) {
    if (players.length === 0) {
      return;
    }
    // In an order that does not change with the scores, so that everybody comes by once.
    const slots = players.map((each) => each.slot).sort((a, b) => a - b);
    const index = this.#camera.mode === 'follow' ? slots.indexOf(this.#camera.slot) : -1;
    const start = index < 0 && step < 0 ? 0 : index;
    this.#camera.follow(slots[(start + step + slots.length) % slots.length]);
  }

  #say(followed) {
    setText(this.#title, followed ? `Watching ${followed.name}` : 'Watching');
    const key = (name) => {
      const action = this.#bindings.actions.find((each) => each.name === name);
      return labelOfCode(this.#bindings.codesOf(action)[0] ?? '-');
    };
    setText(this.#keys, `${key('previousPlayer')} / ${key('nextPlayer')} others \u00b7 move or drag: free camera`);
  }

  /** Fingers have a stick for this. */
  #drag(event) {
    if (this.isOn && event.buttons !== 0 && event.pointerType !== 'touch') {
      this.#dragged.x += event.movementX;
      this.#dragged.y += event.movementY;
    }
  }
}
