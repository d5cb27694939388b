// The pictures of Skirmish, made by code: white, to be tinted with the colour of whoever it is.

import { paint } from '../scene/textures.js';

/** An avatar that looks to the right; its body takes 5/8 of the picture's width. */
export function avatarTexture() {
  return paint(128, (context) => {
    context.translate(64, 64);
    const light = context.createRadialGradient(0, 0, 30, 0, 0, 62);
    light.addColorStop(0, 'rgba(255,255,255,0.45)');
    light.addColorStop(1, 'rgba(255,255,255,0)');
    context.fillStyle = light;
    context.fillRect(-64, -64, 128, 128);

    context.fillStyle = '#fff';
    context.beginPath();
    context.roundRect(20, -9, 36, 18, 5);
    context.fill();

    context.beginPath();
    context.arc(0, 0, 40, 0, 2 * Math.PI);
    context.fillStyle = '#fff';
    context.fill();
    context.beginPath();
    context.arc(0, 0, 31, 0, 2 * Math.PI);
    context.fillStyle = '#26304a';
    context.fill();
    context.beginPath();
    context.moveTo(24, 0);
    context.lineTo(-12, -17);
    context.lineTo(-4, 0);
    context.lineTo(-12, 17);
    context.closePath();
    context.fillStyle = '#fff';
    context.fill();
  });
}

/** A ring, for who cannot be hurt yet. */
export function ringTexture() {
  return paint(128, (context) => {
    context.translate(64, 64);
    context.strokeStyle = '#fff';
    context.lineWidth = 6;
    context.setLineDash([22, 14]);
    context.beginPath();
    context.arc(0, 0, 56, 0, 2 * Math.PI);
    context.stroke();
  });
}

/** A pulse that flies to the right, brightest at its head. */
export function pulseTexture() {
  return paint(64, (context, size) => {
    const tail = context.createLinearGradient(0, 0, size, 0);
    tail.addColorStop(0, 'rgba(255,255,255,0)');
    tail.addColorStop(0.8, 'rgba(255,255,255,0.9)');
    tail.addColorStop(1, 'rgba(255,255,255,1)');
    context.fillStyle = tail;
    context.shadowColor = '#fff';
    context.shadowBlur = 10;
    context.beginPath();
    context.ellipse(size / 2, size / 2, size / 2 - 8, 7, 0, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = '#fff';
    context.beginPath();
    context.arc(size - 16, size / 2, 7, 0, 2 * Math.PI);
    context.fill();
  });
}
