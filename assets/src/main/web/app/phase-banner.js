// What the match is in the middle of: warm-up, countdown, overtime, and who has won.

import { element, RowList, setText } from './dom.js';

const PODIUM_PLACES = 3;

/** The banner of the start goes away after so long. */
const START_MILLIS = 1600;

export class PhaseBanner {
  #box = document.getElementById('phase');
  #title = document.getElementById('phase-title');
  #text = document.getElementById('phase-text');
  #podium = document.getElementById('podium');
  #podiumTitle = document.getElementById('podium-title');
  #podiumOwn = document.getElementById('podium-own');
  #podiumNext = document.getElementById('podium-next');
  #steps = new RowList(document.getElementById('podium-steps'), keyOfPlayer, stepOf);
  #phaseName = '';
  #startedAt = -Infinity;

  /** Shows the phase of a game; for a game without phases there is none to show. */
  update(nowMillis, game) {
    const phase = game.phase?.() ?? null;
    const name = phase?.name ?? '';
    if (name !== this.#phaseName) {
      if (name === 'running' && this.#phaseName === 'countdown') {
        this.#startedAt = nowMillis;
      }
      this.#phaseName = name;
    }
    this.#showBanner(nowMillis, name, phase);
    this.#podium.hidden = name !== 'podium';
    if (name === 'podium') {
      this.#showPodium(phase, game.roster.players);
    }
  }

  hide() {
    this.#phaseName = '';
    this.#box.hidden = true;
    this.#podium.hidden = true;
  }

  #showBanner(nowMillis, name, phase) {
    const seconds = Math.ceil(phase?.secondsLeft ?? 0);
    switch (name) {
      case 'warmup':
        this.#banner('Warm-up', 'nothing counts yet');
        break;
      case 'countdown':
        this.#banner(String(Math.max(1, seconds)), 'get ready');
        break;
      case 'overtime':
        this.#banner('Overtime', 'the next point wins');
        break;
      default:
        if (nowMillis - this.#startedAt < START_MILLIS) {
          this.#banner('Go!', '');
        } else {
          this.#box.hidden = true;
        }
    }
    this.#box.dataset.phase = name;
  }

  #banner(title, text) {
    setText(this.#title, title);
    setText(this.#text, text);
    this.#box.hidden = false;
  }

  #showPodium({ winner, teams, secondsLeft }, players) {
    setText(this.#podiumTitle, winner ? `${winner} ${teams ? 'win' : 'wins'}` : 'A draw');
    this.#steps.show(players.slice(0, PODIUM_PLACES));
    setText(this.#podiumOwn, placeOf(players.findIndex((player) => player.own), players));
    setText(this.#podiumNext, `The next map in ${Math.max(0, Math.ceil(secondsLeft))}`);
  }
}

/** What whoever is not on the podium wants to know as well. */
function placeOf(index, players) {
  return index < PODIUM_PLACES ? '' : `Your place: ${index + 1} of ${players.length}`;
}

function keyOfPlayer(player) {
  return `${player.slot}/${player.name}/${player.score}`;
}

function stepOf(player, index) {
  const step = element('li', player.own ? 'own' : '');
  step.dataset.place = index + 1;
  step.dataset.team = player.team ?? 0;
  step.append(element('b', 'who', player.name), element('span', 'points', String(player.score)), element('span', 'block', String(index + 1)));
  return step;
}
