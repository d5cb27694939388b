// Proving Ground on the screen: an open square, walkers and their shots. Made to be measured, so drawn plainly.

import { arenaMeshes, OUTSIDE } from '../scene/arena.js';
import { OWN_COLOR, slotColor } from '../scene/colors.js';
import { DrawList } from '../scene/draw-list.js';
import { SpriteBatch } from '../scene/sprite-batch.js';
import { glowTexture, whiteTexture } from '../scene/textures.js';
import { TopDownView } from '../scene/top-down-view.js';
import { FIRE_EDGE, packHeld } from './controls.js';
import { walkerTexture } from './textures.js';

const HEALTH_FULL = 100;
const WALKER_SIZE = 48;
const SHOT_SIZE = 34;
const WALKERS_MAX = 1024;
const SHOTS_MAX = 2048;
const SHOOTER_SHIFT = 5;
const BAR_WIDTH = 34;

/** Walkers go up to the very edge of the world, where the border would hide half of them. */
const ABOVE_BORDER = 30;
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
  #view;
  #avatars;
  #shots;
  #fields;
  #own = { x: 0, y: 0, health: 0, score: 0, present: false };
  #walkers;
  #lights;
  #bars;
  #held = 0;
  #lastShot = 0;
  #listed = 0;
  #hurt = 0;

  constructor({ client, canvas, input }) {
    this.#client = client;
    this.#input = input;
    this.#view = new TopDownView(canvas, OUTSIDE);
    this.#avatars = new DrawList(client, 'avatar');
    this.#shots = new DrawList(client, 'projectile');
    this.#fields = {
      angle: this.#avatars.field('angle'),
      health: this.#avatars.field('health'),
      score: this.#avatars.field('score'),
    };
    const scene = this.#view.scene;
    scene.add(...arenaMeshes(client));
    this.#walkers = new SpriteBatch(walkerTexture(), { capacity: WALKERS_MAX, order: 3, depth: ABOVE_BORDER });
    this.#lights = new SpriteBatch(glowTexture(), { capacity: SHOTS_MAX, order: 4, depth: ABOVE_BORDER + 1, glow: true });
    this.#bars = new SpriteBatch(whiteTexture(), { capacity: WALKERS_MAX, order: 5, depth: ABOVE_BORDER });
    scene.add(this.#walkers.mesh, this.#lights.mesh, this.#bars.mesh);
  }

  dispose() {
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
    this.#avatars.refresh();
    this.#shots.refresh();
    this.#walkers.clear();
    this.#lights.clear();
    this.#bars.clear();
    this.#drawWalkers();
    this.#drawShots();
    this.#walkers.commit();
    this.#lights.commit();
    this.#bars.commit();
    if (nowMillis - this.#listed > PLAYERS_MILLIS) {
      this.#listed = nowMillis;
      this.#listPlayers();
    }
    this.#view.centerX = this.#own.x;
    this.#view.centerY = this.#own.y;
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
      const own = slot === ownSlot;
      const color = own ? OWN_COLOR : slotColor(slot);
      this.#walkers.add(
        x, y, WALKER_SIZE, WALKER_SIZE, avatars.radians(this.#fields.angle), color[0], color[1], color[2], 1);
      if (health < HEALTH_FULL) {
        const width = (BAR_WIDTH * health) / HEALTH_FULL;
        this.#bars.add(x - (BAR_WIDTH - width) / 2, y + 30, width, 4, 0, 0.4, 0.9, 0.5, 0.9);
      }
      if (own) {
        this.#noteOwn(x, y, health, avatars.value(this.#fields.score));
      }
    }
  }

  #noteOwn(x, y, health, score) {
    this.#hurt += Math.max(0, this.#own.health - health);
    this.#own.present = true;
    this.#own.x = x;
    this.#own.y = y;
    this.#own.health = health;
    this.#own.score = score;
  }

  #drawShots() {
    for (let i = 0; i < this.#shots.count; i++) {
      this.#shots.select(i);
      const shooter = this.#shots.id >> SHOOTER_SHIFT;
      const color = shooter === this.#client.slot() ? OWN_COLOR : slotColor(shooter);
      this.#lights.add(
        this.#shots.x, this.#shots.y, SHOT_SIZE, SHOT_SIZE, 0,
        0.4 + 0.6 * color[0], 0.4 + 0.6 * color[1], 0.4 + 0.6 * color[2], 1);
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
