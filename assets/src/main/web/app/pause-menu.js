// What one can do in the middle of a match; the match goes on meanwhile.

export class PauseMenu {
  /** Called with the choice: resume, share, watch, join, settings or leave. */
  onChoice = () => {};

  onClosed = () => {};

  #dialog = document.getElementById('pause');

  constructor() {
    this.#dialog.addEventListener('click', (event) => {
      const choice = event.target.closest('[data-choice]')?.dataset.choice;
      if (choice) {
        this.#dialog.close();
        this.onChoice(choice);
      }
    });
    this.#dialog.addEventListener('close', () => this.onClosed());
  }

  get isOpen() {
    return this.#dialog.open;
  }

  /** Opens with what is possible now. */
  open({ watching, canWatch, canJoin }) {
    this.#dialog.querySelector('[data-choice=watch]').hidden = watching || !canWatch;
    this.#dialog.querySelector('[data-choice=join]').hidden = !watching || !canJoin;
    this.#dialog.showModal();
  }

  close() {
    this.#dialog.close();
  }
}
