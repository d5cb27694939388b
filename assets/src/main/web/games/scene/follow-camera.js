// Points a view where the page's camera says: at the own avatar and a little ahead, at somebody else, or freely.

/** The view looks ahead by this part of the way to the mouse, which is at most half the screen away. */
const LOOK_AHEAD = 0.1;

export class FollowCamera {
  #camera;
  #input;
  #view;
  #avatars;

  /** @param camera of the page, or undefined if it has none: the own avatar is in the middle then */
  constructor(camera, input, view, avatars) {
    this.#camera = camera;
    this.#input = input;
    this.#view = view;
    this.#avatars = avatars;
  }

  /** Whether the own avatar is what the picture is about. */
  get isOwn() {
    return !this.#camera || this.#camera.mode === 'own';
  }

  /** The slot that is followed, or -1. */
  get followedSlot() {
    return this.#camera?.mode === 'follow' ? this.#camera.slot : -1;
  }

  /** Points the view, given where the own avatar is or was last. */
  point(ownX, ownY) {
    if (this.isOwn) {
      const ahead = LOOK_AHEAD / this.#view.scale;
      this.#view.centerX = ownX + (this.#input.mouseX - innerWidth / 2) * ahead;
      this.#view.centerY = ownY + (this.#input.mouseY - innerHeight / 2) * ahead;
      return;
    }
    if (this.#camera.mode === 'follow' && this.#avatars.selectId(this.#camera.slot)) {
      this.#camera.x = this.#avatars.x;
      this.#camera.y = this.#avatars.y;
    }
    this.#view.centerX = this.#camera.x;
    this.#view.centerY = this.#camera.y;
  }
}
