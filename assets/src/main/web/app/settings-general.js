// The panel of everything that is a slider, a choice or a switch.

import { element } from './dom.js';
import { PALETTES, QUALITIES, SENSITIVITY_MAX, SENSITIVITY_MIN } from './settings.js';

const QUALITY_LABELS = { auto: 'Automatic', low: 'Low', medium: 'Medium', high: 'High' };
const PALETTE_LABELS = {
  default: 'Many colours',
  deuteranopia: 'Without red-green (deuteranopia)',
  protanopia: 'Without red-green (protanopia)',
  tritanopia: 'Without blue-yellow (tritanopia)',
};
const VOLUME_LABELS = { master: 'Volume', effects: 'Effects', interface: 'Interface' };

export class GeneralPanel {
  #settings;
  #refreshers = [];

  constructor(panel, settings) {
    this.#settings = settings;
    for (const [name, label] of Object.entries(VOLUME_LABELS)) {
      const change = (value) => settings.set('volumes', { ...settings.volumes, [name]: value });
      panel.append(this.#slider(`volume-${name}`, label, 0, 1, 0.05, () => settings.volumes[name], change, percent));
    }
    panel.append(
      this.#slider(
        'sensitivity', 'Stick sensitivity', SENSITIVITY_MIN, SENSITIVITY_MAX, 0.1, () => settings.sensitivity,
        (value) => settings.set('sensitivity', value), (value) => value.toFixed(1)),
      this.#choice('quality', 'Quality of the picture', QUALITIES, QUALITY_LABELS),
      this.#choice('palette', 'Colours', PALETTES, PALETTE_LABELS),
      this.#toggle('reducedMotion', 'Reduced motion'),
      this.#toggle('screenShake', 'Screen shake'),
      this.#toggle('killCam', 'Kill-cam while waiting to come back'),
      this.#toggle('showNetgraph', 'Netgraph'));
  }

  /** Shows the settings as they are now. */
  refresh() {
    this.#refreshers.forEach((refresh) => refresh());
  }

  #slider(name, label, least, most, step, read, change, textOf) {
    const input = control('input', name);
    const value = element('output');
    Object.assign(input, { type: 'range', min: least, max: most, step });
    value.htmlFor = input.id;
    input.addEventListener('input', () => {
      change(Number(input.value));
      value.textContent = textOf(read());
    });
    this.#refreshers.push(() => {
      input.value = read();
      value.textContent = textOf(read());
    });
    return row(label, input, value);
  }

  #choice(name, label, values, labels) {
    const select = control('select', name);
    for (const value of values) {
      select.append(new Option(labels[value], value));
    }
    select.addEventListener('change', () => this.#settings.set(name, select.value));
    this.#refreshers.push(() => {
      select.value = this.#settings[name];
    });
    return row(label, select);
  }

  #toggle(name, label) {
    const input = control('input', name);
    input.type = 'checkbox';
    input.addEventListener('change', () => this.#settings.set(name, input.checked));
    this.#refreshers.push(() => {
      input.checked = this.#settings[name];
    });
    return row(label, input);
  }
}

function control(tag, name) {
  const made = element(tag);
  made.id = `setting-${name}`;
  return made;
}

function row(label, input, ...more) {
  const made = element('div', 'setting');
  const text = element('label', '', label);
  text.htmlFor = input.id;
  made.append(text, input, ...more);
  return made;
}

function percent(value) {
  return `${Math.round(value * 100)} %`;
}
