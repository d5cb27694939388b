// Keys and mouse buttons that are down, by their codes; mouse buttons are called Mouse0 to Mouse4.

/** Keys whose usual effect on the page would disturb play; Escape would close the very menu that it opens. */
const TAKEN_KEYS = new Set([
  'Tab', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Quote', 'Slash', 'Enter', 'Escape', 'AltLeft', 'F1',
]);

export class Keyboard {
  down = new Set();

  #active = false;
  #onDown;

  constructor(surface, onDown) {
    this.#onDown = onDown;
    addEventListener('keydown', (event) => this.#keyDown(event));
    addEventListener('keyup', (event) => this.down.delete(event.code));
    surface.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#press(mouseCode(event));
    });
    addEventListener('mouseup', (event) => this.down.delete(mouseCode(event)));
    surface.addEventListener('contextmenu', (event) => event.preventDefault());
    // Keys that are let go while the window is elsewhere are never reported.
    addEventListener('blur', () => this.release());
    document.addEventListener('visibilitychange', () => this.release());
  }

  set active(active) {
    this.#active = active;
  }

  release() {
    this.down.clear();
  }

  #keyDown(event) {
    if (!this.#active || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (TAKEN_KEYS.has(event.code)) {
      event.preventDefault();
    }
    if (!event.repeat) {
      this.#press(event.code);
      if (!this.#active) {
        // The key has opened something to type in, and is not the first letter of it.
        event.preventDefault();
      }
    } else {
      // Held since before the game had the keys, or has them again.
      this.down.add(event.code);
    }
  }

  #press(code) {
    if (this.#active) {
      this.down.add(code);
      this.#onDown(code);
    }
  }
}

/** The code of a mouse button, as bindings have it. */
export function mouseCode(event) {
  return `Mouse${event.button}`;
}
