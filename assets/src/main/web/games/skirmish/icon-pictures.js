// What a pickup holds, as shapes that are told apart without their colours.

import { disc, outline, ring } from '../scene/basic-pictures.js';

export const ICON_PICTURES = {
  /** Health: a cross. */
  icon0: (context) => {
    context.beginPath();
    context.roundRect(-14, -44, 28, 88, 6);
    context.roundRect(-44, -14, 88, 28, 6);
    context.fill();
  },
  /** Shield: a coat of arms. */
  icon1: (context) => {
    context.beginPath();
    context.moveTo(0, -46);
    context.bezierCurveTo(16, -34, 30, -32, 40, -32);
    context.bezierCurveTo(40, 4, 30, 30, 0, 48);
    context.bezierCurveTo(-30, 30, -40, 4, -40, -32);
    context.bezierCurveTo(-30, -32, -16, -34, 0, -46);
    context.fill();
    context.globalCompositeOperation = 'destination-out';
    context.lineWidth = 6;
    context.beginPath();
    context.moveTo(0, -30);
    context.lineTo(0, 32);
    context.stroke();
    context.globalCompositeOperation = 'source-over';
  },
  /** Scatter: a fan of pellets. */
  icon2: (context) => {
    for (const angle of [-0.62, -0.2, 0.2, 0.62]) {
      for (const distance of [30, 58, 84]) {
        disc(context, -44 + Math.cos(angle) * distance, Math.sin(angle) * distance, 5 + distance / 16);
      }
    }
    disc(context, -42, 0, 9);
  },
  /** Rail: a flash of lightning. */
  icon3: (context) => {
    outline(context, 14, -50, -30, 8, -4, 8, -14, 50, 30, -10, 4, -10);
    context.fill();
  },
  /** Rocket: a rocket that goes up. */
  icon4: (context) => {
    context.rotate(-Math.PI / 4);
    outline(context, -30, -15, 22, -15, 50, 0, 22, 15, -30, 15);
    context.fill();
    outline(context, -48, -32, -16, -15, -16, 15, -48, 32, -34, 0);
    context.fill();
    context.globalCompositeOperation = 'destination-out';
    disc(context, 12, 0, 8);
    context.globalCompositeOperation = 'source-over';
  },
  /** The plate under a pickup. */
  pad: (context) => {
    ring(context, 52, 4);
    context.lineWidth = 8;
    for (let i = 0; i < 3; i++) {
      const start = (i / 3) * 2 * Math.PI - 0.3;
      context.beginPath();
      context.arc(0, 0, 42, start, start + 0.6);
      context.stroke();
    }
  },
  /** As far as a pickup has come back. */
  pie: (context) => ring(context, 40, 16),
};
