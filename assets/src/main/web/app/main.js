// Starts the page: the menu, and from there the match. `?autoplay=1&name=X&match=ID` joins at once, `watch=1` to watch;
// `#ticket=...` lets into a private match.

import { copyLink } from './clipboard.js';
import { Connection, ownBehaviourHash } from './connection.js';
import { loadGame } from './game-module.js';
import { GamepadMenus } from './gamepad-menus.js';
import { HelpDialog } from './help-dialog.js';
import { Input } from './input.js';
import { KeyBindings } from './key-bindings.js';
import { linkTo } from './match-list.js';
import { MatchPlayer } from './match-player.js';
import { Menu } from './menu.js';
import { Overlay } from './overlay.js';
import { PauseMenu } from './pause-menu.js';
import { PlayScreen } from './play-screen.js';
import { SettingsDialog } from './settings-dialog.js';
import { Settings } from './settings.js';
import { Sound } from '../sound/sound.js';
import { exposeTo } from './test-hook.js';
import { takeTicket } from './ticket.js';
import { Toasts } from './toasts.js';

const canvas = document.getElementById('arena');
const query = new URLSearchParams(location.search);
const toasts = new Toasts(document.getElementById('toasts'));
const overlay = new Overlay();
const settings = new Settings();
const sound = new Sound(settings);
const bindings = new KeyBindings(settings);
const input = new Input(canvas, settings, bindings);
const screen = new PlayScreen({ canvas, input, settings, bindings });
const player = new MatchPlayer({ canvas, input, screen, settings, sound, overlay, toasts });
const menu = new Menu({ overlay, toasts, query, canWatch: Connection.canWatch });
const pause = new PauseMenu();
const help = new HelpDialog(bindings);
const settingsDialog = new SettingsDialog(settings, bindings);
const gamepadMenus = new GamepadMenus(input.gamepads, {
  isPlaying: () => input.active,
  onStart: togglePause,
  onBack: goBack,
});

exposeTo(window, { player, screen, settings, sound, bindings, input });

menu.onOffer = prepare;
menu.onJoin = (match, name, watching) => player.play(match, name, watching);
player.onMenu = () => menu.show();
player.onFocusChange = giveKeys;
screen.onFocusChange = giveKeys;
screen.onMenu = togglePause;
input.onPress = (action) => screen.press(action);
pause.onClosed = giveKeys;
pause.onChoice = choose;
settingsDialog.onClosed = giveKeys;
document.getElementById('help').addEventListener('close', giveKeys);
document.getElementById('menu-settings').addEventListener('click', () => settingsDialog.open());
document.getElementById('menu-help').addEventListener('click', () => help.open());
addEventListener('click', (event) => event.target.closest('button') && sound.playInterface('click'));
addEventListener('change', (event) => event.target.closest('dialog') && sound.playInterface('click'));
screen.chat.onHeard = () => sound.playInterface('message');
settings.onChange('reducedMotion', showLooks);
settings.onChange('palette', showLooks);
showLooks();
requestAnimationFrame(driveMenus);

player.ticket = takeTicket();
addEventListener('hashchange', useNewTicket);
menu.show();
if (query.has('autoplay') || query.has('watch')) {
  menu.join(query.has('watch'));
}

/** Another link to the same match was opened in this tab, which does not load the page anew. */
function useNewTicket() {
  const ticket = takeTicket();
  if (ticket) {
    player.ticket = ticket;
    if (player.state === 'ended') {
      player.leave();
    }
  }
}

/** Loads while the player reads, and tells the settings what the game has keys for. */
async function prepare(match) {
  const module = await loadGame(match.game);
  bindings.setGameActions(module.actions);
  ownBehaviourHash(match.game);
}

/** The game has the keys if a match is played and nothing lies over it. */
function giveKeys() {
  const toGame = player.state === 'playing' && !screen.isTyping && document.querySelector('dialog[open]') === null;
  if (input.active !== toGame) {
    input.active = toGame;
    if (toGame) {
      canvas.focus();
    }
  }
}

function togglePause() {
  if (pause.isOpen) {
    pause.close();
  } else if (player.state === 'playing' && document.querySelector('dialog[open]') === null) {
    screen.closeTyping();
    // A ticket is good once: whoever gives the place up does not get another.
    const canSwitch = !player.match.needsTicket;
    pause.open({ watching: player.isWatching, canWatch: Connection.canWatch && canSwitch, canJoin: canSwitch });
    giveKeys();
  }
}

function goBack() {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  if (dialog) {
    dialog.close();
  } else {
    screen.closeTyping();
  }
}

function choose(choice) {
  switch (choice) {
    case 'share':
      copyLink(linkTo(player.match), toasts);
      break;
    case 'watch':
    case 'join':
      player.switchTo(choice === 'watch');
      break;
    case 'settings':
      settingsDialog.open();
      break;
    case 'leave':
      player.leave();
      break;
    default:
      // Back to the match: closing the dialog was all.
      break;
  }
}

function showLooks() {
  document.body.classList.toggle('still', settings.reducedMotion);
  document.body.dataset.palette = settings.palette;
}

function driveMenus(nowMillis) {
  requestAnimationFrame(driveMenus);
  gamepadMenus.update(nowMillis);
}
