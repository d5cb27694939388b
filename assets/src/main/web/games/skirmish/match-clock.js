// What the match is in the middle of, and what it sounds like when that changes.

const PHASE_NAMES = ['warmup', 'countdown', 'running', 'overtime', 'podium'];
const COUNTDOWN = 1;
const PODIUM = 4;
const MODE_TEAMS = 1;
const TEAM_NAMES = ['Hexagons', 'Triangles'];

/** Played when a phase begins. */
const PHASE_SOUNDS = { running: 'go', overtime: 'overtime', podium: 'podium' };

/** The last seconds of a round are counted aloud. */
const LAST_SECONDS = 5;

const MISSING = -1;

export class MatchClock {
  #client;
  #tables;
  #sound;
  #type;
  #fields;
  #phase = MISSING;
  #second = 0;
  #teams = [0, 0];
  #shown = { name: '', secondsLeft: 0, winner: '', teams: null };

  constructor(client, sound) {
    this.#client = client;
    this.#tables = client.tables();
    this.#sound = sound;
    this.#type = this.#tables.typeIndex('clock');
    const field = (name) => this.#tables.fieldIndex(this.#type, name);
    this.#fields = {
      phase: field('phase'),
      ticksLeft: field('ticksLeft'),
      mode: field('mode'),
      teamScore1: field('teamScore1'),
      teamScore2: field('teamScore2'),
      winner: field('winner'),
    };
  }

  /** Whether the match is won and over. */
  get isPodium() {
    return this.#phase === PODIUM;
  }

  /** The slot of who won, or -1 if nobody did or it was a team. */
  get winnerSlot() {
    return this.#isTeams() ? MISSING : this.#value(this.#fields.winner) - 1;
  }

  /** Reads the clock; to be called for each picture, so that it beeps in time. */
  update() {
    const phase = this.#tables.rowCount(this.#type) > 0 ? this.#value(this.#fields.phase) : MISSING;
    const second = Math.ceil(this.#value(this.#fields.ticksLeft) / this.#client.tickRateHz());
    if (this.#phase !== MISSING && phase !== this.#phase) {
      const name = PHASE_SOUNDS[PHASE_NAMES[phase]];
      if (name) {
        this.#sound.play(name, 0.8);
      }
    } else if (second !== this.#second && this.#beepsAt(phase, second)) {
      this.#sound.play('beep', 0.7);
    }
    this.#phase = phase;
    this.#second = second;
  }

  /** The phase for the page: { name, secondsLeft, winner, teams }; valid until the next call. */
  phase(players) {
    if (this.#phase === MISSING) {
      return null;
    }
    const shown = this.#shown;
    shown.name = PHASE_NAMES[this.#phase] ?? '';
    shown.secondsLeft = this.#value(this.#fields.ticksLeft) / this.#client.tickRateHz();
    shown.teams = this.#isTeams() ? this.#teams : null;
    this.#teams[0] = this.#value(this.#fields.teamScore1);
    this.#teams[1] = this.#value(this.#fields.teamScore2);
    shown.winner = this.#winnerName(players);
    return shown;
  }

  /** The time left, as text. */
  text() {
    if (this.#phase === MISSING) {
      return '';
    }
    return `${Math.floor(this.#second / 60)}:${String(this.#second % 60).padStart(2, '0')}`;
  }

  #beepsAt(phase, second) {
    const counts = phase === COUNTDOWN || (PHASE_NAMES[phase] === 'running' && second <= LAST_SECONDS);
    return counts && second > 0;
  }

  #winnerName(players) {
    const winner = this.#value(this.#fields.winner);
    if (winner === 0) {
      return '';
    }
    if (this.#isTeams()) {
      return TEAM_NAMES[winner - 1] ?? '';
    }
    return players.find((player) => player.slot === winner - 1)?.name ?? '';
  }

  #isTeams() {
    return this.#value(this.#fields.mode) === MODE_TEAMS;
  }

  #value(field) {
    return field === MISSING || this.#tables.rowCount(this.#type) === 0 ? 0 : this.#tables.rowValue(this.#type, 0, field);
  }
}
