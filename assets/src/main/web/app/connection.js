// One WebSocket and the compiled client that speaks over it.

import { behaviourHash, connect, WebClient } from '../js/tickwire.js';
import { ByteCount } from './byte-count.js';

const hashes = new Map();

/** What a server must say of a game for this page to fit it; computed once, because it takes a moment. */
export function ownBehaviourHash(game) {
  if (!hashes.has(game)) {
    hashes.set(game, behaviourHash(game));
  }
  return hashes.get(game);
}

const MISSING_MAP = 'the map could not be loaded';

/** What happens to a connection; each is a property that the owner sets. */
export class Connection {
  onJoined = () => {};
  onNotice = () => {};
  onChatLine = () => {};
  onClosed = () => {};

  /** Payload bytes by kind of message. */
  received = new ByteCount();
  sent = new ByteCount();

  /** Whether the compiled client knows how to watch and to chat. */
  static canWatch = 'look' in WebClient.prototype;
  static canChat = 'chat' in WebClient.prototype;

  #socket;
  #closed = false;
  #failure = '';

  /** The token and the ticket may be empty. */
  constructor(match, name, token, watching, ticket) {
    this.match = match;
    this.client = connect(this.#host(), match.game, name, token, watching, ticket);
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#socket = new WebSocket(`${scheme}//${location.host}/play?match=${encodeURIComponent(match.id)}`);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.onopen = () => this.client.opened(performance.now());
    this.#socket.onmessage = (event) => this.#receive(event.data);
    this.#socket.onclose = (event) => this.#end(event.code, event.reason);
  }

  get canChat() {
    return Connection.canChat;
  }

  /** Says something to all or to the own team. */
  chat(text, toTeam) {
    this.client.chat(text, toTeam);
  }

  /** Leaves the match for good. */
  leave() {
    this.client.leave();
    this.#socket.close();
  }

  #receive(data) {
    if (data instanceof ArrayBuffer) {
      const bytes = new Int8Array(data);
      this.received.note(bytes[0] & 0xff, bytes.length);
      this.client.received(bytes, performance.now());
    }
  }

  #host() {
    return {
      send: (bytes, offset, length) => {
        if (this.#socket.readyState === WebSocket.OPEN) {
          this.sent.note(bytes[offset] & 0xff, length);
          this.#socket.send(bytes.subarray(offset, offset + length));
        }
      },
      close: (code, reason) => this.#socket.close(code, reason.slice(0, 40)),
      mapNeeded: (hash) => this.#loadMap(hash),
      joined: () => this.onJoined(),
      notice: (level, code, text) => this.onNotice(level, code, text),
      chatLine: (slot, toTeam, text) => this.onChatLine(slot, toTeam, text),
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
