// What only the own client knows: ammunition, waiting times, hits dealt and where damage came from.

const DASH_COOLDOWN_TICKS = 75;
const HITS_MASK = 255;
const HURT_ANGLES = 256;

/** More hits than this between two pictures are no hits: the count began anew. */
const HITS_AT_ONCE_MAX = 32;

const MISSING = -1;

export class OwnState {
  #tables;
  #type;
  #fields;
  #hits = 0;
  #wasPresent = false;
  #newHits = 0;
  #hurt = { amount: 0, radians: NaN };
  #takenHurt = { amount: 0, radians: NaN };

  constructor(tables) {
    this.#tables = tables;
    this.#type = this.#tables.typeIndex('own');
    const field = (name) => this.#tables.fieldIndex(this.#type, name);
    this.#fields = {
      dashCooldown: field('dashCooldownTicks'),
      ammo: field('ammo'),
      hits: field('hits'),
      hurtAngle: field('hurtAngle'),
    };
  }

  /** How far the dash is ready, 0 to 1. */
  get dash() {
    return 1 - Math.min(1, this.#value(this.#fields.dashCooldown) / DASH_COOLDOWN_TICKS);
  }

  /** Shots left of a weapon that runs out. */
  get ammo() {
    return this.#value(this.#fields.ammo);
  }

  /** To be told for each picture: whether the own avatar is there, and what it lost. Returns new hits dealt. */
  update(present, lost) {
    const hits = this.#value(this.#fields.hits);
    const dealt = (hits - this.#hits) & HITS_MASK;
    this.#hits = hits;
    const counts = present && this.#wasPresent && dealt <= HITS_AT_ONCE_MAX;
    this.#wasPresent = present;
    if (lost > 0) {
      this.#hurt.amount += lost;
      if (this.#fields.hurtAngle !== MISSING) {
        this.#hurt.radians = (this.#value(this.#fields.hurtAngle) / HURT_ANGLES) * 2 * Math.PI;
      }
    }
    if (counts) {
      this.#newHits += dealt;
      return dealt;
    }
    return 0;
  }

  /** Own hits since the last call. */
  takeHits() {
    const hits = this.#newHits;
    this.#newHits = 0;
    return hits;
  }

  /** Damage since the last call and where it came from; valid until the next call. */
  takeHurt() {
    this.#takenHurt.amount = this.#hurt.amount;
    this.#takenHurt.radians = this.#hurt.radians;
    this.#hurt.amount = 0;
    return this.#takenHurt;
  }

  #value(field) {
    return field === MISSING ? 0 : this.#tables.ownValue(this.#type, field);
  }
}
