// Everybody's scores, while the player asks for them.

import { element, RowList, setText } from './dom.js';

/** Of the window's height it takes at most so much; title and head take so many pixels of that, and each player. */
const HEIGHT_PART = 0.8;
const HEAD_PIXELS = 104;
const ROW_PIXELS = 30;

export class Scoreboard {
  #box = document.getElementById('scoreboard');
  #title = document.getElementById('scoreboard-title');
  #rows = new RowList(
    document.getElementById('scoreboard-rows'),
    (player) => `${this.#ranks.get(player.slot)}/${keyOfPlayer(player)}`,
    (player) => this.#row(player));
  #ranks = new Map();

  /** Shows the scores, or hides them for null. */
  show(players, title) {
    this.#box.hidden = players === null;
    if (players !== null) {
      setText(this.#title, title);
      this.#ranks = new Map(players.map((player, index) => [player.slot, index + 1]));
      this.#rows.show(fitting(players));
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

/** The best for whom there is room, and in any case whoever looks at it. */
function fitting(players) {
  const room = Math.max(2, Math.floor((innerHeight * HEIGHT_PART - HEAD_PIXELS) / ROW_PIXELS));
  const shown = players.slice(0, room);
  const own = players.find((player) => player.own);
  if (own && !shown.includes(own)) {
    shown[room - 1] = own;
  }
  return shown;
}

function keyOfPlayer(player) {
  return `${player.slot}/${player.name}/${player.score}/${player.deaths}/${player.team}`;
}
