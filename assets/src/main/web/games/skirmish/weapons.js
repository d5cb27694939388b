// The weapons by number, as the class Weapon has them: what players call them, and how they look and sound.

export const PULSE = 0;
export const SCATTER = 1;
export const RAIL = 2;
export const ROCKET = 3;

export const WEAPON_NAMES = ['Pulse', 'Scatter', 'Rail', 'Rocket'];

/** Of a shot of each: names of sounds, how far the barrel jumps back in world pixels, and how large its fire is. */
export const SHOT_SOUNDS = ['pulse', 'scatter', 'rail', 'rocket'];
export const RECOIL_PIXELS = [4, 9, 11, 8];
export const FLASH_PIXELS = [40, 66, 62, 58];

/** How strongly the own shots shake the picture. */
export const RECOIL_SHAKE = [0.05, 0.22, 0.26, 0.2];

/** A rocket's blast reaches so far, in world pixels. */
export const BLAST_PIXELS = 125;

/** Where the muzzle is, from the avatar's middle. */
export const MUZZLE_PIXELS = 30;
