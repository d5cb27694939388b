// What every sound is made of. A layer is a wave (sine, triangle, square, saw, noise) that glides `from` a frequency `to`
// another in Hz, starts `at` and rises and falls within `attack` and `decay` in seconds; `low` and `high` cut what is above
// and below (`lowTo` at its end), `drive` makes it rough. `loudness` is of the whole sound beside the others.

export const RECIPES = {
  // The page: first, because a click is what starts it all.
  click: {
    seconds: 0.06, loudness: 0.4,
    layers: [{ wave: 'triangle', from: 760, to: 560, decay: 0.05 }],
  },
  message: {
    seconds: 0.22, loudness: 0.4,
    layers: [
      { wave: 'sine', from: 880, decay: 0.09, gain: 0.7 },
      { wave: 'sine', from: 1174, at: 0.07, decay: 0.14, gain: 0.7 },
    ],
  },
  // Weapons.
  pulse: {
    seconds: 0.2, loudness: 0.5,
    layers: [
      { wave: 'square', from: 1150, to: 190, decay: 0.15, gain: 0.5, low: 4200, lowTo: 700 },
      { wave: 'sine', from: 620, to: 120, decay: 0.17, gain: 0.7 },
      { wave: 'noise', decay: 0.03, gain: 0.35, high: 3000 },
    ],
  },
  scatter: {
    seconds: 0.42, loudness: 0.85,
    layers: [
      { wave: 'noise', decay: 0.26, gain: 1, low: 3800, lowTo: 350, drive: 2 },
      { wave: 'sine', from: 210, to: 48, decay: 0.28, gain: 0.9, drive: 1 },
      { wave: 'noise', at: 0.2, decay: 0.05, gain: 0.16, high: 2600 },
      { wave: 'noise', at: 0.29, decay: 0.04, gain: 0.14, high: 3400 },
    ],
  },
  rail: {
    seconds: 0.95, loudness: 0.95,
    layers: [
      { wave: 'saw', from: 2600, to: 70, decay: 0.42, gain: 0.55, low: 6000, lowTo: 300, drive: 1.5 },
      { wave: 'noise', decay: 0.09, gain: 0.9, high: 1200 },
      { wave: 'sine', from: 150, to: 42, decay: 0.5, gain: 0.9 },
      { wave: 'sine', from: 1900, to: 880, at: 0.05, attack: 0.05, decay: 0.8, gain: 0.16 },
      { wave: 'sine', from: 1912, to: 893, at: 0.05, attack: 0.05, decay: 0.8, gain: 0.16 },
    ],
  },
  rocket: {
    seconds: 0.6, loudness: 0.75,
    layers: [
      { wave: 'noise', attack: 0.02, decay: 0.5, gain: 1, low: 600, lowTo: 2600 },
      { wave: 'sine', from: 140, to: 60, decay: 0.25, gain: 0.9, drive: 1 },
      { wave: 'saw', from: 90, to: 190, attack: 0.03, decay: 0.4, gain: 0.25, low: 900 },
    ],
  },
  explosion: {
    seconds: 1.3, loudness: 1.15,
    layers: [
      { wave: 'noise', decay: 1.1, gain: 1, low: 2400, lowTo: 90, drive: 3 },
      { wave: 'sine', from: 105, to: 28, decay: 0.9, gain: 1.3, drive: 1.5 },
      { wave: 'noise', decay: 0.06, gain: 0.8, high: 900 },
      { wave: 'noise', at: 0.25, attack: 0.08, decay: 0.8, gain: 0.22, low: 900, lowTo: 200 },
    ],
  },
  impact: {
    seconds: 0.1, loudness: 0.5,
    layers: [
      { wave: 'noise', decay: 0.06, gain: 0.8, high: 1500 },
      { wave: 'triangle', from: 900, to: 320, decay: 0.05, gain: 0.4 },
    ],
  },
  // Bodies.
  hit: {
    seconds: 0.16, loudness: 0.55,
    layers: [
      { wave: 'noise', decay: 0.08, gain: 0.8, low: 2400, lowTo: 500, drive: 1 },
      { wave: 'triangle', from: 420, to: 130, decay: 0.13, gain: 0.8 },
    ],
  },
  hitMarker: {
    seconds: 0.09, loudness: 0.6,
    layers: [
      { wave: 'sine', from: 1750, to: 1500, decay: 0.07, gain: 0.9 },
      { wave: 'noise', decay: 0.015, gain: 0.4, high: 4000 },
    ],
  },
  shieldHit: {
    seconds: 0.34, loudness: 0.5,
    layers: [
      { wave: 'sine', from: 980, to: 620, decay: 0.3, gain: 0.7 },
      { wave: 'sine', from: 1473, to: 940, decay: 0.22, gain: 0.4 },
      { wave: 'noise', decay: 0.04, gain: 0.4, high: 3000 },
    ],
  },
  hurt: {
    seconds: 0.26, loudness: 0.8,
    layers: [
      { wave: 'sine', from: 180, to: 62, decay: 0.22, gain: 1, drive: 2 },
      { wave: 'noise', decay: 0.1, gain: 0.6, low: 1400, lowTo: 300 },
    ],
  },
  death: {
    seconds: 0.9, loudness: 0.85,
    layers: [
      { wave: 'saw', from: 520, to: 48, decay: 0.55, gain: 0.5, low: 2600, lowTo: 200, drive: 1 },
      { wave: 'noise', decay: 0.6, gain: 0.8, low: 3200, lowTo: 160, drive: 1.5 },
      { wave: 'square', from: 1200, to: 140, at: 0.04, decay: 0.35, gain: 0.16, low: 2400 },
    ],
  },
  dash: {
    seconds: 0.34, loudness: 0.5,
    layers: [
      { wave: 'noise', attack: 0.05, decay: 0.25, gain: 1, low: 700, lowTo: 3600, high: 260 },
      { wave: 'sine', from: 180, to: 520, attack: 0.03, decay: 0.2, gain: 0.35 },
    ],
  },
  appear: {
    seconds: 0.55, loudness: 0.5,
    layers: [
      { wave: 'sine', from: 330, to: 990, attack: 0.06, decay: 0.42, gain: 0.6 },
      { wave: 'triangle', from: 660, to: 1980, attack: 0.06, decay: 0.3, gain: 0.25 },
      { wave: 'noise', attack: 0.15, decay: 0.3, gain: 0.12, high: 4000 },
    ],
  },
  emote: {
    seconds: 0.16, loudness: 0.4,
    layers: [{ wave: 'triangle', from: 520, to: 880, attack: 0.01, decay: 0.13 }],
  },
  // What is taken.
  health: {
    seconds: 0.5, loudness: 0.55,
    layers: [
      { wave: 'sine', from: 523, decay: 0.22, gain: 0.7 },
      { wave: 'sine', from: 659, at: 0.08, decay: 0.22, gain: 0.7 },
      { wave: 'sine', from: 784, at: 0.16, decay: 0.32, gain: 0.8 },
    ],
  },
  shield: {
    seconds: 0.6, loudness: 0.55,
    layers: [
      { wave: 'triangle', from: 392, decay: 0.3, gain: 0.6 },
      { wave: 'sine', from: 587, at: 0.07, decay: 0.45, gain: 0.8 },
      { wave: 'sine', from: 1174, at: 0.14, decay: 0.4, gain: 0.3 },
    ],
  },
  weapon: {
    seconds: 0.42, loudness: 0.6,
    layers: [
      { wave: 'noise', decay: 0.035, gain: 0.8, high: 1800 },
      { wave: 'square', from: 196, to: 294, at: 0.05, decay: 0.12, gain: 0.4, low: 1800 },
      { wave: 'noise', at: 0.13, decay: 0.05, gain: 0.9, high: 1200 },
      { wave: 'square', from: 392, at: 0.14, decay: 0.22, gain: 0.35, low: 2400 },
    ],
  },
  // The match.
  kill: {
    seconds: 0.5, loudness: 0.65,
    layers: [
      { wave: 'triangle', from: 659, decay: 0.12, gain: 0.8 },
      { wave: 'triangle', from: 988, at: 0.09, decay: 0.36, gain: 0.9 },
      { wave: 'sine', from: 1976, at: 0.09, decay: 0.28, gain: 0.25 },
    ],
  },
  beep: {
    seconds: 0.16, loudness: 0.5,
    layers: [{ wave: 'square', from: 523, attack: 0.004, decay: 0.14, low: 2200 }],
  },
  go: {
    seconds: 0.7, loudness: 0.65,
    layers: [
      { wave: 'square', from: 1046, attack: 0.004, decay: 0.5, gain: 0.5, low: 3000 },
      { wave: 'square', from: 784, attack: 0.004, decay: 0.5, gain: 0.4, low: 3000 },
    ],
  },
  overtime: {
    seconds: 1, loudness: 0.7,
    layers: [
      { wave: 'saw', from: 440, to: 660, attack: 0.05, decay: 0.4, gain: 0.5, low: 2200 },
      { wave: 'saw', from: 440, to: 660, at: 0.45, attack: 0.05, decay: 0.45, gain: 0.5, low: 2200 },
    ],
  },
  podium: {
    seconds: 1.7, loudness: 0.7,
    layers: [
      { wave: 'triangle', from: 523, decay: 0.3, gain: 0.7 },
      { wave: 'triangle', from: 659, at: 0.16, decay: 0.3, gain: 0.7 },
      { wave: 'triangle', from: 784, at: 0.32, decay: 0.3, gain: 0.7 },
      { wave: 'triangle', from: 1046, at: 0.48, decay: 1.1, gain: 0.9 },
      { wave: 'sine', from: 523, at: 0.48, decay: 1.1, gain: 0.5 },
      { wave: 'sine', from: 659, at: 0.48, decay: 1.1, gain: 0.4 },
    ],
  },
};
