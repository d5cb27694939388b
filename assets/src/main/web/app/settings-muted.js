// The panel of players whose chat is not shown.

import { button, element } from './dom.js';

export class MutedPanel {
  #panel;
  #settings;

  constructor(panel, settings) {
    this.#panel = panel;
    this.#settings = settings;
  }

  refresh() {
    const muted = this.#settings.chatMuted;
    if (muted.length === 0) {
      this.#panel.replaceChildren(element('p', '', 'Nobody is muted. Click on a name in the chat to mute it.'));
    } else {
      this.#panel.replaceChildren(...muted.map((name) => this.#row(name)));
    }
  }

  #row(name) {
    const row = element('div', 'setting');
    const hear = button('Hear again', () => {
      this.#settings.set('chatMuted', this.#settings.chatMuted.filter((each) => each !== name));
      this.refresh();
    });
    hear.setAttribute('aria-label', `Hear ${name} again`);
    row.append(element('span', '', name), hear);
    return row;
  }
}
