// Packs keys and mouse into the held state of Skirmish, bit for bit as the class SkirmishControls reads it.

const DIRECTIONS = 24;
const DIRECTION_BITS = 5;
const FULL_TURN = 2 * Math.PI;
const FULL_TURN_16 = 65536;

/** A full turn has 2 to the power of this many steps. */
export const AIM_BITS = 10;

/** The press that dashes. */
export const DASH_EDGE = 1;

/** Returns the held state: where to go (-1, 0, 1 each), where to aim in steps of a full turn, whether to fire. */
export function packHeld(horizontal, vertical, aimSteps, firing) {
  const fire = firing ? 1 : 0;
  return direction(horizontal, vertical) | (aimSteps << DIRECTION_BITS) | (fire << (DIRECTION_BITS + AIM_BITS));
}

/** Returns the 16-bit angle of radians. */
export function angle16(radians) {
  return Math.round((radians / FULL_TURN) * FULL_TURN_16) & (FULL_TURN_16 - 1);
}

function direction(horizontal, vertical) {
  if (horizontal === 0 && vertical === 0) {
    return 0;
  }
  const steps = Math.round((Math.atan2(vertical, horizontal) / FULL_TURN) * DIRECTIONS);
  return ((steps + DIRECTIONS) % DIRECTIONS) + 1;
}
