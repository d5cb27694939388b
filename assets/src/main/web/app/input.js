// Keyboard and mouse as they are now. What they mean is each game's own matter.

/** Keys whose usual effect on the page would disturb play. */
const TAKEN_KEYS = new Set(['Tab', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

export class Input {
  /** Called with the code of each key that goes down. */
  onPress = () => {};

  /** Where the mouse is in the window, in CSS pixels. */
  mouseX = 0;
  mouseY = 0;

  #down = new Set();
  #firing = false;
  #active = false;

  constructor(surface) {
    addEventListener('keydown', (event) => this.#keyDown(event));
    addEventListener('keyup', (event) => this.#down.delete(event.code));
    addEventListener('mousemove', (event) => this.#moveTo(event));
    surface.addEventListener('mousedown', (event) => {
      this.#moveTo(event);
      this.#firing ||= event.button === 0;
      event.preventDefault();
    });
    addEventListener('mouseup', (event) => {
      if (event.button === 0) {
        this.#firing = false;
      }
    });
    surface.addEventListener('contextmenu', (event) => event.preventDefault());
    // Keys that are let go while the window is elsewhere are never reported.
    addEventListener('blur', () => this.release());
    document.addEventListener('visibilitychange', () => this.release());
  }

  /** Whether the game listens; a form keeps its keys otherwise. */
  set active(active) {
    this.#active = active;
    this.release();
  }

  get firing() {
    return this.#firing;
  }

  isDown(code) {
    return this.#down.has(code);
  }

  /** -1, 0 or 1: left or right. */
  get horizontal() {
    return this.#axis('KeyD', 'ArrowRight') - this.#axis('KeyA', 'ArrowLeft');
  }

  /** -1, 0 or 1: up or down. */
  get vertical() {
    return this.#axis('KeyS', 'ArrowDown') - this.#axis('KeyW', 'ArrowUp');
  }

  /** Lets everything go. */
  release() {
    this.#down.clear();
    this.#firing = false;
  }

  #axis(letter, arrow) {
    return this.#down.has(letter) || this.#down.has(arrow) ? 1 : 0;
  }

  #keyDown(event) {
    if (!this.#active || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (TAKEN_KEYS.has(event.code)) {
      event.preventDefault();
    }
    if (!event.repeat) {
      this.#down.add(event.code);
      this.onPress(event.code);
    }
  }

  #moveTo(event) {
    this.mouseX = event.clientX;
    this.mouseY = event.clientY;
  }
}
