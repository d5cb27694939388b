// Everything that moves, in as few draw calls as there are heights above the ground.

import { NameTags } from '../scene/name-tags.js';
import { Particles } from '../scene/particles.js';
import { SpriteBatch } from '../scene/sprite-batch.js';

const GROUND_MAX = 1024;
const BODIES_MAX = 1024;
const SHOTS_MAX = 4096;
const SIGNS_MAX = 512;

export class Layers {
  /** Flat on the floor: shadows, pads, what explosions leave. */
  ground;

  /** Avatars, and pickups. */
  bodies;

  /** Shots, light, sparks: over everything that stands on the floor, but behind walls. */
  air;

  /** Bars and emotes: never hidden. */
  signs;

  names = new NameTags(7);

  constructor(scene, atlas) {
    this.ground = new SpriteBatch(atlas, { capacity: GROUND_MAX, order: 2, depth: 1 });
    this.bodies = new SpriteBatch(atlas, { capacity: BODIES_MAX, order: 3, depth: 12 });
    this.air = new SpriteBatch(atlas, { capacity: SHOTS_MAX + Particles.capacity, order: 4, depth: 16 });
    this.signs = new SpriteBatch(atlas, { capacity: SIGNS_MAX, order: 6, depth: 30, hidden: false });
    scene.add(this.ground.mesh, this.bodies.mesh, this.air.mesh, this.signs.mesh, this.names.mesh);
  }

  clear() {
    this.ground.clear();
    this.bodies.clear();
    this.air.clear();
    this.signs.clear();
    this.names.clear();
  }

  commit() {
    this.ground.commit();
    this.bodies.commit();
    this.air.commit();
    this.signs.commit();
    this.names.commit();
  }
}
