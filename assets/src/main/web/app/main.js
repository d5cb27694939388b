// Starts the page: the menu, and from there the match. `?autoplay=1&name=X&match=ID` joins at once.

import { chooseName, offeredName } from './guest-name.js';
import { Hud } from './hud.js';
import { Input } from './input.js';
import { chooseMatch, describe, fetchMatches } from './match-list.js';
import { MatchPlayer } from './match-player.js';
import { Overlay } from './overlay.js';
import { exposeTo } from './test-hook.js';
import { Toasts } from './toasts.js';

const REFRESH_MILLIS = 5000;

const canvas = document.getElementById('arena');
const menu = document.getElementById('menu');
const form = document.getElementById('join');
const nameField = document.getElementById('name');
const matchLine = document.getElementById('matches');
const query = new URLSearchParams(location.search);
const wantedMatch = query.get('match');

const overlay = new Overlay();
const player = new MatchPlayer({
  canvas,
  input: new Input(canvas),
  hud: new Hud(),
  overlay,
  toasts: new Toasts(document.getElementById('toasts')),
  onMenu: showMenu,
});
exposeTo(window, player);

nameField.value = query.get('name') ?? offeredName();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  join();
});
setInterval(showMatches, REFRESH_MILLIS);
showMenu();
if (query.has('autoplay')) {
  join();
}

async function join() {
  const name = chooseName(nameField.value);
  nameField.value = name;
  menu.hidden = true;
  overlay.wait('Joining');
  try {
    const match = chooseMatch(await fetchMatches(), wantedMatch);
    if (match) {
      player.play(match, name);
    } else {
      overlay.stop('No such match', 'It has ended, or the link is wrong.', 'Back', showMenu);
    }
  } catch (error) {
    overlay.stop('The server does not answer', error.message, 'Try again', join);
  }
}

function showMenu() {
  overlay.hide();
  menu.hidden = false;
  nameField.select();
  showMatches();
}

/** Says in the menu what there is to join. */
async function showMatches() {
  if (menu.hidden || document.hidden) {
    return;
  }
  try {
    const match = chooseMatch(await fetchMatches(), wantedMatch);
    matchLine.textContent = match ? describe(match) : 'There is no match right now.';
  } catch {
    matchLine.textContent = 'The server does not answer.';
  }
}
