// Notices what came, went or was hurt between two pictures, and answers with sparks.

import { Particles } from '../scene/particles.js';

const PROJECTILE_IDS = 1 << 11;
const SLOTS = 64;
const FLASH_MILLIS = 140;
const WHITE = [1, 1, 1];

export class Effects {
  /** How brightly an avatar lights up because it was hit, 0 to 1 by slot. */
  flash = new Float32Array(SLOTS);

  #particles = new Particles();
  #shotBirth = new Int32Array(PROJECTILE_IDS).fill(-1);
  #shotX = new Float32Array(PROJECTILE_IDS);
  #shotY = new Float32Array(PROJECTILE_IDS);
  #shotSeen = new Int32Array(PROJECTILE_IDS);
  #avatarX = new Float32Array(SLOTS);
  #avatarY = new Float32Array(SLOTS);
  #avatarHealth = new Int32Array(SLOTS);
  #avatarSeen = new Int32Array(SLOTS);
  #picture = 1;
  #lastMillis = 0;

  static get capacity() {
    return Particles.capacity;
  }

  /** Starts a picture. */
  begin(nowMillis) {
    this.#picture++;
    const fade = (nowMillis - this.#lastMillis) / FLASH_MILLIS;
    this.#lastMillis = nowMillis;
    for (let slot = 0; slot < SLOTS; slot++) {
      this.flash[slot] = Math.max(0, this.flash[slot] - fade);
    }
  }

  shot(id, birthTick, x, y, color) {
    if (this.#shotBirth[id] !== birthTick) {
      this.#shotBirth[id] = birthTick;
      this.#particles.burst(x, y, 3, 90, 0.16, 26, color);
    }
    this.#shotX[id] = x;
    this.#shotY[id] = y;
    this.#shotSeen[id] = this.#picture;
  }

  /** Returns by how much an avatar's health fell since the picture before. */
  avatar(slot, x, y, health, color) {
    const lost = this.#avatarSeen[slot] === this.#picture - 1 ? this.#avatarHealth[slot] - health : 0;
    if (lost > 0) {
      this.flash[slot] = 1;
      this.#particles.burst(x, y, 6, 220, 0.3, 14, color);
    }
    this.#avatarX[slot] = x;
    this.#avatarY[slot] = y;
    this.#avatarHealth[slot] = health;
    this.#avatarSeen[slot] = this.#picture;
    return Math.max(0, lost);
  }

  trail(x, y, color) {
    this.#particles.add(x, y, 0, 0, 0.25, 44, color);
  }

  /** Ends a picture: what was in the one before and is not in this one is gone. */
  end(nowMillis, batch, colorOf) {
    for (let id = 0; id < PROJECTILE_IDS; id++) {
      if (this.#shotBirth[id] !== -1 && this.#shotSeen[id] !== this.#picture) {
        this.#particles.burst(this.#shotX[id], this.#shotY[id], 5, 160, 0.25, 12, colorOf(id >> 5));
        this.#shotBirth[id] = -1;
      }
    }
    for (let slot = 0; slot < SLOTS; slot++) {
      if (this.#avatarSeen[slot] === this.#picture - 1) {
        this.#particles.burst(this.#avatarX[slot], this.#avatarY[slot], 26, 420, 0.7, 20, colorOf(slot));
        this.#particles.burst(this.#avatarX[slot], this.#avatarY[slot], 8, 180, 0.4, 40, WHITE);
      }
    }
    this.#particles.draw(nowMillis, batch);
  }
}
