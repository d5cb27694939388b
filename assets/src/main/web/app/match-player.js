// Plays a match: connects, comes back after a lost connection, and runs the loop that samples, updates and draws.

import { backoffMillis } from './backoff.js';
import { AGAIN, closeReason, MENU, NO_SUCH_MATCH, OTHER_BEHAVIOUR, RELOAD, WATCH } from './close-codes.js';
import { Connection, ownBehaviourHash } from './connection.js';
import { FrameRate } from './frame-rate.js';
import { loadGame } from './game-module.js';
import { fetchMatch, titleOf } from './match-list.js';
import { RecordedPicture } from './recorded-picture.js';
import { storedToken, storeToken } from './session-store.js';

/** A connection that lasted so long was a good one, so the next attempt is the first again. */
const GOOD_CONNECTION_MILLIS = 5000;

/** How often time passes while the page is hidden and nothing is drawn. */
const HIDDEN_UPDATE_MILLIS = 250;

/** How often a full match is asked for a place. */
const QUEUE_MILLIS = 2000;

/** After so many attempts in vain a server is taken for gone. */
const ATTEMPTS_MAX = 12;

export class MatchPlayer {
  /** One of: idle, connecting, loading, playing, waiting (for the next attempt), ended. */
  state = 'idle';
  framesDrawn = 0;

  /** The time of the last picture. */
  drawnAt = 0;

  reconnects = 0;

  /** Lets into a match that needs one; empty if there is none, or none any more. */
  ticket = '';

  game = null;
  frameRate = new FrameRate();

  /** Called when the player goes back to the menu. */
  onMenu = () => {};

  /** Called when play begins, ends or is given over to something else. */
  onFocusChange = () => {};

  #canvas;
  #input;
  #screen;
  #settings;
  #sound;
  #overlay;
  #toasts;
  #match;
  #name;
  #watching = false;
  #connection = null;
  #attempt = 0;
  #playingSince = 0;
  #retryTimer = 0;

  constructor({ canvas, input, screen, settings, sound, overlay, toasts }) {
    this.#canvas = canvas;
    this.#input = input;
    this.#screen = screen;
    this.#settings = settings;
    this.#sound = sound;
    this.#overlay = overlay;
    this.#toasts = toasts;
    addEventListener('resize', () => this.#resize());
    setInterval(() => this.#updateHidden(), HIDDEN_UPDATE_MILLIS);
    requestAnimationFrame(this.#frame);
  }

  /** The compiled client of the connection, or null. */
  get client() {
    return this.#connection?.client ?? null;
  }

  get connection() {
    return this.#connection;
  }

  get match() {
    return this.#match;
  }

  get isWatching() {
    return this.#watching;
  }

  play(match, name, watching = false) {
    this.#drop();
    this.#match = match;
    this.#name = name;
    this.#watching = watching;
    this.#attempt = 0;
    // What was said stays when the match goes on on another map, or after a lost connection.
    this.#screen.chat.clear();
    this.#connect();
  }

  /** Goes on in the same match as the other: a player or one who watches. */
  switchTo(watching) {
    this.play(this.#match, this.#name, watching);
  }

  /** Leaves for good. */
  leave() {
    this.#drop();
    this.#toMenu();
  }

  /** Ends the connection, if there is one, without a word on the screen. */
  #drop() {
    clearTimeout(this.#retryTimer);
    if (this.#connection) {
      this.#connection.onClosed = () => {};
      this.#connection.leave();
      this.#stopPlaying();
    }
  }

  #connect() {
    if (this.#match.behaviourHash !== ownBehaviourHash(this.#match.game)) {
      this.#end(closeReason(OTHER_BEHAVIOUR), closeReason(OTHER_BEHAVIOUR).text);
      return;
    }
    this.state = 'connecting';
    this.#overlay.wait(this.#attempt === 0 ? 'Joining' : 'Coming back', titleOf(this.#match), ['Menu', () => this.leave()]);
    const token = this.#watching ? '' : storedToken(this.#match.id);
    const connection = new Connection(this.#match, this.#name, token, this.#watching, this.ticket);
    connection.onJoined = () => this.#joined(connection);
    connection.onNotice = (level, code, text) => this.#toasts.show(level, text);
    connection.onClosed = (code, reason) => this.#closed(code, reason);
    this.#connection = connection;
  }

  /** Also happens in the middle of play, when the match goes on on another map. */
  #joined(connection) {
    if (!this.#watching) {
      storeToken(this.#match.id, connection.client.token());
    }
    if (this.state === 'playing') {
      this.#pausePlaying();
      this.state = 'connecting';
      this.#overlay.wait('The next map');
    }
  }

  async #begin() {
    const connection = this.#connection;
    // Not when the welcome came: until the server knows that it did, the ticket is good for another attempt.
    if (this.#match.needsTicket && !connection.client.isResumed()) {
      this.ticket = '';
    }
    this.state = 'loading';
    const module = await loadGame(this.#match.game);
    if (connection !== this.#connection) {
      return;
    }
    const client = connection.client;
    if (!client.isPlaying()) {
      // The match went on on another map meanwhile.
      this.state = 'connecting';
      return;
    }
    this.game?.dispose();
    const picture = new RecordedPicture(client.picture());
    this.game = module.create({
      client,
      picture,
      canvas: this.#canvas,
      input: this.#input,
      settings: this.#settings,
      sound: this.#sound,
      camera: this.#screen.camera,
    });
    this.#screen.begin({
      connection,
      picture,
      game: this.game,
      actions: module.actions,
      title: titleOf({ ...this.#match, map: client.map().name() }),
      watching: this.#watching,
    });
    this.#resize();
    this.state = 'playing';
    this.#playingSince = performance.now();
    this.#overlay.hide();
    document.body.classList.add('playing');
    this.onFocusChange();
  }

  #pausePlaying() {
    this.#screen.end();
    document.body.classList.remove('playing');
    this.onFocusChange();
  }

  #stopPlaying() {
    this.#connection = null;
    this.state = 'idle';
    this.#pausePlaying();
  }

  #closed(code, serverReason) {
    const lasted = this.state === 'playing' ? performance.now() - this.#playingSince : 0;
    this.#stopPlaying();
    const reason = closeReason(code);
    const text = serverReason ? `${reason.text} (${serverReason})` : reason.text;
    if (reason.retry) {
      this.#retry(reason.title, text, lasted);
    } else if (reason.queue) {
      this.#queue(reason);
    } else {
      this.#end(reason, text);
    }
  }

  /** Asks for a place until there is one, or the player does something else. */
  #queue(reason) {
    this.state = 'waiting';
    this.#overlay.wait(reason.title, reason.text, ...reason.choices.flatMap((choice) => this.#choice(choice)));
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => this.#comeBack(), QUEUE_MILLIS);
  }

