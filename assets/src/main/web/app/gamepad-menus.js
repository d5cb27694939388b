// Menus with a gamepad: the cross or the left stick moves the focus, the lower button chooses, the right one goes back.

const LOWER = 0;
const RIGHT = 1;
const START = 9;
const CROSS = { 12: [0, -1], 13: [0, 1], 14: [-1, 0], 15: [1, 0] };
const REPEAT_MILLIS = 220;
const STICK_FROM = 0.6;
const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), select, [tabindex="0"]';

/** Drives whatever menu is on top; `isPlaying` says whether there is none. */
export class GamepadMenus {
  #gamepads;
  #movedAt = 0;
  #isPlaying;
  #onBack;

  constructor(gamepads, { isPlaying, onStart, onBack }) {
    this.#gamepads = gamepads;
    const forGame = gamepads.onButton;
    gamepads.onButton = (button) => {
      if (button === START) {
        onStart();
      } else if (isPlaying()) {
        forGame(button);
      } else {
        this.#press(button);
      }
    };
    this.#isPlaying = isPlaying;
    this.#onBack = onBack;
  }

  /** To be called for each picture. */
  update(nowMillis) {
    const { moveX, moveY } = this.#gamepads;
    const deflected = Math.max(Math.abs(moveX), Math.abs(moveY)) > STICK_FROM;
    if (deflected && !this.#isPlaying() && nowMillis - this.#movedAt > REPEAT_MILLIS) {
      this.#movedAt = nowMillis;
      if (Math.abs(moveY) >= Math.abs(moveX)) {
        this.#move(0, Math.sign(moveY));
      } else {
        this.#move(Math.sign(moveX), 0);
      }
    }
  }

  #press(button) {
    if (CROSS[button]) {
      this.#move(...CROSS[button]);
    } else if (button === LOWER) {
      document.activeElement?.click();
    } else if (button === RIGHT) {
      this.#onBack();
    }
  }

  #move(dx, dy) {
    const box = topmost();
    if (!box) {
      return;
    }
    const focused = document.activeElement;
    if (dx !== 0 && box.contains(focused) && adjust(focused, dx)) {
      return;
    }
    const all = [...box.querySelectorAll(FOCUSABLE)].filter((each) => each.checkVisibility() && each.tabIndex >= 0);
    const at = all.indexOf(focused);
    const step = dx || dy;
    all[at < 0 ? 0 : (at + step + all.length) % all.length]?.focus();
  }
}

/** Sideways a slider or a list of choices changes instead. */
function adjust(target, dx) {
  if (target.type === 'range') {
    target.value = Number(target.value) + dx * Number(target.step);
    target.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }
  if (target.tagName === 'SELECT') {
    target.selectedIndex = Math.max(0, Math.min(target.length - 1, target.selectedIndex + dx));
    target.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }
  return false;
}

function topmost() {
  const dialogs = [...document.querySelectorAll('dialog[open]')];
  return dialogs.at(-1) ?? document.querySelector('#overlay:not([hidden]), #emotes:not([hidden]), #menu:not([hidden])');
}
