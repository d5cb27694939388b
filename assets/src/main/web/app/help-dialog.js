// Which key does what, as the player has it.

import { element } from './dom.js';
import { labelOfCode } from './key-bindings.js';

export class HelpDialog {
  #dialog = document.getElementById('help');
  #list = document.getElementById('help-keys');
  #bindings;

  constructor(bindings) {
    this.#bindings = bindings;
    this.#dialog.querySelector('[data-close]').addEventListener('click', () => this.#dialog.close());
  }

  open() {
    this.#list.replaceChildren(...this.#bindings.actions.flatMap((action) => this.#row(action)));
    this.#dialog.showModal();
  }

  #row(action) {
    const codes = this.#bindings.codesOf(action);
    if (codes.length === 0) {
      return [];
    }
    const row = element('div');
    const keys = element('dd');
    keys.append(...codes.map((code) => element('kbd', '', labelOfCode(code))));
    row.append(element('dt', '', action.label), keys);
    return [row];
  }
}
