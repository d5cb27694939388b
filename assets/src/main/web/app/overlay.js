// The panel over the arena that says what is going on when one cannot play.

export class Overlay {
  #box = document.getElementById('overlay');
  #title = document.getElementById('overlay-title');
  #text = document.getElementById('overlay-text');
  #action = document.getElementById('overlay-action');
  #onAction = () => {};

  constructor() {
    this.#action.addEventListener('click', () => this.#onAction());
  }

  /** Something is under way. */
  wait(title, text = '') {
    this.#show(title, text, false);
    this.#action.hidden = true;
  }

  /** Nothing goes on without the player. */
  stop(title, text, actionName, onAction) {
    this.#show(title, text, true);
    this.#onAction = onAction;
    this.#action.textContent = actionName;
    this.#action.hidden = false;
    this.#action.focus();
  }

  hide() {
    this.#box.hidden = true;
  }

  #show(title, text, final) {
    this.#title.textContent = title;
    this.#text.textContent = text;
    this.#box.classList.toggle('final', final);
    this.#box.hidden = false;
  }
}
