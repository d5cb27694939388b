// The pictures of Skirmish in one atlas. All are white, to be tinted with the colour of whoever it is; what is dark stays so.

import { Atlas, HALF } from '../scene/atlas.js';
import { BASIC_PICTURES, disc, outline, radial, ring } from '../scene/basic-pictures.js';
import { EMOTE_PICTURES } from './emote-pictures.js';
import { ICON_PICTURES } from './icon-pictures.js';

const DARK = '#1a2136';
const DARKER = '#0d1220';

/** Hulls by team: round for nobody's, six corners for the first, three for the second. */
const HULL_ROUND = (context, radius) => {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
};
const HULL_HEXAGON = (context, radius) => polygon(context, 6, radius * 1.1, 0);
const HULL_TRIANGLE = (context, radius) => polygon(context, 3, radius * 1.36, 0);

/** Everything that can be drawn, by name. */
export function skirmishAtlas() {
  return new Atlas({
    ...BASIC_PICTURES,
    hull0: (context) => hull(context, HULL_ROUND),
    hull1: (context) => hull(context, HULL_HEXAGON),
    hull2: (context) => hull(context, HULL_TRIANGLE),
    mark0: (context) => disc(context, 0, 0, 15),
    mark1: (context) => ring(context, 14, 9),
    mark2: (context) => {
      outline(context, 0, -18, 18, 0, 0, 18, -18, 0);
      context.fill();
    },
    mark3: (context) => {
      context.fillRect(-17, -6, 34, 12);
      context.fillRect(-6, -17, 12, 34);
    },
    weapon0: (context) => barrel(context, [[20, 10, 34, 20]]),
    weapon1: (context) => barrel(context, [[18, 9, 28, 14, -10], [18, 9, 28, 14, 10]]),
    weapon2: (context) => barrel(context, [[18, 5, 44, 10, -5], [18, 5, 44, 10, 5], [34, 11, 8, 22]]),
    weapon3: (context) => barrel(context, [[16, 15, 32, 30], [42, 18, 9, 36]]),
    shadow: (context) => radial(context, [0, 1], [0.45, 0.75], [1, 0]),
    bubble,
    dashes: (context) => {
      context.setLineDash([22, 15.5]);
      ring(context, HALF - 9, 6);
    },
    bolt,
    pellet: (context) => {
      radial(context, [0, 1], [0.14, 1], [0.3, 0.32], [1, 0]);
    },
    rocket,
    streak: (context) => band(context, true),
    beam: (context) => band(context, false),
    flash,
    shock: shockWave,
    smoke: (context) => radial(context, [0, 0.75], [0.5, 0.5], [1, 0]),
    spark: (context) => {
      const gradient = context.createLinearGradient(-HALF, 0, HALF, 0);
      gradient.addColorStop(0, 'rgba(255,255,255,0)');
      gradient.addColorStop(0.85, 'rgba(255,255,255,1)');
      gradient.addColorStop(1, 'rgba(255,255,255,0)');
      context.fillStyle = gradient;
      context.beginPath();
      context.ellipse(0, 0, HALF - 4, HALF - 12, 0, 0, 2 * Math.PI);
      context.fill();
    },
    splinter: (context) => {
      outline(context, -48, -30, 52, -8, -20, 46);
      context.fill();
    },
    scorch,
    ownMark: (context) => {
      for (let quarter = 0; quarter < 4; quarter++) {
        context.rotate(Math.PI / 2);
        context.lineWidth = 5;
        context.beginPath();
        context.arc(0, 0, HALF - 8, -0.35, 0.35);
        context.stroke();
      }
    },
    ...ICON_PICTURES,
    ...EMOTE_PICTURES,
  });
}

function polygon(context, corners, radius, turn) {
  context.beginPath();
  for (let i = 0; i < corners; i++) {
    const angle = turn + (i / corners) * 2 * Math.PI;
    context.lineTo(Math.cos(angle) * radius, Math.sin(angle) * radius);
  }
  context.closePath();
}

