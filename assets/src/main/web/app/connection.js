// One WebSocket and the compiled client that speaks over it.

import { connect } from '../js/tickwire.js';

const MISSING_MAP = 'the map could not be loaded';

/** What happens to a connection; each is a property that the owner sets. */
export class Connection {
  onJoined = () => {};
  onNotice = () => {};
  onClosed = () => {};

  #socket;
  #closed = false;
  #failure = '';

  constructor(match, name, token) {
    this.match = match;
    this.client = connect(this.#host(), match.game, name, token);
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#socket = new WebSocket(`${scheme}//${location.host}/play?match=${encodeURIComponent(match.id)}`);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.onopen = () => this.client.opened(performance.now());
    this.#socket.onmessage = (event) => this.#receive(event.data);
    this.#socket.onclose = (event) => this.#end(event.code, event.reason);
  }

  /** Leaves the match for good. */
  leave() {
    this.client.leave();
  }

  #receive(data) {
    if (data instanceof ArrayBuffer) {
      this.client.received(new Int8Array(data), performance.now());
    }
  }

  #host() {
    return {
      send: (bytes, offset, length) => {
        if (this.#socket.readyState === WebSocket.OPEN) {
          this.#socket.send(bytes.subarray(offset, offset + length));
        }
      },
      close: (code, reason) => this.#socket.close(code, reason.slice(0, 40)),
      mapNeeded: (hash) => this.#loadMap(hash),
      joined: () => this.onJoined(),
      notice: (level, code, text) => this.onNotice(level, text),
      failed: (reason) => {
        this.#failure = reason;
      },
    };
  }

  async #loadMap(hash) {
    try {
      const response = await fetch(`/maps/${hash}`);
      if (!response.ok) {
        throw new Error(`status ${response.status}`);
      }
      const bytes = new Int8Array(await response.arrayBuffer());
      if (!this.#closed) {
        this.client.mapArrived(bytes, performance.now());
      }
    } catch (error) {
      this.#failure = `${MISSING_MAP}: ${error.message}`;
      this.#socket.close();
    }
  }

  #end(code, reason) {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    this.client.closed();
    this.onClosed(code, this.#failure || reason);
  }
}
