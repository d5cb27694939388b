// The whole map in a corner, drawn by the game a few times a second.

const DRAW_MILLIS = 100;

export class Minimap {
  #canvas = document.getElementById('minimap');
  #context = this.#canvas.getContext('2d');
  #drawnAt = 0;

  update(nowMillis, game) {
    if (!game.minimap || nowMillis - this.#drawnAt < DRAW_MILLIS) {
      return;
    }
    this.#drawnAt = nowMillis;
    this.#canvas.hidden = false;
    this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    game.minimap(this.#context);
  }

  hide() {
    this.#canvas.hidden = true;
  }
}
