// Says at once that one was hurt and from where, and that one has hit somebody.

import { element } from './dom.js';
import { hurtOf } from './game-module.js';

const PAIN_MILLIS = 120;

/** How red the edges get: a little for any damage, all of it for so much at once. */
const PAIN_MIN = 0.35;
const PAIN_FULL_AMOUNT = 50;

const DIRECTION_MILLIS = 900;
const DIRECTIONS_MAX = 4;
const HIT_MILLIS = 140;

export class DamageOverlays {
  /** Own hits and damage so far, for tests. */
  hitsShown = 0;
  hurtsShown = 0;

  #pain = document.getElementById('pain');
  #hit = document.getElementById('hit-marker');
  #directions = [];
  #nextDirection = 0;
  #painUntil = 0;
  #hitUntil = 0;

  constructor() {
    const box = document.getElementById('hurt-directions');
    for (let i = 0; i < DIRECTIONS_MAX; i++) {
      const arc = element('div', 'hurt-direction');
      box.append(arc);
      this.#directions.push({ arc, until: 0 });
    }
  }

  /** To be called for each picture. */
  update(nowMillis, game, input) {
    const hurt = hurtOf(game);
    if (hurt.amount > 0) {
      this.#hurt(nowMillis, hurt);
    }
    if ((game.takeHits?.() ?? 0) > 0) {
      this.hitsShown++;
      this.#hitUntil = nowMillis + HIT_MILLIS;
      this.#hit.classList.add('shown');
    }
    if (this.#hit.classList.contains('shown')) {
      this.#placeHitMarker(nowMillis, input);
    }
    if (this.#painUntil !== 0 && nowMillis > this.#painUntil) {
      this.#painUntil = 0;
      this.#pain.classList.remove('hurt');
    }
    for (const direction of this.#directions) {
      if (direction.until !== 0 && nowMillis > direction.until) {
        direction.until = 0;
        direction.arc.classList.remove('shown');
      }
    }
  }

  /** Shows nothing any more: what was is over, or is not what is shown. */
  clear() {
    this.#pain.classList.remove('hurt');
    this.#hit.classList.remove('shown');
    this.#directions.forEach(({ arc }) => arc.classList.remove('shown'));
  }

  #hurt(nowMillis, { amount, radians }) {
    this.hurtsShown++;
    this.#painUntil = nowMillis + PAIN_MILLIS;
    this.#pain.style.setProperty('--pain', Math.min(1, PAIN_MIN + amount / PAIN_FULL_AMOUNT).toFixed(2));
    this.#pain.classList.add('hurt');
    if (!Number.isNaN(radians)) {
      const direction = this.#directions[this.#nextDirection];
      this.#nextDirection = (this.#nextDirection + 1) % DIRECTIONS_MAX;
      direction.until = nowMillis + DIRECTION_MILLIS;
      direction.arc.style.rotate = `${radians.toFixed(3)}rad`;
      direction.arc.classList.add('shown');
    }
  }

  /** At the mouse, where the player looks. */
  #placeHitMarker(nowMillis, input) {
    this.#hit.style.translate = `${Math.round(input.mouseX)}px ${Math.round(input.mouseY)}px`;
    if (nowMillis > this.#hitUntil) {
      this.#hit.classList.remove('shown');
    }
  }
}
