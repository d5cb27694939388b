// Skirmish on the screen: draws the arena around the own avatar and turns keys and mouse into controls.

import { arenaMeshes, OUTSIDE } from '../scene/arena.js';
import { OWN_COLOR, slotColor } from '../scene/colors.js';
import { DrawList } from '../scene/draw-list.js';
import { NameTags } from '../scene/name-tags.js';
import { SpriteBatch } from '../scene/sprite-batch.js';
import { glowTexture, whiteTexture } from '../scene/textures.js';
import { TopDownView } from '../scene/top-down-view.js';
import { Aim } from './aim.js';
import { DASH_EDGE, packHeld } from './controls.js';
import { EasedAims } from './eased-aims.js';
import { Effects } from './effects.js';
import { Roster } from './roster.js';
import { avatarTexture, pulseTexture, ringTexture } from './textures.js';

const HEALTH_FULL = 100;
const DASH_COOLDOWN_TICKS = 75;

/** The avatar's body is 40 world pixels wide and takes 5/8 of its picture. */
const AVATAR_SIZE = 64;
const PULSE_LENGTH = 46;
const PULSE_WIDTH = 26;
const BAR_WIDTH = 42;
const BAR_HEIGHT = 5;
const SHOOTER_SHIFT = 5;
const AVATARS_MAX = 64;
const SHOTS_MAX = 512;
const ROSTER_MILLIS = 200;

/** The camera looks ahead by this part of the way to the mouse. */
const LOOK_AHEAD = 0.1;

/** What keys and buttons can be bound to, besides what the page has itself. */
export const actions = [{ name: 'dash', label: 'Dash', keys: ['Space'], buttons: [0, 6] }];

/** Creates the game for a client that is in the match. */
export function createGame(context) {
  return new SkirmishGame(context);
}

class SkirmishGame {
  roster;

  #client;
  #input;
  #camera;
  #view;
  #avatars;
  #shots;
  #fields;
  #aim;
  #aims = new EasedAims(AVATARS_MAX);
  #own = { x: 0, y: 0, aim: 0, health: 0, present: false };
  #ownType;
  #dashCooldown;
  #names;
  #bodies;
  #rings;
  #pulses;
  #glows;
  #bars;
  #effects = new Effects();
  #colorOf;
  #painted = 0;
  #hurt = 0;

