// Avatars as they are drawn: body, weapon, shield, bars, name; and what is to be seen of what happens to them.

import { DrawList } from '../scene/draw-list.js';
import { EasedAims } from './eased-aims.js';
import { FLASH_PIXELS, MUZZLE_PIXELS, RECOIL_PIXELS, RECOIL_SHAKE } from './weapons.js';

const SLOTS = 64;
const HEALTH_FULL = 100;
const SHIELD_FULL = 100;
const UNITS_PER_PIXEL = 16;

/** The body takes 5/8 of its picture. */
const BODY_SIZE = 66;
const WEAPON_SIZE = 84;
const BUBBLE_SIZE = 78;
const BAR_WIDTH = 46;
const BAR_HEIGHT = 5;

const HURT_MILLIS = 150;
const SHIELD_MILLIS = 260;
const FLASH_MILLIS = 70;
const RECOIL_MILLIS = 130;
const EMOTE_POP_MILLIS = 160;

/** Whoever has so much protection left has only just come. */
const FRESH_PROTECTION_TICKS = 40;

/** Beyond the screen's edge by so much nothing is shown that happens. */
const SEEN_MARGIN = 60;

/** World pixels per tick. */
const DASH_SPEED = 25;

/** Slower than this, in world pixels per tick, no trail is seen. */
const TRAIL_SPEED_MIN = 3;

const LONG_AGO = -1e9;
const WHITE = [1, 1, 1];
const BLACK = [0, 0, 0];

/** Not so bright that it would shine over its own sign. */
const PAPER = [0.7, 0.75, 0.82];
const MARK_FACTOR = 0.95;

export class Avatars {
  list;

  /** The own avatar as drawn last; it keeps its place while there is none. */
  own = { present: false, x: 0, y: 0, aim: 0, health: 0, shield: 0, weapon: 0, lost: 0 };

  #parts;
  #fields;
  #ownSlot;
  #easedAims = new EasedAims(SLOTS);
  #picture = 10;
  #seen = new Int32Array(SLOTS);
  #x = new Float32Array(SLOTS);
  #y = new Float32Array(SLOTS);
  #aim = new Float32Array(SLOTS);
  #health = new Int16Array(SLOTS);
  #shield = new Int16Array(SLOTS);
  #dashTicks = new Int8Array(SLOTS);
  #emote = new Int8Array(SLOTS);
  #hurtAt = new Float64Array(SLOTS).fill(LONG_AGO);
  #shieldHitAt = new Float64Array(SLOTS).fill(LONG_AGO);
  #firedAt = new Float64Array(SLOTS).fill(LONG_AGO);
  #firedWeapon = new Uint8Array(SLOTS);
  #emoteAt = new Float64Array(SLOTS).fill(LONG_AGO);

