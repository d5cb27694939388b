// Packs keys into the held state of Proving Ground, bit for bit as the class ProvingGroundControls reads it.

const FULL_TURN = 65536;
const WALKING = 1 << 16;

/** The press that fires one shot. */
export const FIRE_EDGE = 1;

/** Returns the held state: walking where the keys point (-1, 0, 1 each), or as before if no key is down. */
export function packHeld(horizontal, vertical, before) {
  if (horizontal === 0 && vertical === 0) {
    return before;
  }
  const angle = Math.round((Math.atan2(vertical, horizontal) / (2 * Math.PI)) * FULL_TURN) & (FULL_TURN - 1);
  return WALKING | angle;
}
