// The one picture that Proving Ground has of its own.

import { paint } from '../scene/textures.js';

/** A walker that heads to the right. */
export function walkerTexture() {
  return paint(64, (context) => {
    context.translate(32, 32);
    context.fillStyle = '#fff';
    context.beginPath();
    context.arc(0, 0, 22, 0, 2 * Math.PI);
    context.fill();
    context.beginPath();
    context.moveTo(30, 0);
    context.lineTo(10, -14);
    context.lineTo(10, 14);
    context.fill();
    context.fillStyle = '#1c2640';
    context.beginPath();
    context.arc(0, 0, 14, 0, 2 * Math.PI);
    context.fill();
  });
}
