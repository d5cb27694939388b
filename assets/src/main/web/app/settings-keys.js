// The panel of keys: choose a place, press a key or a mouse button. Keys with two meanings are marked.

import { button, element } from './dom.js';
import { labelOfCode } from './key-bindings.js';
import { mouseCode } from './keyboard.js';

const PLACES = 2;

/** Escape opens and closes menus and cannot mean anything else. */
const FIXED_CODES = new Set(['Escape']);
const CLEARING_CODES = new Set(['Backspace', 'Delete']);

export class KeysPanel {
  #panel;
  #bindings;
  #say;
  #waiting = null;

  constructor(panel, settings, bindings, say) {
    this.#panel = panel;
    this.#bindings = bindings;
    this.#say = say;
    settings.onChange('keys', () => this.refresh());
    addEventListener('keydown', (event) => this.#waiting && this.#take(event, event.code), { capture: true });
    addEventListener('mousedown', (event) => this.#waiting && this.#take(event, mouseCode(event)), { capture: true });
  }

  /** Whether the next key is for a binding. */
  get isWaiting() {
    return this.#waiting !== null;
  }

  stopWaiting() {
    if (this.#waiting) {
      this.#waiting = null;
      this.refresh();
    }
  }

  refresh() {
    const focused = document.activeElement?.dataset?.place;
    this.#panel.replaceChildren(...this.#bindings.actions.map((action) => this.#row(action)));
    if (focused) {
      this.#panel.querySelector(`[data-place="${focused}"]`)?.focus();
    }
  }

  #row(action) {
    const row = element('div', 'setting');
    row.append(element('span', '', action.label));
    const codes = this.#bindings.codesOf(action);
    for (let place = 0; place < PLACES; place++) {
      row.append(this.#place(action, place, codes[place] ?? ''));
    }
    return row;
  }

  #place(action, place, code) {
    const waits = this.#waiting?.action.name === action.name && this.#waiting.place === place;
    const text = code === '' ? '\u2013' : labelOfCode(code);
    const made = button(waits ? 'press a key' : text, () => this.#wait(action, place));
    const conflict = code === '' ? '' : this.#bindings.conflictOf(action, code);
    made.dataset.place = `${action.name}-${place}`;
    made.className = 'key';
    made.classList.toggle('waiting', waits);
    made.classList.toggle('conflict', conflict !== '');
    made.title = conflict ? `also: ${conflict}` : '';
    made.setAttribute('aria-label', `${action.label}: ${code === '' ? 'no key' : text}${conflict ? `, also ${conflict}` : ''}`);
    return made;
  }

  #wait(action, place) {
    this.#waiting = { action, place };
    this.#say('Press a key or a mouse button; Backspace for none, Escape to leave it as it is.');
    this.refresh();
  }

  #take(event, code) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const { action, place } = this.#waiting;
    this.#waiting = null;
    if (FIXED_CODES.has(code)) {
      this.#say('');
      this.refresh();
      return;
    }
    this.#bindings.bind(action, place, CLEARING_CODES.has(code) ? '' : code);
    const conflict = this.#bindings.conflictOf(action, code);
    this.#say(conflict ? `${labelOfCode(code)} is also: ${conflict}.` : '');
  }
}
