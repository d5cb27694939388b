// Short lines that say what was done, or what was not.

import { byId, element } from './dom.js';

const SHOWN_MILLIS = 6_000;
const LINES_MAX = 4;

export function sayDone(text) {
  say(text, '');
}

export function sayFault(text) {
  say(text, 'fault');
}

function say(text, className) {
  const lines = byId('done');
  const line = element('p', className, text);
  lines.append(line);
  while (lines.children.length > LINES_MAX) {
    lines.firstChild.remove();
  }
  setTimeout(() => line.remove(), SHOWN_MILLIS);
}
