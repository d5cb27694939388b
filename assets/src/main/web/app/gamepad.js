// The first gamepad of the standard layout: two sticks and its buttons.

/** A stick that is let go rests somewhere in here. */
const INNER_DEAD_ZONE = 0.2;

/** Many sticks never reach their edge. */
const OUTER_DEAD_ZONE = 0.05;

/** A trigger counts as pressed from here. */
const PRESSED = 0.5;

export class Gamepads {
  /** Called with the number of each button that goes down. */
  onButton = () => {};

  /** -1 to 1, dead zones taken off. */
  moveX = 0;
  moveY = 0;
  aimX = 0;
  aimY = 0;

  /** Numbers of the buttons that are down. */
  down = new Set();

  #connected = false;

  constructor() {
    // Before the first button is pressed no page may see a gamepad, and asking for them in vain costs time.
    addEventListener('gamepadconnected', () => {
      this.#connected = true;
    });
  }

  /** Whether the player does something with it right now. */
  get isInUse() {
    return this.down.size > 0 || this.moveX !== 0 || this.moveY !== 0 || this.aimX !== 0 || this.aimY !== 0;
  }

  /** Reads it anew. */
  poll() {
    const pad = this.#connected ? navigator.getGamepads().find((each) => each?.mapping === 'standard') : undefined;
    if (!pad) {
      this.#rest();
      return;
    }
    [this.moveX, this.moveY] = withoutDeadZone(pad.axes[0], pad.axes[1]);
    [this.aimX, this.aimY] = withoutDeadZone(pad.axes[2], pad.axes[3]);
    pad.buttons.forEach((button, number) => this.#note(number, button.pressed || button.value > PRESSED));
  }

  #note(number, pressed) {
    if (!pressed) {
      this.down.delete(number);
    } else if (!this.down.has(number)) {
      this.down.add(number);
      this.onButton(number);
    }
  }

  #rest() {
    this.moveX = 0;
    this.moveY = 0;
    this.aimX = 0;
    this.aimY = 0;
    this.down.clear();
  }
}

/** Both zones are round, so that slow movement does not snap to the axes. */
function withoutDeadZone(x, y) {
  const deflection = Math.hypot(x, y);
  if (deflection <= INNER_DEAD_ZONE) {
    return [0, 0];
  }
  const left = Math.min(1, (deflection - INNER_DEAD_ZONE) / (1 - INNER_DEAD_ZONE - OUTER_DEAD_ZONE));
  return [(x / deflection) * left, (y / deflection) * left];
}