/** A dark body with a bright rim; looks to the right. The body takes 5/8 of the picture's width. */
function hull(context, trace) {
  trace(context, 40);
  context.fill();
  trace(context, 33);
  context.fillStyle = DARK;
  context.fill();
  trace(context, 26);
  context.lineWidth = 2;
  context.strokeStyle = 'rgba(255,255,255,0.22)';
  context.stroke();
  trace(context, 22);
  context.fillStyle = DARKER;
  context.fill();
}

/** Parts of a weapon that points to the right: x, half height, length, height and how far aside. */
function barrel(context, parts) {
  for (const [x, , length, height, aside = 0] of parts) {
    context.fillStyle = '#fff';
    context.beginPath();
    context.roundRect(x, aside - height / 2, length, height, 4);
    context.fill();
    context.fillStyle = DARK;
    context.beginPath();
    context.roundRect(x + 3, aside - height / 2 + 3, length - 6, Math.max(1, height - 6), 2);
    context.fill();
  }
}

/** Brightest at its rim, like a soap bubble. */
function bubble(context) {
  radial(context, [0, 0.04], [0.7, 0.1], [0.9, 0.5], [0.955, 1], [1, 0]);
  context.lineWidth = 4;
  context.strokeStyle = 'rgba(255,255,255,0.9)';
  context.beginPath();
  context.arc(0, 0, HALF - 14, -2.4, -1.5);
  context.stroke();
}

/** A pulse that flies to the right, brightest at its head. */
function bolt(context) {
  const tail = context.createLinearGradient(-HALF, 0, HALF, 0);
  tail.addColorStop(0, 'rgba(255,255,255,0)');
  tail.addColorStop(0.75, 'rgba(255,255,255,0.85)');
  tail.addColorStop(1, 'rgba(255,255,255,1)');
  context.shadowColor = '#fff';
  context.shadowBlur = 12;
  context.fillStyle = tail;
  outline(context, -56, 0, 26, -17, 48, -9, 54, 0, 48, 9, 26, 17);
  context.fill();
}

function rocket(context) {
  outline(context, -34, -13, 18, -13, 44, 0, 18, 13, -34, 13);
  context.fill();
  outline(context, -46, -26, -20, -13, -20, 13, -46, 26, -36, 0);
  context.fill();
  context.fillStyle = DARK;
  context.fillRect(-14, -8, 22, 16);
}

/** Light across its height; along its length either all the same or fading towards the left. */
function band(context, fading) {
  for (let y = -HALF; y < HALF; y++) {
    const across = Math.max(0, 1 - Math.abs(y + 0.5) / (HALF - 6));
    context.globalAlpha = across * across * (3 - 2 * across);
    if (fading) {
      const along = context.createLinearGradient(-HALF, 0, HALF, 0);
      along.addColorStop(0, 'rgba(255,255,255,0)');
      along.addColorStop(1, 'rgba(255,255,255,1)');
      context.fillStyle = along;
    }
    context.fillRect(-HALF, y, 2 * HALF, 1);
  }
  context.globalAlpha = 1;
}

/** The fire in front of a barrel, with four points, the longest to the right. */
function flash(context) {
  radial(context, [0, 0.9], [0.25, 0.35], [0.7, 0]);
  context.shadowColor = '#fff';
  context.shadowBlur = 8;
  outline(context, -40, 0, -10, -9, 0, -40, 12, -11, 58, 0, 12, 11, 0, 40, -10, 9);
  context.fill();
}

/** Sharp outside, fading inwards. */
function shockWave(context) {
  radial(context, [0, 0], [0.55, 0.02], [0.8, 0.25], [0.93, 1], [0.96, 1], [1, 0]);
}

/** What an explosion leaves on the floor: dark, with rays. */
function scorch(context) {
  radial(context, [0, 0.9], [0.4, 0.6], [0.8, 0.12], [1, 0]);
  for (let i = 0; i < 14; i++) {
    const angle = (i / 14) * 2 * Math.PI;
    const reach = 34 + ((i * 37) % 24);
    outline(context, Math.cos(angle - 0.12) * 18, Math.sin(angle - 0.12) * 18, Math.cos(angle) * reach, Math.sin(angle) * reach,
      Math.cos(angle + 0.12) * 18, Math.sin(angle + 0.12) * 18);
    context.fillStyle = 'rgba(255,255,255,0.35)';
    context.fill();
  }
}
