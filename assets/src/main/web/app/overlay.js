// The panel over the arena that says what is going on when one cannot play.

import { button } from './dom.js';

export class Overlay {
  #box = document.getElementById('overlay');
  #title = document.getElementById('overlay-title');
  #text = document.getElementById('overlay-text');
  #actions = document.getElementById('overlay-actions');

  /** Something is under way. The player may have a way out: pairs of a button's text and what it does. */
  wait(title, text = '', ...actions) {
    this.#show(title, text, false, actions);
  }

  /** Nothing goes on without the player; the first action is the one to expect. */
  stop(title, text, ...actions) {
    this.#show(title, text, true, actions);
    this.#actions.firstElementChild?.focus();
  }

  hide() {
    this.#box.hidden = true;
  }

  #show(title, text, final, actions) {
    this.#title.textContent = title;
    this.#text.textContent = text;
    this.#actions.replaceChildren(...actions.map(([name, act]) => button(name, act)));
    this.#actions.firstElementChild?.classList.toggle('primary', final);
    this.#box.classList.toggle('final', final);
    this.#box.hidden = false;
  }
}
