// A wheel of signs to make: by pointer, by number keys, or by the arrows.

import { button } from './dom.js';

const RADIUS_PIXELS = 92;

export class EmoteWheel {
  /** Called with the name of the action of the chosen sign. */
  onChosen = () => {};

  /** Called when the wheel opens or closes. */
  onOpen = () => {};

  #box = document.getElementById('emotes');
  #count = 0;

  constructor() {
    this.#box.addEventListener('keydown', (event) => this.#key(event));
    this.#box.addEventListener('click', (event) => event.target === this.#box && this.close());
    this.#box.addEventListener('contextmenu', (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.#box.hidden;
  }

  /** Makes the wheel of the actions that are signs. */
  setActions(actions) {
    const signs = actions.filter((action) => action.emote);
    this.#count = signs.length;
    this.#box.replaceChildren(...signs.map((action, index) => this.#sign(action, index)));
  }

  toggle() {
    if (this.isOpen) {
      this.close();
    } else if (this.#count > 0) {
      this.#box.hidden = false;
      this.onOpen(true);
      this.#box.firstElementChild.focus();
    }
  }

  close() {
    if (this.isOpen) {
      this.#box.hidden = true;
      this.onOpen(false);
    }
  }

  #sign(action, index) {
    const sign = button(action.emote, () => {
      this.close();
      this.onChosen(action.name);
    });
    const angle = (index / this.#count) * 2 * Math.PI - Math.PI / 2;
    sign.setAttribute('aria-label', action.label);
    sign.title = `${action.label} (${index + 1})`;
    sign.style.translate = `${Math.cos(angle) * RADIUS_PIXELS}px ${Math.sin(angle) * RADIUS_PIXELS}px`;
    return sign;
  }

  #key(event) {
    const signs = [...this.#box.children];
    const focused = signs.indexOf(document.activeElement);
    const numbered = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.code];
    if (numbered && signs[numbered[1] - 1]) {
      signs[numbered[1] - 1].click();
    } else if (step) {
      signs[(focused + step + signs.length) % signs.length].focus();
    } else if (event.code === 'Escape' || event.code === 'KeyT') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
