// Players, scores and the clock of Skirmish, read from the client's replica now and then.

const PHASE_INTERMISSION = 1;

export class Roster {
  /** Players, best first: slot, name, score, deaths, bot, own. */
  players = [];

  /** Own score, and seconds until the own avatar comes back (0 while it is there). */
  score = 0;
  respawnSeconds = 0;

  /** Who brought the own avatar down last, or an empty string. */
  killerName = '';

  #client;
  #type;
  #fields;
  #clock;
  #phase;
  #ticksLeft;
  #deaths = new Map();
  #events = [];

  constructor(client) {
    this.#client = client;
    this.#type = client.typeIndex('roster');
    const field = (name) => client.fieldIndex(this.#type, name);
    this.#fields = {
      name: field('name0'),
      score: field('score'),
      deaths: field('deaths'),
      bot: field('bot'),
      respawnTicks: field('respawnTicks'),
      killer: field('killer'),
    };
    this.#clock = client.typeIndex('clock');
    this.#phase = client.fieldIndex(this.#clock, 'phase');
    this.#ticksLeft = client.fieldIndex(this.#clock, 'ticksLeft');
  }

  /** Reads all anew; a few times a second are enough. */
  refresh() {
    const own = this.#client.slot();
    const players = [];
    for (let row = 0; row < this.#client.rowCount(this.#type); row++) {
      players.push(this.#player(row, own));
    }
    for (const player of players) {
      this.#noteDeath(player, players);
    }
    players.sort((a, b) => b.score - a.score || a.deaths - b.deaths || a.slot - b.slot);
    this.players = players;
  }

  /** The time left, as text. */
  clockText() {
    if (this.#client.rowCount(this.#clock) === 0) {
      return '';
    }
    const ticks = this.#client.rowValue(this.#clock, 0, this.#ticksLeft);
    const seconds = Math.ceil(ticks / this.#client.tickRateHz());
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    const phase = this.#client.rowValue(this.#clock, 0, this.#phase);
    return phase === PHASE_INTERMISSION ? `next round in ${text}` : text;
  }

  /** Who brought down whom since the last call. */
  takeEvents() {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #player(row, own) {
    const value = (field) => this.#client.rowValue(this.#type, row, field);
    const player = {
      slot: this.#client.rowId(this.#type, row),
      name: this.#client.rowName(this.#type, row, this.#fields.name),
      score: value(this.#fields.score),
      deaths: value(this.#fields.deaths),
      bot: value(this.#fields.bot) !== 0,
      killer: value(this.#fields.killer) - 1,
      own: false,
    };
    if (player.slot === own) {
      player.own = true;
      this.score = player.score;
      this.respawnSeconds = value(this.#fields.respawnTicks) / this.#client.tickRateHz();
    }
    return player;
  }

  #noteDeath(victim, players) {
    const before = this.#deaths.get(victim.slot);
    this.#deaths.set(victim.slot, victim.deaths);
    if (before === undefined || victim.deaths <= before) {
      return;
    }
    const killer = players.find((player) => player.slot === victim.killer);
    if (victim.own) {
      this.killerName = killer ? killer.name : '';
    }
    this.#events.push({ killer: killer ? killer.name : '', victim: victim.name, own: victim.own || Boolean(killer?.own) });
  }
}
