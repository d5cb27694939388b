// Packs what the player wants into the held state and presses of Skirmish, bit for bit as the class SkirmishControls reads
// them; and says what keys and buttons can be bound to.

import { EMOTES } from './emotes.js';

const DIRECTIONS = 24;
const DIRECTION_BITS = 5;
const FULL_TURN = 2 * Math.PI;
const FULL_TURN_16 = 65536;

/** A full turn has 2 to the power of this many steps. */
export const AIM_BITS = 10;

/** A stick that is moved less than this rests. */
const REST = 0.25;

/** The press that dashes. */
export const DASH_EDGE = 1;
const EMOTE_SHIFT = 1;

/** What keys and buttons can be bound to, besides what the page has itself. */
export const actions = [
  { name: 'dash', label: 'Dash', keys: ['Space'], buttons: [0, 6] },
  ...EMOTES.map(({ name, label, sign }, index) => ({
    name, label: `Emote: ${label}`, keys: [`Digit${index + 1}`], buttons: [], emote: sign,
  })),
];

/** What each action means as presses. */
const EDGES = new Map([['dash', DASH_EDGE], ...EMOTES.map(({ name }, index) => [name, (index + 1) << EMOTE_SHIFT])]);

/** Returns an action's presses, 0 if it is none of this game's. */
export function edgesOf(action) {
  return EDGES.get(action) ?? 0;
}

/** Returns the held state: where to go (-1 to 1 each), where to aim in steps of a full turn, whether to fire. */
export function packHeld(horizontal, vertical, aimSteps, firing) {
  const fire = firing ? 1 : 0;
  return direction(horizontal, vertical) | (aimSteps << DIRECTION_BITS) | (fire << (DIRECTION_BITS + AIM_BITS));
}

/** Returns the 16-bit angle of radians. */
export function angle16(radians) {
  return Math.round((radians / FULL_TURN) * FULL_TURN_16) & (FULL_TURN_16 - 1);
}

function direction(horizontal, vertical) {
  if (Math.hypot(horizontal, vertical) < REST) {
    return 0;
  }
  const steps = Math.round((Math.atan2(vertical, horizontal) / FULL_TURN) * DIRECTIONS);
  return ((steps + DIRECTIONS) % DIRECTIONS) + 1;
}
