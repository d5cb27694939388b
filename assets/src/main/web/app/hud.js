// What lies over the arena: health, score, clock, best players, what happened, and how the network does.

const UPDATE_MILLIS = 200;
const LEADERS_MAX = 5;
const FEED_MAX = 5;
const FEED_MILLIS = 5000;
const UNITS_PER_PIXEL = 16;
const PAIN_MILLIS = 120;

export class Hud {
  #parts = {};
  #shown = new Map();
  #lastUpdate = 0;
  #lastBytes = 0;
  #painUntil = 0;
  #scoreboardOpen = false;

  constructor() {
    const ids = [
      'hud', 'clock', 'leaders', 'feed', 'health', 'health-fill', 'health-text', 'dash', 'dash-fill', 'score-value',
      'net-ping', 'net-fps', 'net-error', 'net-corrections', 'net-bytes', 'net-delay', 'respawn', 'pain', 'scoreboard',
      'scoreboard-title', 'scoreboard-rows',
    ];
    for (const id of ids) {
      this.#parts[id] = document.getElementById(id);
    }
  }

  /** Shows or hides all of it. */
  set visible(visible) {
    this.#parts.hud.hidden = !visible;
    if (!visible) {
      this.scoreboardOpen = false;
    }
  }

  set scoreboardOpen(open) {
    if (this.#scoreboardOpen !== open) {
      this.#scoreboardOpen = open;
      this.#parts.scoreboard.hidden = !open;
      this.#lastUpdate = 0;
    }
  }

  /** To be called for every picture; does something a few times a second only. */
  update(now, client, game, fps, matchName) {
    this.#showPain(now, game.takeHurt());
    const elapsed = now - this.#lastUpdate;
    if (elapsed < UPDATE_MILLIS) {
      return;
    }
    this.#lastUpdate = now;
    this.#showVitals(game.vitals());
    this.#text('clock', game.roster.clockText());
    this.#showNetwork(client, fps, elapsed);
    this.#showLeaders(game.roster.players);
    for (const event of game.roster.takeEvents()) {
      this.#addToFeed(event);
    }
    if (this.#scoreboardOpen) {
      this.#showScoreboard(game.roster.players, matchName);
    }
  }

  #showPain(now, hurt) {
    if (hurt > 0) {
      this.#painUntil = now + PAIN_MILLIS;
      this.#parts.pain.classList.add('hurt');
    } else if (this.#painUntil !== 0 && now > this.#painUntil) {
      this.#painUntil = 0;
      this.#parts.pain.classList.remove('hurt');
    }
  }

  #showVitals({ health, healthText, dash, score, respawnSeconds, killer }) {
    this.#text('health-text', healthText);
    this.#parts['health-fill'].style.transform = `scaleX(${health.toFixed(2)})`;
    this.#parts.health.classList.toggle('low', health < 0.35);
    this.#parts.dash.hidden = dash === null;
    if (dash !== null) {
      this.#parts['dash-fill'].style.transform = `scaleX(${dash.toFixed(2)})`;
      this.#parts.dash.classList.toggle('ready', dash >= 1);
    }
    this.#text('score-value', String(score));
    this.#parts.respawn.hidden = respawnSeconds <= 0;
    if (respawnSeconds > 0) {
      const by = killer ? `Taken out by ${killer}` : 'Taken out';
      this.#text('respawn', `${by}, back in ${Math.ceil(respawnSeconds)}`);
    }
  }

  #showNetwork(client, fps, elapsedMillis) {
    const bytes = client.payloadBytesReceived();
    const perSecond = Math.max(0, (bytes - this.#lastBytes) * 1000) / elapsedMillis;
    this.#lastBytes = bytes;
    this.#text('net-ping', `${Math.round(client.roundTripMillis())} ms`);
    this.#text('net-fps', String(fps));
    this.#text('net-error', `${(client.predictionErrorUnits() / UNITS_PER_PIXEL).toFixed(1)} px`);
    this.#text('net-corrections', String(client.predictionCorrections()));
    this.#text('net-bytes', `${(perSecond / 1000).toFixed(1)} kB/s`);
    this.#text('net-delay', `${Math.round(client.delayMillis())} ms`);
  }

  #showLeaders(players) {
    const best = players.slice(0, LEADERS_MAX);
    const own = players.find((player) => player.own);
    if (own && !best.includes(own)) {
      best[LEADERS_MAX - 1] = own;
    }
    this.#rows('leaders', best, (player) => {
      const row = document.createElement('li');
      row.className = player.own ? 'own' : '';
      row.append(span('who', player.name), span('points', String(player.score)));
      return row;
    });
  }

  #showScoreboard(players, matchName) {
    this.#text('scoreboard-title', matchName);
    this.#rows('scoreboard-rows', players, (player, rank) => {
      const row = document.createElement('tr');
      row.classList.toggle('own', player.own);
      row.classList.toggle('bot', player.bot);
      for (const text of [rank + 1, player.name, player.score, player.deaths]) {
        const cell = document.createElement('td');
        cell.textContent = text;
        row.append(cell);
      }
      return row;
    });
  }

  #addToFeed({ killer, victim, own }) {
    const line = document.createElement('li');
    line.classList.toggle('own', own);
    const who = document.createElement('b');
    who.textContent = killer || 'the arena';
    const whom = document.createElement('b');
    whom.textContent = victim;
    line.append(who, ' took out ', whom);
    this.#parts.feed.append(line);
    while (this.#parts.feed.childElementCount > FEED_MAX) {
      this.#parts.feed.firstElementChild.remove();
    }
    setTimeout(() => line.remove(), FEED_MILLIS);
  }

  /** Replaces the rows of a list if what they say has changed. */
  #rows(id, items, rowOf) {
    const key = items.map((item) => `${item.slot}/${item.name}/${item.score}/${item.deaths}`).join();
    if (this.#shown.get(id) !== key) {
      this.#shown.set(id, key);
      this.#parts[id].replaceChildren(...items.map(rowOf));
    }
  }

  #text(id, text) {
    if (this.#shown.get(id) !== text) {
      this.#shown.set(id, text);
      this.#parts[id].textContent = text;
    }
  }
}

function span(className, text) {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
