// What the picture is centred on. The page chooses it, the game looks at it in every picture.

/** World pixels are 16 units. */
export const UNITS_PER_PIXEL = 16;

export class Camera {
  /** One of: own (the own avatar, as a player sees), follow (the avatar of `slot`), free (the place `x`, `y`). */
  mode = 'own';

  slot = -1;

  /** World pixels. While somebody is followed the game keeps them at the place that it draws. */
  x = 0;
  y = 0;

  own() {
    this.mode = 'own';
  }

  follow(slot) {
    this.mode = 'follow';
    this.slot = slot;
  }

  free(x, y) {
    this.mode = 'free';
    this.x = x;
    this.y = y;
  }
}
