// What lies over the arena while one plays: own state, clock, best players.

import { element, RowList, setText } from './dom.js';

const UPDATE_MILLIS = 150;
const LEADERS_MAX = 5;

/** So few shots are worth a warning: soon there is but the pulse. */
const LAST_SHOTS = 2;

export class Hud {
  #parts = {};
  #lastUpdate = 0;
  #leaders = new RowList(document.getElementById('leaders'), keyOfPlayer, (player) => {
    const row = element('li', player.own ? 'own' : '');
    row.dataset.team = player.team ?? 0;
    row.append(element('span', 'who', player.name), element('span', 'points', String(player.score)));
    return row;
  });

  constructor() {
    const ids = [
      'hud', 'clock', 'team-scores', 'team-score-1', 'team-score-2', 'health', 'health-fill', 'health-text', 'shield', 'shield-fill', 'dash', 'dash-fill',
      'weapon', 'weapon-name', 'weapon-ammo', 'score-value', 'respawn', 'vitals',
    ];
    for (const id of ids) {
      this.#parts[id] = document.getElementById(id);
    }
  }

  /** Shows or hides all of it. */
  set visible(visible) {
    this.#parts.hud.hidden = !visible;
  }

  /** To be called for every picture; does something a few times a second only. */
  update(nowMillis, game, playing) {
    if (nowMillis - this.#lastUpdate < UPDATE_MILLIS) {
      return;
    }
    this.#lastUpdate = nowMillis;
    this.#parts.vitals.hidden = !playing;
    this.#parts.respawn.hidden = true;
    if (playing) {
      this.#showVitals(game.vitals());
    }
    setText(this.#parts.clock, game.roster.clockText());
    this.#showTeams(game.phase?.()?.teams);
    this.#showLeaders(game.roster.players);
  }

  #showVitals({ health, healthText, shield = 0, dash = null, weapon = '', ammo = '', score, respawnSeconds, killer }) {
    setText(this.#parts['health-text'], healthText);
    fill(this.#parts['health-fill'], health);
    this.#parts.health.classList.toggle('low', health < 0.35);
    this.#parts.shield.hidden = shield <= 0;
    fill(this.#parts['shield-fill'], shield);
    this.#parts.dash.hidden = dash === null;
    if (dash !== null) {
      fill(this.#parts['dash-fill'], dash);
      this.#parts.dash.classList.toggle('ready', dash >= 1);
    }
    this.#parts.weapon.hidden = weapon === '';
    setText(this.#parts['weapon-name'], weapon);
    setText(this.#parts['weapon-ammo'], String(ammo));
    this.#parts['weapon-ammo'].classList.toggle('last', typeof ammo === 'number' && ammo <= LAST_SHOTS);
    setText(this.#parts['score-value'], String(score));
    this.#parts.respawn.hidden = respawnSeconds <= 0;
    if (respawnSeconds > 0) {
      const by = killer ? `Taken out by ${killer}` : 'Taken out';
      setText(this.#parts.respawn, `${by}, back in ${Math.ceil(respawnSeconds)}`);
    }
  }

  #showTeams(teams) {
    this.#parts['team-scores'].hidden = !teams;
    if (teams) {
      setText(this.#parts['team-score-1'], String(teams[0]));
      setText(this.#parts['team-score-2'], String(teams[1]));
    }
  }

  #showLeaders(players) {
    const best = players.slice(0, LEADERS_MAX);
    const own = players.find((player) => player.own);
    if (own && !best.includes(own)) {
      best[LEADERS_MAX - 1] = own;
    }
    this.#leaders.show(best);
  }
}

function keyOfPlayer(player) {
  return `${player.slot}/${player.name}/${player.score}/${player.team}`;
}

function fill(bar, part) {
  bar.style.transform = `scaleX(${Math.max(0, Math.min(1, part)).toFixed(2)})`;
}
