// Proving Ground on the screen: an open square, walkers and their shots. Made to be measured, so drawn plainly.

import { Arena, OUTSIDE } from '../scene/arena.js';
import { DrawList } from '../scene/draw-list.js';
import { FollowCamera } from '../scene/follow-camera.js';
import { cssColor, MinimapPainter } from '../scene/minimap.js';
import { paletteOf } from '../scene/palettes.js';
import { Quality } from '../scene/quality.js';
import { SpriteBatch } from '../scene/sprite-batch.js';
import { TopDownView } from '../scene/top-down-view.js';
import { SILENCE } from '../../sound/silence.js';
import { FIRE_EDGE, packHeld } from './controls.js';
import { provingGroundAtlas } from './pictures.js';

const HEALTH_FULL = 100;
const WALKER_SIZE = 48;
const SHOT_SIZE = 34;
const WALKERS_MAX = 1024;
const SHOTS_MAX = 2048;
const SHOOTER_SHIFT = 5;
const SHOT_IDS = 1 << 15;
const BAR_WIDTH = 34;

/** Walkers go up to the very edge of the world, where the border would hide half of them. */
const ABOVE_BORDER = 32;
const PLAYERS_MILLIS = 500;

/** While the button is held, so often. */
const SHOT_MILLIS = 250;

/** What keys and buttons can be bound to, besides what the page has itself. */
export const actions = [{ name: 'shoot', label: 'Shoot once', keys: ['Space'], buttons: [0] }];

/** Creates the game for a client that is in the match. */
export function createGame(context) {
  return new ProvingGroundGame(context);
}

class ProvingGroundGame {
  roster = { players: [], clockText: () => '', takeEvents: () => [] };

  #client;
  #input;
  #sound;
  #view;
  #quality;
  #arena;
  #camera;
  #avatars;
  #shots;
  #fields;
  #cells;
  #palette;
  #own = { x: 0, y: 0, health: 0, score: 0, present: false };
  #walkers;
  #lights;
  #minimap;
  #unlisten = [];
  #shotBirths = new Int32Array(SHOT_IDS).fill(-1);
  #held = 0;
  #lastShot = 0;
  #listed = 0;
  #hurt = 0;
  #hits = 0;

