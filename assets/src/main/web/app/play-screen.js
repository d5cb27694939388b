// All that is on the screen while a match is played or watched, around what the game itself draws.

import { Camera } from './camera.js';
import { Chat } from './chat.js';
import { DamageOverlays } from './damage-overlays.js';
import { EmoteWheel } from './emote-wheel.js';
import { Hud } from './hud.js';
import { KillCam } from './kill-cam.js';
import { KillFeed } from './kill-feed.js';
import { Minimap } from './minimap.js';
import { Netgraph } from './netgraph.js';
import { PhaseBanner } from './phase-banner.js';
import { Scoreboard } from './scoreboard.js';
import { Spectating } from './spectating.js';

export class PlayScreen {
  /** Called when something takes the keys from the game or gives them back. */
  onFocusChange = () => {};

  /** Called when the player wants the menu of the match. */
  onMenu = () => {};

  camera = new Camera();
  damage = new DamageOverlays();
  chat;
  killCam;
  spectating;

  #settings;
  #bindings;
  #input;
  #hud = new Hud();
  #feed = new KillFeed();
  #scoreboard = new Scoreboard();
  #minimap = new Minimap();
  #phase = new PhaseBanner();
  #emotes = new EmoteWheel();
  #netgraph;
  #play = null;
  #scoresPinned = false;
  #lostBodyAt = 0;
  #dead = false;

  constructor({ canvas, input, settings, bindings }) {
    this.#settings = settings;
    this.#bindings = bindings;
    this.#input = input;
    this.chat = new Chat(settings);
    this.chat.onOpen = () => this.onFocusChange();
    this.chat.onSend = (text, toTeam) => this.#play?.connection.chat(text, toTeam);
    this.#emotes.onOpen = () => this.onFocusChange();
    this.#emotes.onChosen = (action) => this.#edges(action);
    this.#netgraph = new Netgraph(settings);
    this.killCam = new KillCam(settings, this.camera);
    this.spectating = new Spectating(canvas, this.camera, input, bindings);
  }

  /** Whether something of it wants the keys for itself. */
  get isTyping() {
    return this.chat.isOpen || this.#emotes.isOpen;
  }

  /** Starts with a match: its connection, the picture as the game sees it, the game, its actions and the match's title. */
  begin(play) {
    this.end();
    this.#play = play;
    this.#bindings.setGameActions(play.actions);
    this.#emotes.setActions(play.actions);
    document.body.classList.toggle('can-dash', play.actions.some((action) => action.name === 'dash'));
    document.body.classList.toggle('can-emote', play.actions.some((action) => action.emote));
    document.body.classList.toggle('watching', play.watching);
    this.#netgraph.begin();
    this.killCam.begin(play.picture);
    if (play.watching) {
      this.spectating.begin(play.connection.client);
    }
    this.chat.available = play.connection.canChat;
    play.connection.onChatLine = (slot, toTeam, text) => this.#heard(slot, toTeam, text);
    this.#dead = false;
    this.#hud.visible = true;
  }

  end() {
    this.#play = null;
    this.#scoresPinned = false;
    this.killCam.end();
    this.spectating.end();
    this.chat.available = false;
    this.#emotes.close();
    this.#hud.visible = false;
    this.#feed.clear();
    this.#scoreboard.show(null);
    this.#minimap.hide();
    this.#phase.hide();
    this.damage.clear();
  }

  /** Takes the press of an action, or of a key that no action has. */
  press(action) {
    if (this.#play === null) {
      return;
    }
    if (this.killCam.end() || this.spectating.press(action, this.#play.game.roster.players)) {
      return;
    }
    switch (action) {
      case 'Escape':
      case 'menu':
        this.onMenu();
        break;
      case 'chat':
      case 'teamChat':
        this.chat.open(action === 'teamChat');
        break;
      case 'emotes':
        this.#emotes.toggle();
        break;
      case 'netgraph':
        this.#settings.set('showNetgraph', !this.#settings.showNetgraph);
        break;
      case 'scores':
        // A finger cannot hold a button and see what is under it.
        this.#scoresPinned = this.#input.device === 'touch' && !this.#scoresPinned;
        break;
      default:
        this.#edges(action);
    }
  }

  /** To be called when the client has filled its lists, before the game draws them. */
  beforeDrawing(nowMillis) {
    const { picture, game } = this.#play;
    picture.remember(nowMillis);
    this.#noteDeath(nowMillis, game);
    this.killCam.update(nowMillis);
    this.spectating.update(nowMillis, game.roster.players);
  }

  afterDrawing(nowMillis, fps) {
    const { connection, game, title, watching } = this.#play;
    if (this.killCam.isPlaying) {
      this.damage.clear();
    } else {
      this.damage.update(nowMillis, game, this.#input);
    }
    this.#hud.update(nowMillis, game, !watching && !this.killCam.isPlaying);
    this.#scoreboard.show(this.#scoresPinned || this.#input.isDown('scores') ? game.roster.players : null, title);
    this.#minimap.update(nowMillis, game);
    this.#phase.update(nowMillis, game);
    this.#netgraph.update(nowMillis, connection, fps);
    game.roster.takeEvents().forEach((event) => this.#feed.add(event));
  }

  closeTyping() {
    this.chat.close();
    this.#emotes.close();
  }

  #edges(action) {
    const { connection, game, watching } = this.#play;
    const edges = watching ? 0 : game.edgesOf(action);
    if (edges !== 0) {
      connection.client.press(edges);
    }
  }

  /** The body vanishes at once, the roster tells a moment later who did it. */
  #noteDeath(nowMillis, game) {
    if (this.#play.watching || this.killCam.isPlaying) {
      return;
    }
    if (game.ownPosition() !== null) {
      this.#lostBodyAt = nowMillis;
      this.#dead = false;
      return;
    }
    const { respawnSeconds, killer } = game.vitals();
    if (!this.#dead && respawnSeconds > 0) {
      this.#dead = true;
      const own = game.roster.players.find((player) => player.own);
      this.killCam.died(this.#lostBodyAt, own?.killer ?? -1, killer, respawnSeconds);
    }
  }

  #heard(slot, toTeam, text) {
    const speaker = this.#play?.game.roster.players.find((player) => player.slot === slot);
    this.chat.add(speaker?.name ?? 'somebody watching', toTeam, text, speaker?.own ?? false);
  }
}
