// Colours by meaning, for all players and for those who tell fewer colours apart. Red, green and blue from 0 to 1.
//
// The sets for colour blindness differ in lightness as well as in hue, and never rest on the pair that is hard to tell;
// shapes and marks say the same once more.

const OWN = [0.3, 0.9, 1];

export const PALETTES = {
  default: {
    own: OWN,
    teams: [[0.25, 0.62, 1], [1, 0.5, 0.16]],
    players: [
      [1, 0.36, 0.36], [1, 0.72, 0.22], [0.62, 0.45, 1], [0.45, 0.95, 0.42], [1, 0.42, 0.8], [0.95, 0.95, 0.4],
      [0.38, 0.55, 1], [1, 0.55, 0.3], [0.3, 0.95, 0.7], [0.85, 0.4, 1], [0.75, 1, 0.3], [1, 0.45, 0.58],
    ],
    pickups: [[0.35, 1, 0.5], [0.35, 0.7, 1], [1, 0.75, 0.25], [0.8, 0.45, 1], [1, 0.4, 0.3]],
    health: [0.35, 0.95, 0.5],
    healthLow: [1, 0.32, 0.3],
    shield: [0.42, 0.72, 1],
    danger: [1, 0.4, 0.25],
  },
  deuteranopia: {
    own: [0.4, 0.85, 1],
    teams: [[0.2, 0.55, 1], [1, 0.78, 0.1]],
    players: [
      [0.9, 0.6, 0], [0.95, 0.9, 0.25], [0.8, 0.47, 0.65], [0.84, 0.37, 0], [0.75, 0.75, 0.8], [0.55, 0.5, 1],
      [1, 0.85, 0.6], [0.7, 0.42, 0.2], [0.6, 0.7, 1],
    ],
    pickups: [[1, 1, 1], [0.35, 0.65, 1], [1, 0.85, 0.2], [0.7, 0.55, 1], [0.9, 0.5, 0.1]],
    health: [0.45, 0.8, 1],
    healthLow: [1, 0.7, 0.1],
    shield: [0.75, 0.75, 1],
    danger: [1, 0.62, 0.1],
  },
  protanopia: {
    own: [0.45, 0.9, 1],
    teams: [[0.25, 0.6, 1], [1, 0.85, 0.2]],
    players: [
      [1, 0.8, 0.2], [0.65, 0.6, 1], [0.95, 0.95, 0.6], [0.85, 0.62, 0.25], [0.8, 0.8, 0.85], [0.5, 0.55, 0.95],
      [1, 0.9, 0.75], [0.7, 0.6, 0.4], [0.75, 0.8, 1],
    ],
    pickups: [[1, 1, 1], [0.35, 0.65, 1], [1, 0.88, 0.3], [0.65, 0.6, 1], [0.85, 0.65, 0.3]],
    health: [0.45, 0.85, 1],
    healthLow: [1, 0.8, 0.2],
    shield: [0.75, 0.8, 1],
    danger: [1, 0.75, 0.25],
  },
  tritanopia: {
    own: [0.35, 0.95, 0.95],
    teams: [[0.1, 0.75, 0.75], [1, 0.36, 0.36]],
    players: [
      [1, 0.35, 0.35], [1, 0.65, 0.7], [0.85, 0.15, 0.45], [0.85, 0.85, 0.85], [1, 0.5, 0.5], [0.55, 0.75, 0.75],
      [0.95, 0.25, 0.6], [1, 0.8, 0.82], [0.7, 0.3, 0.35],
    ],
    pickups: [[1, 1, 1], [0.3, 0.85, 0.9], [1, 0.6, 0.6], [0.9, 0.3, 0.6], [1, 0.3, 0.3]],
    health: [0.35, 0.95, 0.9],
    healthLow: [1, 0.3, 0.35],
    shield: [0.75, 0.95, 1],
    danger: [1, 0.35, 0.35],
  },
};

/** Returns the palette of a name, the default one for a name that is unknown. */
export function paletteOf(name) {
  return PALETTES[name] ?? PALETTES.default;
}
