// The settings of the player; every change counts at once.

import { GeneralPanel } from './settings-general.js';
import { KeysPanel } from './settings-keys.js';
import { MutedPanel } from './settings-muted.js';

export class SettingsDialog {
  onClosed = () => {};

  #dialog = document.getElementById('settings');
  #tabs = [...this.#dialog.querySelectorAll('[role=tab]')];
  #note = document.getElementById('settings-note');
  #panels;

  constructor(settings, bindings) {
    const say = (text) => {
      this.#note.textContent = text;
    };
    this.#panels = [
      new GeneralPanel(document.getElementById('panel-general'), settings),
      new KeysPanel(document.getElementById('panel-keys'), settings, bindings, say),
      new MutedPanel(document.getElementById('panel-players'), settings),
    ];
    this.#tabs.forEach((tab, index) => {
      tab.addEventListener('click', () => this.#choose(index));
      tab.addEventListener('keydown', (event) => this.#moveAlong(event, index));
    });
    this.#dialog.querySelector('[data-close]').addEventListener('click', () => this.#dialog.close());
    document.getElementById('settings-reset').addEventListener('click', () => {
      settings.reset();
      this.#refresh();
      say('Everything is as it was at first.');
    });
    // Escape while a key is awaited takes back the waiting and leaves the dialog open.
    this.#dialog.addEventListener('cancel', (event) => this.#panels[1].isWaiting && event.preventDefault());
    this.#dialog.addEventListener('close', () => {
      this.#panels[1].stopWaiting();
      this.onClosed();
    });
  }

  open() {
    this.#note.textContent = '';
    this.#refresh();
    this.#dialog.showModal();
    this.#tabs.find((tab) => tab.getAttribute('aria-selected') === 'true').focus();
  }

  #refresh() {
    this.#panels.forEach((panel) => panel.refresh());
  }

  #choose(chosen) {
    this.#panels[1].stopWaiting();
    this.#tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = index !== chosen;
    });
    this.#panels[chosen].refresh();
  }

  #moveAlong(event, index) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
    if (step) {
      const next = (index + step + this.#tabs.length) % this.#tabs.length;
      this.#choose(next);
      this.#tabs[next].focus();
      event.preventDefault();
    }
  }
}
