// One match: its facts, who is in it, how it looks from above, and what can be done about it.

import { byId, setText, showTerms } from './dom.js';
import { age } from './format.js';
import { ban, endMatch, issueTicket, kick, pathOf, setLocked } from './match-actions.js';
import { MatchView } from './match-view.js';
import { PlayerTable } from './player-table.js';
import { sayFault } from './done.js';
import { sendNotice } from './server-actions.js';

const PLAYERS_EVERY_MILLIS = 2_000;

export class MatchPanel {
  #panel = byId('match-panel');
  #title = byId('match-title');
  #lock = byId('match-lock');
  #failure = byId('match-failure');
  #view = new MatchView();
  #players;
  #api;
  #feed;
  #onClosed;
  #match = null;
  #id = '';
  #timer = 0;

  constructor(api, feed, onClosed) {
    this.#api = api;
    this.#feed = feed;
    this.#onClosed = onClosed;
    this.#players = new PlayerTable(
      (player) => kick(api, this.#id, player),
      (player) => ban(api, this.#id, player));
    byId('match-close').onclick = () => this.close();
    this.#lock.onclick = () => this.#changeLock();
    byId('match-notice').onclick = () => sendNotice(api, this.#id);
    byId('match-ticket').onclick = () => issueTicket(api, this.#id);
    byId('match-end').onclick = () => endMatch(api, this.#id);
  }

  get id() {
    return this.#id;
  }

  open(id) {
    clearTimeout(this.#timer);
    this.#id = id;
    this.#match = null;
    this.#panel.hidden = false;
    setText(this.#title, `Match ${id}`);
    this.#players.show([]);
    this.#view.clear();
    this.#feed.watch(id);
    this.#loadPlayers(id);
    this.#panel.scrollIntoView({ block: 'nearest' });
    this.#title.focus({ preventScroll: true });
  }

  close() {
    clearTimeout(this.#timer);
    this.#id = '';
    this.#panel.hidden = true;
    this.#feed.watch('');
    this.#onClosed();
  }

  /** What the newest report says of the matches. */
  show(matches, now) {
    const match = matches.find((each) => each.id === this.#id);
    if (!match) {
      return;
    }
    this.#match = match;
    showTerms(byId('match-facts'), [
      ['State', match.state],
      ['Game', [match.game, match.mode].filter(Boolean).join(', ')],
      ['Map', match.map],
      ['Phase', match.phase || '–'],
      ['Players', `${match.players} of ${match.maxPlayers}, ${match.bots} bots, ${match.spectators} watching`],
      ['Tick', `${match.tick.toLocaleString('en')} at ${match.tickRateHz} Hz`],
      ['Seed', `${match.seed}`],
      ['Age', age(match.createdAt, now)],
      ['Joined', [match.private ? 'by ticket' : 'by anybody', match.locked && 'locked'].filter(Boolean).join(', ')],
    ]);
    setText(this.#lock, match.locked ? 'Unlock' : 'Lock');
    this.#failure.hidden = !match.failure;
    setText(this.#failure, match.failure ?? '');
    const over = match.state === 'ended' || match.state === 'failed';
    for (const id of ['match-lock', 'match-notice', 'match-ticket', 'match-end']) {
      byId(id).disabled = over;
    }
  }

  map(message) {
    if (message.matchId === this.#id) {
      this.#view.setMap(message);
    }
  }

  picture(message) {
    if (message.matchId === this.#id) {
      this.#view.setPicture(message);
    }
  }

  async #changeLock() {
    try {
      await setLocked(this.#api, this.#id, !this.#match?.locked);
    } catch (problem) {
      sayFault(problem.message);
    }
  }

  async #loadPlayers(id) {
    try {
      const { players } = await this.#api.get(`${pathOf(id)}/players`);
      if (id === this.#id) {
        this.#players.show(players);
        this.#view.setNames(new Map(players.map((player) => [player.id, player.name])));
      }
    } catch (problem) {
      if (id === this.#id && problem.status === 404) {
        this.#players.show([]);
      }
    }
    if (id === this.#id) {
      this.#timer = setTimeout(() => this.#loadPlayers(id), PLAYERS_EVERY_MILLIS);
    }
  }
}
