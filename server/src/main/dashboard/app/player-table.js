// Who is in the match that is open.

import { byId, button, element, setText } from './dom.js';

export class PlayerTable {
  #body = byId('player-list');
  #rows = new Map();
  #onKick;
  #onBan;

  constructor(onKick, onBan) {
    this.#onKick = onKick;
    this.#onBan = onBan;
  }

  show(players) {
    const ids = new Set(players.map((player) => player.id));
    for (const [id, row] of this.#rows) {
      if (!ids.has(id)) {
        row.remove();
        this.#rows.delete(id);
      }
    }
    for (const player of players) {
      const row = this.#rows.get(player.id) ?? this.#newRow(player);
      row.player = player;
      const ping = player.roundTripMillis === undefined ? '' : `${player.roundTripMillis} ms`;
      [`${player.id}`, player.name, player.connected ? player.role : `${player.role}, away`, `${player.score}`, ping,
        player.address ?? ''].forEach((text, index) => setText(row.children[index], text));
    }
  }

  #newRow(player) {
    const row = element('tr');
    row.append(...['', 'name', '', 'number', 'number', 'operate'].map((className) => element('td', className)));
    const cell = element('td', 'operate do');
    if (player.role !== 'bot') {
      const actions = element('div', 'actions');
      actions.append(
        button('Kick', () => this.#onKick(row.player), `Kick ${player.name}`),
        button('Ban', () => this.#onBan(row.player), `Ban ${player.name}`));
      cell.append(actions);
    }
    row.append(cell);
    this.#rows.set(player.id, row);
    this.#body.append(row);
    return row;
  }
}