  constructor({ client, canvas, input, camera }) {
    this.#client = client;
    this.#input = input;
    this.#camera = camera;
    this.#view = new TopDownView(canvas, OUTSIDE);
    this.#avatars = new DrawList(client, 'avatar');
    this.#shots = new DrawList(client, 'projectile');
    this.#fields = {
      aim: this.#avatars.field('aim'),
      health: this.#avatars.field('health'),
      dashTicks: this.#avatars.field('dashTicks'),
      protectionTicks: this.#avatars.field('protectionTicks'),
      angle: this.#shots.field('angle'),
    };
    this.#aim = new Aim(client);
    this.#ownType = client.typeIndex('own');
    this.#dashCooldown = client.fieldIndex(this.#ownType, 'dashCooldownTicks');
    this.roster = new Roster(client);
    const ownSlot = client.slot();
    this.#colorOf = (slot) => (slot === ownSlot ? OWN_COLOR : slotColor(slot));
    this.#buildScene();
  }

  /** Frees what the graphics card holds. */
  dispose() {
    this.#view.dispose();
  }

  resize(width, height, pixelRatio) {
    this.#view.resize(width, height, pixelRatio);
  }

  /** The controls as they are now, packed. */
  held(nowMillis) {
    const radians = this.#input.aimRadians ?? Math.atan2(
      this.#view.worldY(this.#input.mouseY) - this.#own.y,
      this.#view.worldX(this.#input.mouseX) - this.#own.x,
    );
    const steps = this.#aim.point(radians, this.#input.firing, nowMillis);
    return packHeld(this.#input.horizontal, this.#input.vertical, steps, this.#input.firing);
  }

  /** What an action means as presses; 0 for nothing. */
  edgesOf(action) {
    return action === 'dash' ? DASH_EDGE : 0;
  }

  draw(nowMillis) {
    this.#avatars.refresh();
    this.#shots.refresh();
    if (nowMillis - this.#painted > ROSTER_MILLIS) {
      this.#painted = nowMillis;
      this.#refreshRoster();
    }
    this.#findOwn();
    this.#clearBatches();
    this.#effects.begin(nowMillis);
    this.#drawShots();
    this.#drawAvatars(nowMillis);
    this.#effects.end(nowMillis, this.#glows, this.#colorOf);
    this.#commitBatches();
    this.#view.draw();
  }

  /** What the player wants to know about the own avatar. */
  vitals() {
    const dashTicks = this.#client.ownValue(this.#ownType, this.#dashCooldown);
    return {
      health: this.#own.present ? this.#own.health / HEALTH_FULL : 0,
      healthText: this.#own.present ? String(this.#own.health) : '',
      dash: 1 - dashTicks / DASH_COOLDOWN_TICKS,
      score: this.roster.score,
      respawnSeconds: this.#own.present ? 0 : this.roster.respawnSeconds,
      killer: this.roster.killerName,
    };
  }

  /** Damage taken since the last call. */
  takeHurt() {
    const hurt = this.#hurt;
    this.#hurt = 0;
    return hurt;
  }

  /** Where the own avatar is drawn, in world pixels, and where the match has it aim, or null while there is none. */
  ownPosition() {
    return this.#own.present ? { x: this.#own.x, y: this.#own.y, aim: this.#own.aim } : null;
  }

  /** Where the others are drawn. */
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

  #buildScene() {
    const scene = this.#view.scene;
    scene.add(...arenaMeshes(this.#client));
    const glow = glowTexture();
    const white = whiteTexture();
    this.#pulses = new SpriteBatch(pulseTexture(), { capacity: SHOTS_MAX, order: 4, depth: 14, glow: true });
    this.#glows = new SpriteBatch(glow, { capacity: SHOTS_MAX + Effects.capacity, order: 5, depth: 12, glow: true });
    this.#bodies = new SpriteBatch(avatarTexture(), { capacity: AVATARS_MAX, order: 6, depth: 10 });
    this.#rings = new SpriteBatch(ringTexture(), { capacity: AVATARS_MAX, order: 7, depth: 10 });
    this.#bars = new SpriteBatch(white, { capacity: 2 * AVATARS_MAX, order: 8, depth: 29 });
    this.#names = new NameTags(scene, 9);
    scene.add(this.#pulses.mesh, this.#glows.mesh, this.#bodies.mesh, this.#rings.mesh, this.#bars.mesh);
  }

  #refreshRoster() {
    this.roster.refresh();
    for (const player of this.roster.players) {
      this.#names.set(player.slot, player.name);
    }
  }

  #findOwn() {
    const slot = this.#client.slot();
    this.#own.present = false;
    for (let i = 0; i < this.#avatars.count; i++) {
      this.#avatars.select(i);
      if (this.#avatars.id === slot) {
        this.#own.present = true;
        this.#own.x = this.#avatars.x;
        this.#own.y = this.#avatars.y;
        this.#own.aim = this.#avatars.radians(this.#fields.aim);
        this.#own.health = this.#avatars.value(this.#fields.health);
        break;
      }
    }
    if (this.#camera.mode === 'own') {
      this.#lookAhead();
    } else {
      this.#lookAtCamera();
    }
  }

  #lookAhead() {
    const ahead = LOOK_AHEAD / this.#view.scale;
    this.#view.centerX = this.#own.x + (this.#input.mouseX - innerWidth / 2) * ahead;
    this.#view.centerY = this.#own.y + (this.#input.mouseY - innerHeight / 2) * ahead;
  }

  /** Somebody else is followed, or nobody. */
  #lookAtCamera() {
    for (let i = 0; this.#camera.mode === 'follow' && i < this.#avatars.count; i++) {
      this.#avatars.select(i);
      if (this.#avatars.id === this.#camera.slot) {
        this.#camera.x = this.#avatars.x;
        this.#camera.y = this.#avatars.y;
      }
    }
    this.#view.centerX = this.#camera.x;
    this.#view.centerY = this.#camera.y;
  }

  #drawShots() {
    for (let i = 0; i < this.#shots.count; i++) {
      const shots = this.#shots;
      shots.select(i);
      const x = shots.x;
      const y = shots.y;
      const color = this.#colorOf(shots.id >> SHOOTER_SHIFT);
      const angle = shots.radians(this.#fields.angle);
      const back = PULSE_LENGTH / 2 - 10;
      this.#pulses.add(
        x - Math.cos(angle) * back, y - Math.sin(angle) * back, PULSE_LENGTH, PULSE_WIDTH, angle,
        0.35 + 0.65 * color[0], 0.35 + 0.65 * color[1], 0.35 + 0.65 * color[2], 1);
      this.#glows.add(x, y, 90, 90, 0, color[0], color[1], color[2], 0.3);
      this.#effects.shot(shots.id, shots.birthTick, x, y, color);
    }
  }

  #drawAvatars(nowMillis) {
    const avatars = this.#avatars;
    const ownSlot = this.#client.slot();
    this.#aims.begin(nowMillis);
    for (let i = 0; i < avatars.count; i++) {
      avatars.select(i);
      const slot = avatars.id;
      const x = avatars.x;
      const y = avatars.y;
      const health = avatars.value(this.#fields.health);
      const color = this.#colorOf(slot);
      const lost = this.#effects.avatar(slot, x, y, health, color);
      if (slot === ownSlot) {
        this.#hurt += lost;
      }
      const aim = slot === ownSlot ? this.#aim.radians : this.#aims.towards(slot, avatars.radians(this.#fields.aim));
      const flash = this.#effects.flash[slot];
      this.#bodies.add(
        x, y, AVATAR_SIZE, AVATAR_SIZE, aim,
        color[0] + flash, color[1] + flash, color[2] + flash, 1);
      if (avatars.value(this.#fields.dashTicks) > 0) {
        this.#effects.trail(x, y, color);
      }
      if (avatars.value(this.#fields.protectionTicks) > 0) {
        const pulse = 0.55 + 0.35 * Math.sin(nowMillis / 90);
        this.#rings.add(x, y, 68, 68, nowMillis / 600, 1, 1, 1, pulse);
      }
      if (slot !== ownSlot) {
        this.#names.add(slot, x, y - 40, color, 0.95);
        this.#drawBar(x, y + 32, health / HEALTH_FULL);
      }
    }
  }

  #drawBar(x, y, part) {
    if (part < 1) {
      this.#bars.add(x, y, BAR_WIDTH + 2, BAR_HEIGHT + 2, 0, 0, 0, 0, 0.6);
      this.#bars.add(
        x - (BAR_WIDTH * (1 - part)) / 2, y, BAR_WIDTH * part, BAR_HEIGHT, 0,
        part < 0.35 ? 1 : 0.3, part < 0.35 ? 0.3 : 0.9, 0.45, 1);
    }
  }

  #clearBatches() {
    this.#pulses.clear();
    this.#glows.clear();
    this.#bodies.clear();
    this.#rings.clear();
    this.#bars.clear();
    this.#names.clear();
  }

  #commitBatches() {
    this.#pulses.commit();
    this.#glows.commit();
    this.#bodies.commit();
    this.#rings.commit();
    this.#bars.commit();
    this.#names.commit();
  }
}
