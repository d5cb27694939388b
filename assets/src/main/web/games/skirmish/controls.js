// Packs keys and mouse into the held state of Skirmish, bit for bit as the class SkirmishControls reads it.

const DIRECTIONS = 24;
const DIRECTION_BITS = 5;
const AIM_STEPS = 1024;
const AIM_BITS = 10;
const FULL_TURN = 2 * Math.PI;

/** The press that dashes. */
export const DASH_EDGE = 1;

/** Returns the held state: where to go (-1, 0, 1 each), where to aim in radians, whether to fire. */
export function packHeld(horizontal, vertical, aim, firing) {
  const fire = firing ? 1 : 0;
  return direction(horizontal, vertical) | (aimSteps(aim) << DIRECTION_BITS) | (fire << (DIRECTION_BITS + AIM_BITS));
}

function direction(horizontal, vertical) {
  if (horizontal === 0 && vertical === 0) {
    return 0;
  }
  const steps = Math.round((Math.atan2(vertical, horizontal) / FULL_TURN) * DIRECTIONS);
  return ((steps + DIRECTIONS) % DIRECTIONS) + 1;
}

function aimSteps(aim) {
  return Math.round((aim / FULL_TURN) * AIM_STEPS) & (AIM_STEPS - 1);
}