  #retry(title, text, lasted) {
    this.reconnects++;
    if (lasted > GOOD_CONNECTION_MILLIS) {
      this.#attempt = 0;
    }
    if (this.#attempt >= ATTEMPTS_MAX) {
      this.#end({ title: 'The server is gone', choices: [AGAIN, MENU] }, 'It has not answered for a while.');
      return;
    }
    this.state = 'waiting';
    const delay = backoffMillis(this.#attempt++);
    this.#overlay.wait(title, `${text} Trying again, attempt ${this.#attempt}.`, ['Menu', () => this.leave()]);
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => this.#comeBack(), delay);
  }

  /** The server may be another one by now, so it is asked for the match first. */
  async #comeBack() {
    this.state = 'connecting';
    let match;
    try {
      match = await fetchMatch(this.#match.id);
    } catch {
      if (this.state === 'connecting') {
        this.#retry('The server does not answer', 'It may be back in a moment.', 0);
      }
      return;
    }
    if (this.state !== 'connecting') {
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
    this.#overlay.stop(reason.title, text, ...reason.choices.flatMap((choice) => this.#choice(choice)));
  }

  /** A choice as the overlay takes it; none if it is not possible. */
  #choice(choice) {
    switch (choice) {
      case AGAIN:
        return [['Try again', () => this.play(this.#match, this.#name, this.#watching)]];
      case WATCH:
        return Connection.canWatch ? [['Watch', () => this.play(this.#match, this.#name, true)]] : [];
      case RELOAD:
        return [['Reload', () => location.reload()]];
      default:
        return [['Menu', () => this.leave()]];
    }
  }

  #toMenu() {
    this.state = 'idle';
    this.#overlay.hide();
    this.onMenu();
  }

  #frame = () => {
    requestAnimationFrame(this.#frame);
    const now = performance.now();
    this.#input.poll();
    const client = this.client;
    if (client === null) {
      return;
    }
    if (this.state === 'playing' && !this.#watching) {
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
    // A canvas that changes its size is empty until it is drawn on.
    if (this.frameRate.count(now)) {
      this.#resize();
    }
    client.draw(now);
    this.#screen.beforeDrawing(now);
    this.game.draw(now);
    this.framesDrawn++;
    this.drawnAt = now;
    this.#screen.afterDrawing(now, this.frameRate.fps);
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
