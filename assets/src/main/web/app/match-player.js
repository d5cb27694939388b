// Plays a match: connects, comes back after a lost connection, and runs the loop that samples, updates and draws.

import { backoffMillis } from './backoff.js';
import { closeReason, NO_SUCH_MATCH } from './close-codes.js';
import { Connection } from './connection.js';
import { FrameRate } from './frame-rate.js';
import { fetchMatches } from './match-list.js';
import { storedToken, storeToken } from './session-store.js';

/** A connection that lasted so long was a good one, so the next attempt is the first again. */
const GOOD_CONNECTION_MILLIS = 5000;

/** How often time passes while the page is hidden and nothing is drawn. */
const HIDDEN_UPDATE_MILLIS = 250;

export class MatchPlayer {
  /** One of: idle, connecting, loading, playing, waiting (for the next attempt), ended. */
  state = 'idle';
  framesDrawn = 0;
  reconnects = 0;
  game = null;
  frameRate = new FrameRate();

  #canvas;
  #input;
  #hud;
  #overlay;
  #toasts;
  #onMenu;
  #match;
  #matchName = '';
  #name;
  #connection = null;
  #attempt = 0;
  #playingSince = 0;
  #retryTimer = 0;

  constructor({ canvas, input, hud, overlay, toasts, onMenu }) {
    this.#canvas = canvas;
    this.#input = input;
    this.#hud = hud;
    this.#overlay = overlay;
    this.#toasts = toasts;
    this.#onMenu = onMenu;
    addEventListener('resize', () => this.#resize());
    setInterval(() => this.#updateHidden(), HIDDEN_UPDATE_MILLIS);
    input.onPress = (code) => this.#press(code);
    requestAnimationFrame(this.#frame);
  }

  /** The compiled client of the connection, or null. */
  get client() {
    return this.#connection?.client ?? null;
  }

  get match() {
    return this.#match;
  }

  play(match, name) {
    this.#match = match;
    this.#name = name;
    this.#attempt = 0;
    this.#connect();
  }

  #connect() {
    this.state = 'connecting';
    this.#overlay.wait(this.#attempt === 0 ? 'Joining' : 'Coming back', this.#match.map);
    const connection = new Connection(this.#match, this.#name, storedToken(this.#match.id));
    connection.onJoined = () => storeToken(this.#match.id, connection.client.token());
    connection.onNotice = (level, text) => this.#toasts.show(level, text);
    connection.onClosed = (code, reason) => this.#closed(code, reason);
    this.#connection = connection;
  }

  async #begin() {
    const connection = this.#connection;
    this.state = 'loading';
    const { createGame } = await import(`../games/${this.#match.game}/game.js`);
    if (connection !== this.#connection) {
      return;
    }
    this.game?.dispose();
    this.game = createGame({ client: connection.client, canvas: this.#canvas, input: this.#input });
    this.#resize();
    this.#matchName = `${this.#match.game} on ${this.#match.map}`;
    this.state = 'playing';
    this.#playingSince = performance.now();
    this.#overlay.hide();
    this.#hud.visible = true;
    this.#input.active = true;
    document.body.classList.add('playing');
    this.#canvas.focus();
  }

  #closed(code, serverReason) {
    const lasted = this.state === 'playing' ? performance.now() - this.#playingSince : 0;
    this.#connection = null;
    this.#input.active = false;
    this.#hud.visible = false;
    document.body.classList.remove('playing');
    const reason = closeReason(code);
    const text = serverReason ? `${reason.text} (${serverReason})` : reason.text;
    if (reason.retry) {
      this.#retry(reason.title, text, lasted);
    } else {
      this.#end(reason, text);
    }
  }

  #retry(title, text, lasted) {
    this.state = 'waiting';
    this.reconnects++;
    if (lasted > GOOD_CONNECTION_MILLIS) {
      this.#attempt = 0;
    }
    const delay = backoffMillis(this.#attempt++);
    this.#overlay.wait(title, `${text} Trying again, attempt ${this.#attempt}.`);
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => this.#comeBack(), delay);
  }

  /** The server may be another one by now, so its list of matches is asked for first. */
  async #comeBack() {
    this.state = 'connecting';
    let match;
    try {
      match = (await fetchMatches()).find((each) => each.id === this.#match.id);
    } catch {
      this.#retry('The server does not answer', 'It may be back in a moment.', 0);
      return;
    }
    if (match) {
      this.#match = match;
      this.#connect();
    } else {
      this.#end(closeReason(NO_SUCH_MATCH), 'It has ended.');
    }
  }

  #end(reason, text) {
    this.state = 'ended';
    if (reason.reload) {
      this.#overlay.stop(reason.title, text, 'Reload', () => location.reload());
    } else if (reason.menu) {
      this.#overlay.stop(reason.title, text, 'Back', () => this.#toMenu());
    } else {
      this.#overlay.stop(reason.title, text, 'Play again', () => this.play(this.#match, this.#name));
    }
  }

  #toMenu() {
    this.state = 'idle';
    this.#overlay.hide();
    this.#onMenu();
  }

  #press(code) {
    if (this.state === 'playing') {
      const edges = this.game.edgesOf(code);
      if (edges !== 0) {
        this.client.press(edges);
      }
    }
  }

  #frame = () => {
    requestAnimationFrame(this.#frame);
    const client = this.client;
    if (client === null) {
      return;
    }
    const now = performance.now();
    if (this.state === 'playing') {
      client.setHeld(this.game.held(now));
    }
    client.update(now);
    if (this.state === 'connecting' && client.isPlaying()) {
      this.#begin();
    }
    if (this.state === 'playing') {
      this.#draw(client, now);
    }
  };

  #draw(client, now) {
    client.draw(now);
    this.game.draw(now);
    this.framesDrawn++;
    if (this.frameRate.count(now)) {
      this.#resize();
    }
    this.#hud.scoreboardOpen = this.#input.isDown('Tab');
    this.#hud.update(now, client, this.game, this.frameRate.fps, this.#matchName);
  }

  /** Hidden pages are not drawn, but the server should not take their player for gone. */
  #updateHidden() {
    if (document.hidden) {
      this.client?.update(performance.now());
    }
  }

  #resize() {
    this.game?.resize(innerWidth, innerHeight, this.frameRate.pixelRatio);
  }
}
