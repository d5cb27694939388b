// What everybody looks like: colour, shape and mark by slot. Asked in every picture, worked out only when it changes.

import { paletteOf } from '../scene/palettes.js';

const SLOTS = 64;
const MARKS = 4;

export class Looks {
  palette = paletteOf('default');

  #colors = new Array(SLOTS);
  #teams = new Uint8Array(SLOTS);
  #ownSlot;

  constructor(ownSlot) {
    this.#ownSlot = ownSlot;
    this.#refresh();
  }

  choosePalette(name) {
    this.palette = paletteOf(name);
    this.#refresh();
  }

  /** Takes the teams from the list of players. */
  setTeams(players) {
    let changed = false;
    for (const { slot, team } of players) {
      changed ||= this.#teams[slot] !== team;
      this.#teams[slot] = team;
    }
    if (changed) {
      this.#refresh();
    }
  }

  /** Red, green and blue. */
  colorOf(slot) {
    return this.#colors[slot % SLOTS];
  }

  /** 0 for no team, 1 or 2; also the number of the shape. */
  teamOf(slot) {
    return this.#teams[slot % SLOTS];
  }

  /** Number of the sign on the body, by which players of one colour can be told apart. */
  markOf(slot) {
    return slot % MARKS;
  }

  isMate(slot) {
    return slot !== this.#ownSlot && this.teamOf(slot) !== 0 && this.teamOf(slot) === this.teamOf(this.#ownSlot);
  }

  #refresh() {
    const { own, teams, players } = this.palette;
    for (let slot = 0; slot < SLOTS; slot++) {
      const team = this.#teams[slot];
      if (team !== 0) {
        this.#colors[slot] = teams[team - 1];
      } else {
        this.#colors[slot] = slot === this.#ownSlot ? own : players[slot % players.length];
      }
    }
  }
}
