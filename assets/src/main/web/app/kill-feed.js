// Who took out whom, and with what.

import { element } from './dom.js';

const LINES_MAX = 5;
const SHOWN_MILLIS = 5000;

export class KillFeed {
  #list = document.getElementById('feed');

  /** Adds a line about an event of the roster. */
  add({ killer, victim, weapon = '', own }) {
    const line = element('li', own ? 'own' : '');
    const by = killer === victim ? 'own' : killer || 'the arena';
    line.append(element('b', '', by), element('i', '', weapon || 'took out'), element('b', '', victim));
    this.#list.append(line);
    while (this.#list.childElementCount > LINES_MAX) {
      this.#list.firstElementChild.remove();
    }
    setTimeout(() => line.remove(), SHOWN_MILLIS);
  }

  clear() {
    this.#list.replaceChildren();
  }
}
