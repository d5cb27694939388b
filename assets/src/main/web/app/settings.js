// What a player has chosen, kept in the browser. Each setting is a property; changes go through `set`.

const KEY = 'tickwire.settings';

/** Goes up when the meaning of a stored setting changes; what an older page has stored is then dropped. */
const VERSION = 1;

const MUTED_MAX = 100;
const CODES_PER_ACTION_MAX = 2;
const CODE_CHARACTERS_MAX = 24;
const VOLUMES = { master: 0.8, effects: 1, interface: 0.7 };

export const QUALITIES = ['auto', 'low', 'medium', 'high'];
export const PALETTES = ['default', 'deuteranopia', 'protanopia', 'tritanopia'];
export const SENSITIVITY_MIN = 0.3;
export const SENSITIVITY_MAX = 3;

const STILLNESS = '(prefers-reduced-motion: reduce)';
const stillness = matchMedia(STILLNESS);

/** Only listened to: whoever reads `matches` right after a change takes that object's event away (seen in Chromium). */
const stillnessChange = matchMedia(STILLNESS);

/** By setting: what it is until the player chooses, and what may be chosen. */
const RULES = {
  /** Codes of keys and mouse buttons by the action's name; only of actions that the player has changed. */
  keys: { initial: () => ({}), allows: isBindings },
  /** How far a stick must go for full speed and aim; of gamepad and touch. */
  sensitivity: { initial: () => 1, allows: (value) => isBetween(value, SENSITIVITY_MIN, SENSITIVITY_MAX) },
  volumes: { initial: () => ({ ...VOLUMES }), allows: isVolumes },
  quality: { initial: () => 'auto', allows: (value) => QUALITIES.includes(value) },
  palette: { initial: () => 'default', allows: (value) => PALETTES.includes(value) },
  /** Until the player says otherwise it is what the system says. */
  reducedMotion: { initial: () => stillness.matches, allows: isBoolean },
  screenShake: { initial: () => true, allows: isBoolean },
  killCam: { initial: () => true, allows: isBoolean },
  showNetgraph: { initial: () => false, allows: isBoolean },
  /** Names of players whose chat is not shown. */
  chatMuted: { initial: () => [], allows: isNames },
};

export class Settings {
  #chosen = {};
  #listeners = new Map();

  constructor() {
    for (const key of Object.keys(RULES)) {
      Object.defineProperty(this, key, { get: () => this.#chosen[key] ?? RULES[key].initial(), enumerable: true });
    }
    this.#chosen = stored();
    stillnessChange.addEventListener('change', () => this.#tell('reducedMotion'));
  }

  /** Chooses a value. Throws if the setting does not allow it. */
  set(key, value) {
    if (!RULES[key].allows(value)) {
      throw new RangeError(`${key} cannot be ${JSON.stringify(value)}`);
    }
    this.#chosen[key] = value;
    this.#store();
    this.#tell(key);
  }

  /** Calls a listener with the new value whenever a setting changes. Returns a function that ends that. */
  onChange(key, listener) {
    if (!this.#listeners.has(key)) {
      this.#listeners.set(key, new Set());
    }
    this.#listeners.get(key).add(listener);
    return () => this.#listeners.get(key).delete(listener);
  }

  /** Forgets everything that was chosen. */
  reset() {
    this.#chosen = {};
    this.#store();
    Object.keys(RULES).forEach((key) => this.#tell(key));
  }

  #tell(key) {
    this.#listeners.get(key)?.forEach((listener) => listener(this[key]));
  }

  #store() {
    try {
      localStorage.setItem(KEY, JSON.stringify({ version: VERSION, chosen: this.#chosen }));
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }
}

/** What is stored may be of an older page or damaged; only what is allowed today is taken. */
function stored() {
  const chosen = {};
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (found?.version === VERSION) {
      for (const key of Object.keys(RULES)) {
        if (RULES[key].allows(found.chosen?.[key])) {
          chosen[key] = found.chosen[key];
        }
      }
    }
  } catch {
    // No storage, or no JSON in it: nothing has been chosen.
  }
  return chosen;
}

function isBoolean(value) {
  return typeof value === 'boolean';
}

function isBetween(value, least, most) {
  return typeof value === 'number' && value >= least && value <= most;
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVolumes(value) {
  return isRecord(value) && Object.keys(VOLUMES).every((name) => isBetween(value[name], 0, 1));
}

function isBindings(value) {
  return isRecord(value) && Object.values(value).every(isCodes);
}

function isCodes(value) {
  return Array.isArray(value)
    && value.length <= CODES_PER_ACTION_MAX
    && value.every((code) => typeof code === 'string' && code.length <= CODE_CHARACTERS_MAX);
}

function isNames(value) {
  return Array.isArray(value) && value.length <= MUTED_MAX && value.every((name) => typeof name === 'string');
}