  constructor({ client, picture, canvas, input, settings, sound = SILENCE, camera }) {
    this.#client = client;
    this.#input = input;
    this.#sound = sound;
    this.#quality = Quality.of(canvas);
    const map = client.map();
    const tables = client.tables();
    this.#view = new TopDownView(canvas, OUTSIDE, map);
    this.#avatars = new DrawList(tables, picture, 'avatar');
    this.#shots = new DrawList(tables, picture, 'projectile');
    this.#fields = {
      angle: this.#avatars.field('angle'),
      health: this.#avatars.field('health'),
      score: this.#avatars.field('score'),
    };
    this.#camera = new FollowCamera(camera, input, this.#view, this.#avatars);
    this.#minimap = new MinimapPainter(map);
    this.#arena = new Arena(map);
    const atlas = provingGroundAtlas();
    this.#cells = atlas.cells;
    this.#walkers = new SpriteBatch(atlas, { capacity: 2 * WALKERS_MAX, order: 3, depth: ABOVE_BORDER });
    this.#lights = new SpriteBatch(atlas, { capacity: SHOTS_MAX, order: 4, depth: ABOVE_BORDER + 1 });
    this.#view.scene.add(this.#arena.floor, this.#arena.walls, this.#walkers.mesh, this.#lights.mesh);
    this.#obey(settings);
  }

  dispose() {
    this.#unlisten.forEach((end) => end());
    this.#view.dispose();
  }

  resize(width, height, pixelRatio) {
    this.#view.resize(width, height, pixelRatio);
  }

  /** The controls as they are now, packed. Without a key the walk goes on as it is; that is this game's rule. */
  held() {
    this.#held = packHeld(this.#input.horizontal, this.#input.vertical, this.#held);
    this.#repeatShots();
    return this.#held;
  }

  /** What an action means as presses; 0 for nothing. */
  edgesOf(action) {
    return action === 'shoot' ? FIRE_EDGE : 0;
  }

  draw(nowMillis) {
    this.#quality.note(nowMillis);
    this.#view.setQuality(this.#quality.level);
    this.#avatars.refresh();
    this.#shots.refresh();
    this.#walkers.clear();
    this.#lights.clear();
    this.#drawWalkers();
    this.#drawShots();
    this.#walkers.commit();
    this.#lights.commit();
    if (nowMillis - this.#listed > PLAYERS_MILLIS) {
      this.#listed = nowMillis;
      this.#listPlayers();
    }
    this.#camera.point(this.#own.x, this.#own.y);
    this.#arena.lookAt(this.#view.centerX, this.#view.centerY, this.#own.x, this.#own.y);
    this.#sound.listenAt(this.#view.centerX, this.#view.centerY, this.#view.halfWidth);
    this.#view.draw();
  }

  vitals() {
    return {
      health: this.#own.health / HEALTH_FULL,
      healthText: String(this.#own.health),
      dash: null,
      score: this.#own.score,
      respawnSeconds: 0,
      killer: '',
    };
  }

  takeHurt() {
    const hurt = this.#hurt;
    this.#hurt = 0;
    return hurt;
  }

  /** In this game a hit is a point. */
  takeHits() {
    const hits = this.#hits;
    this.#hits = 0;
    return hits;
  }

  /** This game never ends. */
  phase() {
    return null;
  }

  /** Draws the whole square, oneself, and of the others those on the screen. */
  minimap(context) {
    const view = this.#view;
    this.#minimap.begin(context);
    this.#minimap.frame(view.centerX, view.centerY, view.halfWidth, view.halfHeight);
    for (let i = 0; i < this.#avatars.count; i++) {
      this.#avatars.select(i);
      const { id, x, y } = this.#avatars;
      if (id === this.#client.slot()) {
        this.#minimap.arrow(x, y, this.#avatars.radians(this.#fields.angle), 6, cssColor(this.#colorOf(id)));
      } else if (view.shows(x, y, 0)) {
        this.#minimap.dot(x, y, 2, cssColor(this.#colorOf(id)));
      }
    }
  }

  ownPosition() {
    return this.#own.present ? { x: this.#own.x, y: this.#own.y } : null;
  }

  otherPositions() {
    const others = [];
    for (let i = 0; i < this.#avatars.count; i++) {
      this.#avatars.select(i);
      if (this.#avatars.id !== this.#client.slot()) {
        others.push({ slot: this.#avatars.id, x: this.#avatars.x, y: this.#avatars.y });
      }
    }
    return others;
  }

  get shotCount() {
    return this.#shots.count;
  }

  get drawCalls() {
    return this.#view.drawCalls;
  }

  /** Does as the settings say, now and whenever they change. */
  #obey(settings) {
    const follow = (key, apply) => {
      apply(settings?.[key]);
      if (settings) {
        this.#unlisten.push(settings.onChange(key, apply));
      }
    };
    follow('quality', (name) => this.#quality.choose(name));
    follow('palette', (name) => {
      this.#palette = paletteOf(name);
    });
  }

  #colorOf(slot) {
    const { own, players } = this.#palette;
    return slot === this.#client.slot() ? own : players[slot % players.length];
  }

  #repeatShots() {
    const now = performance.now();
    if (this.#input.firing && now - this.#lastShot > SHOT_MILLIS) {
      this.#lastShot = now;
      this.#client.press(FIRE_EDGE);
    }
  }

  #drawWalkers() {
    const avatars = this.#avatars;
    const ownSlot = this.#client.slot();
    this.#own.present = false;
    for (let i = 0; i < avatars.count; i++) {
      avatars.select(i);
      const slot = avatars.id;
      const x = avatars.x;
      const y = avatars.y;
      const health = avatars.value(this.#fields.health);
      this.#walkers.add(
        this.#cells.walker, x, y, WALKER_SIZE, WALKER_SIZE, avatars.radians(this.#fields.angle), this.#colorOf(slot), 1);
      if (health < HEALTH_FULL) {
        const width = (BAR_WIDTH * health) / HEALTH_FULL;
        this.#walkers.add(this.#cells.block, x - (BAR_WIDTH - width) / 2, y + 30, width, 4, 0, this.#palette.health, 0.9);
      }
      if (slot === ownSlot) {
        this.#noteOwn(x, y, health, avatars.value(this.#fields.score));
      }
    }
  }

  #noteOwn(x, y, health, score) {
    if (this.#own.health > health) {
      this.#hurt += this.#own.health - health;
      this.#sound.play('hurt', 0.7);
    }
    if (this.#own.score < score && this.#listed > 0) {
      this.#hits += score - this.#own.score;
      this.#sound.play('hitMarker', 0.5);
    }
    this.#own.present = true;
    this.#own.x = x;
    this.#own.y = y;
    this.#own.health = health;
    this.#own.score = score;
  }

  #drawShots() {
    for (let i = 0; i < this.#shots.count; i++) {
      const shots = this.#shots;
      shots.select(i);
      const color = this.#colorOf(shots.id >> SHOOTER_SHIFT);
      this.#lights.addLight(this.#cells.glow, shots.x, shots.y, SHOT_SIZE, SHOT_SIZE, 0, color, 1.6);
      if (this.#shotBirths[shots.id % SHOT_IDS] !== shots.birthTick) {
        this.#shotBirths[shots.id % SHOT_IDS] = shots.birthTick;
        this.#sound.playAt('pulse', shots.x, shots.y, 0.4);
      }
    }
  }

  /** There are no names in this game, and who is out of view is not known. */
  #listPlayers() {
    const players = [];
    for (let i = 0; i < this.#avatars.count; i++) {
      this.#avatars.select(i);
      const slot = this.#avatars.id;
      players.push({
        slot,
        name: `walker ${slot}`,
        score: this.#avatars.value(this.#fields.score),
        deaths: 0,
        bot: false,
        own: slot === this.#client.slot(),
      });
    }
    this.roster.players = players.sort((a, b) => b.score - a.score || a.slot - b.slot);
  }
}