  /** @param parts of the game: ownSlot, tables, picture, cells, aim, looks, layers, effects, sound, shake, view */
  constructor(parts) {
    this.#parts = parts;
    this.#ownSlot = parts.ownSlot;
    this.list = new DrawList(parts.tables, parts.picture, 'avatar');
    const field = (name) => this.list.field(name);
    this.#fields = {
      vx: field('vx'),
      vy: field('vy'),
      aim: field('aim'),
      health: field('health'),
      shield: field('shield'),
      dashTicks: field('dashTicks'),
      protectionTicks: field('protectionTicks'),
      weapon: field('weapon'),
      emote: field('emote'),
    };
  }

  /** Takes what the client has to draw, and finds the own avatar in it. */
  refresh() {
    this.list.refresh();
    const own = this.own;
    own.present = this.list.selectId(this.#ownSlot);
    if (own.present) {
      own.x = this.list.x;
      own.y = this.list.y;
      own.aim = this.list.radians(this.#fields.aim);
      own.health = this.list.value(this.#fields.health);
      own.shield = this.list.value(this.#fields.shield);
      own.weapon = this.list.value(this.#fields.weapon);
    }
  }

  /** How fast the selected avatar of the list is, in world pixels per tick; one whom a wall stops in a dash came that fast. */
  get speed() {
    const speed = Math.hypot(this.list.value(this.#fields.vx), this.list.value(this.#fields.vy)) / UNITS_PER_PIXEL;
    return this.list.value(this.#fields.dashTicks) > 0 ? Math.max(speed, DASH_SPEED) : speed;
  }

  /** What was in the last picture says nothing about the next one: the picture jumps in time. */
  forget() {
    this.#picture += 2;
  }

  /** Somebody fires. Returns whether that one is in the picture, and so where the fire is drawn. */
  fired(slot, weapon, nowMillis) {
    this.#firedAt[slot] = nowMillis;
    this.#firedWeapon[slot] = weapon;
    if (slot === this.#ownSlot) {
      this.#parts.shake.add(RECOIL_SHAKE[weapon]);
    }
    return this.#seen[slot] >= this.#picture - 1;
  }

  /** @param isPast whether it is not now that is drawn, but what was some seconds ago */
  draw(nowMillis, isPast) {
    this.#picture++;
    this.#easedAims.begin(nowMillis);
    this.own.lost = 0;
    for (let i = 0; i < this.list.count; i++) {
      this.list.select(i);
      const slot = this.list.id;
      this.#note(slot, nowMillis);
      this.#aim[slot] = this.#aimOf(slot, isPast);
      this.#drawBody(slot, nowMillis);
      this.#drawSigns(slot, nowMillis);
    }
    this.#noteDeaths();
  }

  /** Compares the selected avatar with what it was in the picture before. */
  #note(slot, nowMillis) {
    const list = this.list;
    const { effects, sound } = this.#parts;
    const x = list.x;
    const y = list.y;
    const health = list.value(this.#fields.health);
    const shield = list.value(this.#fields.shield);
    const dashTicks = list.value(this.#fields.dashTicks);
    const emote = list.value(this.#fields.emote);
    const color = this.#parts.looks.colorOf(slot);
    if (this.#seen[slot] === this.#picture - 1) {
      this.#noteDamage(slot, x, y, this.#health[slot] - health, this.#shield[slot] - shield, nowMillis);
      if (dashTicks > this.#dashTicks[slot]) {
        effects.dashStart(x, y, list.value(this.#fields.vx), list.value(this.#fields.vy), color);
        sound.playAt('dash', x, y, slot === this.#ownSlot ? 0.8 : 0.5);
      }
      if (emote !== 0 && emote !== this.#emote[slot]) {
        this.#emoteAt[slot] = nowMillis;
        sound.playAt('emote', x, y, 0.5);
      }
    } else if (list.value(this.#fields.protectionTicks) > FRESH_PROTECTION_TICKS) {
      effects.appear(x, y, color);
      sound.playAt('appear', x, y, slot === this.#ownSlot ? 0.8 : 0.35);
    }
    this.#seen[slot] = this.#picture;
    this.#x[slot] = x;
    this.#y[slot] = y;
    this.#health[slot] = health;
    this.#shield[slot] = shield;
    this.#dashTicks[slot] = dashTicks;
    this.#emote[slot] = emote;
  }

  /** The own avatar aims where the player points at once; others turn as hands do. */
  #aimOf(slot, isPast) {
    if (slot === this.#ownSlot && !isPast) {
      return this.#parts.aim.radians;
    }
    return this.#easedAims.towards(slot, this.list.radians(this.#fields.aim));
  }

  #noteDamage(slot, x, y, lostHealth, lostShield, nowMillis) {
    const { effects, sound, shake, looks } = this.#parts;
    const own = slot === this.#ownSlot;
    if (lostShield > 0) {
      this.#shieldHitAt[slot] = nowMillis;
      effects.shieldHit(x, y, looks.palette.shield);
      sound.playAt('shieldHit', x, y, own ? 0.8 : 0.5);
    }
    if (lostHealth > 0) {
      this.#hurtAt[slot] = nowMillis;
      effects.wound(x, y, looks.colorOf(slot), lostHealth);
      sound.playAt(own ? 'hurt' : 'hit', x, y, own ? 0.9 : 0.45);
    }
    if (own) {
      const lost = Math.max(0, lostHealth) + Math.max(0, lostShield);
      this.own.lost = lost;
      shake.add(Math.min(0.6, lost / 70));
    }
  }

  #noteDeaths() {
    const { effects, sound, shake, looks, view } = this.#parts;
    for (let slot = 0; slot < SLOTS; slot++) {
      const x = this.#x[slot];
      const y = this.#y[slot];
      // Whoever is outside has only gone out of view.
      if (this.#seen[slot] === this.#picture - 1 && view.shows(x, y, SEEN_MARGIN)) {
        const own = slot === this.#ownSlot;
        effects.death(x, y, looks.colorOf(slot));
        sound.playAt('death', x, y, 0.9);
        shake.add(own ? 0.8 : 0.2);
        if (own) {
          this.own.lost = this.#health[slot] + this.#shield[slot];
        }
      }
    }
  }

  #drawBody(slot, nowMillis) {
    const { cells, looks, layers, effects, view } = this.#parts;
    const list = this.list;
    const x = this.#x[slot];
    const y = this.#y[slot];
    if (!view.shows(x, y, SEEN_MARGIN)) {
      return;
    }
    const color = looks.colorOf(slot);
    const angle = this.#aim[slot];
    const own = slot === this.#ownSlot;
    layers.ground.add(cells.shadow, x + 3, y + 7, 78, 74, 0, BLACK, 0.75);
    layers.ground.addLight(cells.glow, x, y, 150, 150, 0, color, own ? 0.34 : 0.26);
    if (own) {
      layers.ground.addLight(cells.ownMark, x, y, 84, 84, nowMillis / 1500, color, 0.75);
    }
    this.#drawTrail(slot, x, y, color);
    if (this.#dashTicks[slot] > 0) {
      effects.dashTrail(x, y, color);
    }

    const weapon = list.value(this.#fields.weapon);
    const sinceShot = nowMillis - this.#firedAt[slot];
    const back = sinceShot < RECOIL_MILLIS ? RECOIL_PIXELS[weapon] * (1 - sinceShot / RECOIL_MILLIS) : 0;
    layers.bodies.add(
      cells.weapon0 + weapon, x - Math.cos(angle) * back, y - Math.sin(angle) * back, WEAPON_SIZE, WEAPON_SIZE, angle, color, 1);
    const team = looks.teamOf(slot);
    layers.bodies.put(
      cells.hull0 + team, x, y, BODY_SIZE, BODY_SIZE, angle, color[0] * 1.12, color[1] * 1.12, color[2] * 1.12, 1, 0, 1);
    layers.bodies.put(
      cells.mark0 + looks.markOf(slot), x, y, BODY_SIZE, BODY_SIZE, angle,
      color[0] * MARK_FACTOR + 0.12, color[1] * MARK_FACTOR + 0.12, color[2] * MARK_FACTOR + 0.12, 1, 0, 1);
    const hurt = 1 - (nowMillis - this.#hurtAt[slot]) / HURT_MILLIS;
    if (hurt > 0) {
      layers.bodies.addLight(cells.disc, x, y, 42, 42, 0, WHITE, 0.6 * hurt);
    }
    this.#drawShield(slot, x, y, nowMillis);
    if (sinceShot < FLASH_MILLIS) {
      this.#drawFlash(slot, x, y, angle, 1 - sinceShot / FLASH_MILLIS, color);
    }
  }

  /** A tail of light whose length is the speed. */
  #drawTrail(slot, x, y, color) {
    const vx = this.list.value(this.#fields.vx) / UNITS_PER_PIXEL;
    const vy = this.list.value(this.#fields.vy) / UNITS_PER_PIXEL;
    const speed = Math.hypot(vx, vy);
    if (speed > TRAIL_SPEED_MIN) {
      const length = 26 + speed * 3.2;
      const angle = Math.atan2(vy, vx);
      this.#parts.layers.ground.addLight(
        this.#parts.cells.streak, x - (Math.cos(angle) * length) / 2, y - (Math.sin(angle) * length) / 2, length, 40, angle, color,
        0.5);
    }
  }

  #drawShield(slot, x, y, nowMillis) {
    const { cells, looks, layers } = this.#parts;
    const shield = this.#shield[slot];
    const hit = Math.max(0, 1 - (nowMillis - this.#shieldHitAt[slot]) / SHIELD_MILLIS);
    if (shield > 0 || hit > 0) {
      const size = BUBBLE_SIZE + 10 * hit;
      layers.air.addLight(
        cells.bubble, x, y, size, size, nowMillis / 2400, looks.palette.shield, 0.25 + 0.5 * (shield / SHIELD_FULL) + 0.9 * hit);
    }
    if (this.list.value(this.#fields.protectionTicks) > 0) {
      const pulse = 0.42 + 0.25 * Math.sin(nowMillis / 90);
      layers.air.addLight(cells.dashes, x, y, 80, 80, nowMillis / 600, WHITE, pulse);
      layers.air.addLight(cells.dashes, x, y, 66, 66, -nowMillis / 800, looks.colorOf(slot), pulse);
    }
  }

  #drawFlash(slot, x, y, angle, left, color) {
    const { cells, layers } = this.#parts;
    const size = FLASH_PIXELS[this.#firedWeapon[slot]] * (0.6 + 0.4 * left);
    const ahead = MUZZLE_PIXELS + size * 0.24;
    const atX = x + Math.cos(angle) * ahead;
    const atY = y + Math.sin(angle) * ahead;
    layers.air.addLight(cells.flash, atX, atY, size, size, angle, WHITE, 1.1 * left);
    layers.air.addLight(cells.glow, atX, atY, size * 2.2, size * 2.2, 0, color, 0.75 * left);
    layers.ground.addLight(cells.glow, atX, atY, 300, 300, 0, color, 0.28 * left);
  }

  #drawSigns(slot, nowMillis) {
    const { cells, looks, layers } = this.#parts;
    const x = this.#x[slot];
    const y = this.#y[slot];
    const emote = this.#emote[slot];
    if (emote !== 0) {
      const age = nowMillis - this.#emoteAt[slot];
      const pop = age < EMOTE_POP_MILLIS ? age / EMOTE_POP_MILLIS : 1;
      const size = 62 * (pop * (1.6 - 0.6 * pop));
      layers.signs.add(cells.emote1 + emote - 1, x, y - 74 + 3 * Math.sin(nowMillis / 200), size, size, 0, PAPER, 0.97);
    }
    if (slot === this.#ownSlot) {
      return;
    }
    layers.names.add(slot, x, y - 43, looks.colorOf(slot), 0.95);
    const shield = this.#shield[slot];
    const health = this.#health[slot];
    if (health < HEALTH_FULL || shield > 0) {
      const low = health < 0.35 * HEALTH_FULL;
      this.#drawBar(x, y + 37, health / HEALTH_FULL, low ? looks.palette.healthLow : looks.palette.health);
    }
    if (shield > 0) {
      this.#drawBar(x, y + 43, shield / SHIELD_FULL, looks.palette.shield);
    }
  }

  #drawBar(x, y, part, color) {
    const { cells, layers } = this.#parts;
    layers.signs.add(cells.block, x, y, BAR_WIDTH + 2, BAR_HEIGHT + 2, 0, BLACK, 0.65);
    layers.signs.add(cells.block, x - (BAR_WIDTH * (1 - part)) / 2, y, BAR_WIDTH * part, BAR_HEIGHT, 0, color, 1);
  }
}
