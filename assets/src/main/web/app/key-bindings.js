// Which keys and buttons mean which action, as the player has chosen.

import { ALWAYS, PAGE_ACTIONS, WHILE_PLAYING } from './actions.js';

export class KeyBindings {
  #settings;
  #actions = PAGE_ACTIONS;
  #byCode = new Map();
  #byButton = new Map();

  constructor(settings) {
    this.#settings = settings;
    settings.onChange('keys', () => this.#index());
    this.#index();
  }

  /** All that can be bound: the page's actions, then the game's. */
  get actions() {
    return this.#actions;
  }

  /** Takes the actions of the game that is played; what it does not say of one is filled in. */
  setGameActions(gameActions) {
    const names = new Set(PAGE_ACTIONS.map((action) => action.name));
    const own = gameActions
      .filter((action) => !names.has(action.name))
      .map((action) => ({ label: action.name, keys: [], buttons: [], when: WHILE_PLAYING, ...action }));
    this.#actions = [...PAGE_ACTIONS, ...own];
    this.#index();
  }

  /** The codes of an action. */
  codesOf(action) {
    return this.#settings.keys[action.name] ?? action.keys;
  }

  /** Names of the actions that a code means, in any state of the page. */
  actionsOfCode(code) {
    return this.#byCode.get(code) ?? [];
  }

  actionsOfButton(button) {
    return this.#byButton.get(button) ?? [];
  }

  /** Gives an action a code in one of its two places, or none for an empty code. */
  bind(action, place, code) {
    const codes = [...this.codesOf(action)];
    codes[place] = code;
    const chosen = [...new Set(codes.filter(Boolean))];
    this.#settings.set('keys', { ...this.#settings.keys, [action.name]: chosen });
  }

  /** Returns the label of another action that has the code and can be meant at the same time, or an empty string. */
  conflictOf(action, code) {
    const other = this.#actions.find((each) => each.name !== action.name && meet(each, action) && this.codesOf(each).includes(code));
    return other ? other.label : '';
  }

  #index() {
    this.#byCode.clear();
    this.#byButton.clear();
    for (const action of this.#actions) {
      this.codesOf(action).forEach((code) => note(this.#byCode, code, action.name));
      action.buttons.forEach((button) => note(this.#byButton, button, action.name));
    }
  }
}

/** What a code is called on the screen. */
export function labelOfCode(code) {
  const mouse = { Mouse0: 'left button', Mouse1: 'middle button', Mouse2: 'right button', Mouse3: 'button 4', Mouse4: 'button 5' };
  const arrows = { ArrowUp: '\u2191', ArrowDown: '\u2193', ArrowLeft: '\u2190', ArrowRight: '\u2192' };
  return mouse[code] ?? arrows[code] ?? code.replace(/^(Key|Digit)/, '').replace(/([a-z])([A-Z])/g, '$1 $2');
}

function meet(one, other) {
  return one.when === other.when || one.when === ALWAYS || other.when === ALWAYS;
}

function note(map, key, name) {
  if (!map.has(key)) {
    map.set(key, []);
  }
  map.get(key).push(name);
}
