// Where the mouse points, and what of it is sent: the shared code's sampler decides, once for each tick.

import { aimSampler } from '../../js/tickwire.js';
import { AIM_BITS, angle16 } from './controls.js';

export class Aim {
  /** Where the mouse points, which is what the own avatar is drawn with. */
  radians = 0;

  #client;
  #tables;
  #sampler = aimSampler(AIM_BITS);
  #ownType;
  #fireCooldown;
  #steps = 0;

  constructor(client) {
    this.#client = client;
    this.#tables = client.tables();
    this.#ownType = this.#tables.typeIndex('own');
    this.#fireCooldown = this.#tables.fieldIndex(this.#ownType, 'fireCooldownTicks');
  }

  /** Takes where the mouse points now and returns the steps of a full turn to send. */
  point(radians, firing, nowMillis) {
    this.radians = radians;
    const ticks = this.#client.ticksDue(nowMillis);
    if (ticks > 0) {
      const shot = firing && this.#tables.ownValue(this.#ownType, this.#fireCooldown) < ticks;
      const tick = Math.floor(this.#client.predictedTick(nowMillis));
      this.#steps = this.#sampler.sample(angle16(radians), tick, shot);
    }
    return this.#steps;
  }
}
