// The live feed: a socket that is opened again when it breaks, each time after a longer wait.

const WAIT_MILLIS_MIN = 500;
const WAIT_MILLIS_MAX = 10_000;
const CODE_NO_TOKEN = 4401;

export class Feed {
  #token;
  #listener;
  #socket = null;
  #timer = 0;
  #waitMillis = WAIT_MILLIS_MIN;
  #watched = '';
  #ended = false;

  /** The listener has welcome, report, map, picture and refused for the messages, broken(text) and rejected(text). */
  constructor(token, listener) {
    this.#token = token;
    this.#listener = listener;
  }

  open() {
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/live`);
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', token: this.#token }));
    socket.onmessage = (event) => this.#received(JSON.parse(event.data));
    socket.onclose = (event) => this.#closed(event);
  }

  /** Looks at a match from above, also behind a break; an empty id ends that. */
  watch(matchId) {
    this.#watched = matchId;
    this.#sendWish();
  }

  close() {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #sendWish() {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(this.#watched ? { type: 'watch', matchId: this.#watched } : { type: 'unwatch' }));
    }
  }

  #received(message) {
    if (message.type === 'welcome') {
      this.#waitMillis = WAIT_MILLIS_MIN;
      if (this.#watched) {
        this.#sendWish();
      }
    }
    this.#listener[message.type]?.(message);
  }

  #closed(event) {
    if (this.#ended) {
      return;
    }
    if (event.code === CODE_NO_TOKEN) {
      this.#ended = true;
      this.#listener.rejected(event.reason || 'The server does not know this token.');
      return;
    }
    const seconds = Math.ceil(this.#waitMillis / 1_000);
    this.#listener.broken(`${event.reason || 'The connection broke'}. Trying again in ${seconds} s; what you see is old.`);
    this.#timer = setTimeout(() => this.open(), this.#waitMillis);
    this.#waitMillis = Math.min(WAIT_MILLIS_MAX, this.#waitMillis * 2);
  }
}
