// Pictures that every game can use. Painters draw in white around the origin of a square of 2 x HALF.

import { HALF } from './atlas.js';

const FULL_TURN = 2 * Math.PI;

/** Fades from the middle to nothing: pairs of a distance (0 to 1) and an alpha. */
export function radial(context, ...stops) {
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, HALF - 2);
  for (const [at, alpha] of stops) {
    gradient.addColorStop(at, `rgba(255,255,255,${alpha})`);
  }
  context.fillStyle = gradient;
  context.fillRect(-HALF, -HALF, 2 * HALF, 2 * HALF);
}

export function disc(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, FULL_TURN);
  context.fill();
}

export function ring(context, radius, width) {
  context.lineWidth = width;
  context.beginPath();
  context.arc(0, 0, radius, 0, FULL_TURN);
  context.stroke();
}

/** Traces a closed line: x and y in turn. */
export function outline(context, ...points) {
  context.beginPath();
  for (let i = 0; i < points.length; i += 2) {
    context.lineTo(points[i], points[i + 1]);
  }
  context.closePath();
}

export const BASIC_PICTURES = {
  glow: (context) => radial(context, [0, 1], [0.2, 0.62], [0.5, 0.2], [1, 0]),
  disc: (context) => disc(context, 0, 0, HALF - 6),
  block: (context) => context.fillRect(-HALF, -HALF, 2 * HALF, 2 * HALF),
  ring: (context) => ring(context, HALF - 10, 5),
};
