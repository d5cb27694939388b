// Short messages that go away by themselves.

const SHOWN_MILLIS = 6000;
const TOASTS_MAX = 5;

export class Toasts {
  #box;

  constructor(box) {
    this.#box = box;
  }

  /** Shows a text, which may come from others, for some seconds. */
  show(level, text) {
    const toast = document.createElement('div');
    toast.classList.add('toast', level);
    toast.textContent = text;
    this.#box.append(toast);
    while (this.#box.childElementCount > TOASTS_MAX) {
      this.#box.firstElementChild.remove();
    }
    setTimeout(() => toast.remove(), SHOWN_MILLIS);
  }
}
