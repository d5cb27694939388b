// What the player wants now, whatever it is said with: keyboard and mouse, a gamepad, or two fingers. What it means for the
// game is each game's own matter.

import { Gamepads } from './gamepad.js';
import { Keyboard } from './keyboard.js';
import { TouchSticks } from './touch-sticks.js';

/** A stick that aims stands for a mouse so far from the middle, as a part of the window's smaller edge. */
const STICK_REACH = 0.3;

export class Input {
  /** Called with the name of each action whose key or button goes down, or with a key's code if no action has it. */
  onPress = () => {};

  /** Where the aim points, in radians clockwise from the right, or null while it is the mouse that aims. */
  aimRadians = null;

  /** What the player last played with: mouse, gamepad or touch. */
  device = 'mouse';

  gamepads = new Gamepads();

  #bindings;
  #settings;
  #keyboard;
  #touch;
  #mouseX = innerWidth / 2;
  #mouseY = innerHeight / 2;
  #aimReach = 0;
  #active = false;

  constructor(surface, settings, bindings) {
    this.#settings = settings;
    this.#bindings = bindings;
    this.#keyboard = new Keyboard(surface, (code) => this.#codeDown(code));
    this.#touch = new TouchSticks(document.getElementById('touch'));
    this.#touch.onTouched = () => this.#use('touch');
    this.#touch.onButton = (action) => this.#active && this.onPress(action);
    addEventListener('mousemove', (event) => this.#mouseTo(event));
    surface.addEventListener('mousedown', (event) => this.#mouseTo(event));
    // The first finger that lands anywhere says what kind of player this is; so does a mouse that is really there.
    addEventListener('pointerdown', (event) => this.#use(event.pointerType === 'touch' ? 'touch' : 'mouse'), { capture: true });
    this.gamepads.onButton = (button) => this.#buttonDown(button);
    this.#use(matchMedia('(hover: none) and (pointer: coarse)').matches ? 'touch' : 'mouse');
  }

  /** Whether the game listens; forms and dialogs keep their keys otherwise. */
  set active(active) {
    this.#active = active;
    this.#keyboard.active = active;
    this.#touch.release();
    this.release();
  }

  get active() {
    return this.#active;
  }

  /** Reads what tells nothing by itself; to be called before each picture. */
  poll() {
    this.gamepads.poll();
    if (!this.#active) {
      return;
    }
    if (this.gamepads.isInUse) {
      this.#use('gamepad');
    }
    if (this.device === 'gamepad') {
      this.#aimWith(this.gamepads.aimX, this.gamepads.aimY);
    } else if (this.device === 'touch') {
      const aim = this.#touch.aim.held ? this.#touch.aim : this.#touch.move;
      this.#aimWith(aim.x, aim.y);
    }
  }

  /** Where the mouse is in the window, or would be if a stick aims; CSS pixels. */
  get mouseX() {
    return this.aimRadians === null ? this.#mouseX : innerWidth / 2 + Math.cos(this.aimRadians) * this.#reach();
  }

  get mouseY() {
    return this.aimRadians === null ? this.#mouseY : innerHeight / 2 + Math.sin(this.aimRadians) * this.#reach();
  }

  /** -1 to 1: left or right. */
  get horizontal() {
    return this.#active ? limited(this.#axis('right') - this.#axis('left') + this.gamepads.moveX + this.#touch.move.x) : 0;
  }

  /** -1 to 1: up or down. */
  get vertical() {
    return this.#active ? limited(this.#axis('down') - this.#axis('up') + this.gamepads.moveY + this.#touch.move.y) : 0;
  }

  get firing() {
    return this.isDown('fire') || (this.#active && this.#touch.isFiring(this.#settings.sensitivity));
  }

  /** Whether a key or button of an action is held. */
  isDown(actionName) {
    return this.#active && (this.#isCodeDown(actionName) || this.#isButtonDown(actionName));
  }

  /** Lets everything go. */
  release() {
    this.#keyboard.release();
  }

  #axis(actionName) {
    return this.#isCodeDown(actionName) || this.#isButtonDown(actionName) ? 1 : 0;
  }

  #isCodeDown(actionName) {
    for (const code of this.#keyboard.down) {
      if (this.#bindings.actionsOfCode(code).includes(actionName)) {
        return true;
      }
    }
    return false;
  }

  #isButtonDown(actionName) {
    for (const button of this.gamepads.down) {
      if (this.#bindings.actionsOfButton(button).includes(actionName)) {
        return true;
      }
    }
    return false;
  }

  #codeDown(code) {
    if (!code.startsWith('Mouse')) {
      this.#use(this.device === 'touch' ? 'mouse' : this.device);
    }
    const names = this.#bindings.actionsOfCode(code);
    if (names.length === 0) {
      this.onPress(code);
    }
    names.forEach((name) => this.onPress(name));
  }

  #buttonDown(button) {
    if (this.#active) {
      this.#bindings.actionsOfButton(button).forEach((name) => this.onPress(name));
    }
  }

  #mouseTo(event) {
    this.#mouseX = event.clientX;
    this.#mouseY = event.clientY;
    // Fingers make mouse events of their own, which do not move.
    if (event.movementX !== 0 || event.movementY !== 0) {
      this.#use('mouse');
    }
  }

  /** The aim stays where it was when a stick is let go. */
  #aimWith(x, y) {
    const deflection = Math.hypot(x, y);
    if (deflection > 0) {
      this.aimRadians = Math.atan2(y, x);
      this.#aimReach = Math.min(1, deflection * this.#settings.sensitivity);
    } else if (this.aimRadians === null) {
      this.aimRadians = 0;
      this.#aimReach = 0;
    }
  }

  #reach() {
    return this.#aimReach * STICK_REACH * Math.min(innerWidth, innerHeight);
  }

  #use(device) {
    if (device === 'mouse') {
      this.aimRadians = null;
    }
    if (this.device !== device || !document.body.dataset.device) {
      this.device = device;
      document.body.dataset.device = device;
    }
  }
}

function limited(value) {
  return Math.max(-1, Math.min(1, value));
}
