// Everybody's scores, while the player asks for them.

import { element, RowList, setText } from './dom.js';

export class Scoreboard {
  #box = document.getElementById('scoreboard');
  #title = document.getElementById('scoreboard-title');
  #rows = new RowList(document.getElementById('scoreboard-rows'), keyOfPlayer, (player) => this.#row(player));
  #ranks = new Map();

  /** Shows the scores, or hides them for null. */
  show(players, title) {
    this.#box.hidden = players === null;
    if (players !== null) {
      setText(this.#title, title);
      this.#ranks = new Map(players.map((player, index) => [player.slot, index + 1]));
      this.#rows.show(players);
    }
  }

  #row(player) {
    const row = element('tr');
    row.classList.toggle('own', player.own);
    row.classList.toggle('bot', player.bot);
    row.dataset.team = player.team ?? 0;
    for (const text of [this.#ranks.get(player.slot), player.name, player.score, player.deaths]) {
      row.append(element('td', '', text));
    }
    return row;
  }
}

function keyOfPlayer(player, index) {
  return `${index}/${player.slot}/${player.name}/${player.score}/${player.deaths}/${player.team}`;
}
