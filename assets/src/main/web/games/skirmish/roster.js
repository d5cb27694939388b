// Players and scores of Skirmish, read from the client's replica now and then.

import { WEAPON_NAMES } from './weapons.js';

const NO_EVENTS = [];
const MISSING = -1;

export class Roster {
  /** Players, best first: slot, name, score, deaths, bot, team, killer, own. */
  players = [];

  /** Own score, and seconds until the own avatar comes back (0 while it is there). */
  score = 0;
  respawnSeconds = 0;

  /** Who brought the own avatar down last, or an empty string. */
  killerName = '';

  #client;
  #tables;
  #clock;
  #type;
  #fields;
  #deaths = new Map();
  #events = NO_EVENTS;

  constructor(client, clock) {
    this.#client = client;
    this.#tables = client.tables();
    this.#clock = clock;
    this.#type = this.#tables.typeIndex('roster');
    const field = (name) => this.#tables.fieldIndex(this.#type, name);
    this.#fields = {
      name: field('name0'),
      score: field('score'),
      deaths: field('deaths'),
      bot: field('bot'),
      respawnTicks: field('respawnTicks'),
      killer: field('killer'),
      killWeapon: field('killWeapon'),
      team: field('team'),
    };
  }

  /** Reads all anew; a few times a second are enough. Returns the deaths since the last time. */
  refresh() {
    const own = this.#client.slot();
    const players = [];
    for (let row = 0; row < this.#tables.rowCount(this.#type); row++) {
      players.push(this.#player(row, own));
    }
    const deaths = players.filter((player) => this.#hasDied(player)).map((player) => this.#event(player, players));
    players.sort((a, b) => b.score - a.score || a.deaths - b.deaths || a.slot - b.slot);
    this.players = players;
    if (deaths.length > 0) {
      this.#events = this.#events.concat(deaths);
    }
    return deaths;
  }

  /** The time left, as text. */
  clockText() {
    return this.#clock.text();
  }

  /** Who brought down whom, and with what, since the last call. */
  takeEvents() {
    const events = this.#events;
    this.#events = NO_EVENTS;
    return events;
  }

  #player(row, own) {
    const player = {
      slot: this.#tables.rowId(this.#type, row),
      name: this.#tables.rowName(this.#type, row, this.#fields.name),
      score: this.#value(row, this.#fields.score),
      deaths: this.#value(row, this.#fields.deaths),
      bot: this.#value(row, this.#fields.bot) !== 0,
      team: this.#value(row, this.#fields.team),
      killer: this.#value(row, this.#fields.killer) - 1,
      weapon: this.#value(row, this.#fields.killWeapon),
      own: false,
    };
    if (player.slot === own) {
      player.own = true;
      this.score = player.score;
      this.respawnSeconds = this.#value(row, this.#fields.respawnTicks) / this.#client.tickRateHz();
    }
    return player;
  }

  #hasDied(player) {
    const before = this.#deaths.get(player.slot);
    this.#deaths.set(player.slot, player.deaths);
    return before !== undefined && player.deaths > before;
  }

  #event(victim, players) {
    const killer = players.find((player) => player.slot === victim.killer);
    if (victim.own) {
      this.killerName = killer ? killer.name : '';
    }
    return {
      killer: killer ? killer.name : '',
      victim: victim.name,
      weapon: WEAPON_NAMES[victim.weapon] ?? '',
      own: victim.own || Boolean(killer?.own),
      ownKill: Boolean(killer?.own) && !victim.own,
    };
  }

  #value(row, field) {
    return field === MISSING ? 0 : this.#tables.rowValue(this.#type, row, field);
  }
}
