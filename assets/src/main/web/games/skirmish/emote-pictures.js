// The bubbles over heads, one for each of the emotes: bright with a dark sign on them.

import { disc, outline } from '../scene/basic-pictures.js';

const INK = '#0e1428';

export const EMOTE_PICTURES = {
  emote1: bubble((context) => {
    disc(context, -15, -14, 6);
    disc(context, 15, -14, 6);
    context.lineWidth = 7;
    context.lineCap = 'round';
    context.beginPath();
    context.arc(0, -6, 22, 0.35, Math.PI - 0.35);
    context.stroke();
  }),
  emote2: bubble(text('GG', 40)),
  emote3: bubble((context) => {
    context.beginPath();
    context.moveTo(0, 22);
    context.bezierCurveTo(-44, -6, -30, -40, 0, -20);
    context.bezierCurveTo(30, -40, 44, -6, 0, 22);
    context.fill();
  }),
  emote4: bubble(text('!', 60)),
  emote5: bubble(text('?', 56)),
  emote6: bubble((context) => {
    const points = [];
    for (let i = 0; i < 10; i++) {
      const radius = i % 2 === 0 ? 32 : 14;
      const angle = (i / 10) * 2 * Math.PI - Math.PI / 2;
      points.push(Math.cos(angle) * radius, Math.sin(angle) * radius - 4);
    }
    outline(context, ...points);
    context.fill();
  }),
  emote7: bubble(text('zz', 46)),
};

function bubble(sign) {
  return (context) => {
    context.beginPath();
    context.roundRect(-54, -50, 108, 88, 26);
    context.fill();
    outline(context, -12, 36, 14, 36, 0, 56);
    context.fill();
    context.fillStyle = INK;
    context.strokeStyle = INK;
    context.translate(0, -2);
    sign(context);
  };
}

function text(letters, size) {
  return (context) => {
    context.font = `800 ${size}px system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(letters, 0, -2);
  };
}
