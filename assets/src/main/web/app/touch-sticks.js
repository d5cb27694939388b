// Two sticks for two thumbs, which appear wherever a thumb lands: the left half of the window moves, the right half aims
// and, pushed far enough, fires.

const RADIUS_PIXELS = 56;
const DEAD_ZONE = 0.15;

/** Pushed so far the aim fires, at a sensitivity of 1. */
const FIRE_FROM = 0.62;

export class TouchSticks {
  onTouched = () => {};

  /** Called with the action of a button that is touched. */
  onButton = () => {};

  move = new Stick(document.getElementById('move-stick'));
  aim = new Stick(document.getElementById('aim-stick'));

  constructor(surface) {
    surface.addEventListener('pointerdown', (event) => this.#down(surface, event));
    surface.addEventListener('pointermove', (event) => this.#stickOf(event)?.follow(event));
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      surface.addEventListener(end, (event) => this.#stickOf(event)?.letGo());
    }
    // Without this a long touch opens a menu, and two fingers zoom.
    surface.addEventListener('contextmenu', (event) => event.preventDefault());
    surface.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });
    for (const button of document.querySelectorAll('#touch-buttons [data-action]')) {
      button.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        this.onButton(button.dataset.action);
      });
      // A keyboard or a screen reader clicks without a pointer.
      button.addEventListener('click', (event) => event.detail === 0 && this.onButton(button.dataset.action));
    }
  }

  isFiring(sensitivity) {
    return this.aim.held && Math.hypot(this.aim.x, this.aim.y) * sensitivity > FIRE_FROM;
  }

  release() {
    this.move.letGo();
    this.aim.letGo();
  }

  #down(surface, event) {
    this.onTouched();
    const stick = event.clientX < innerWidth / 2 ? this.move : this.aim;
    if (!stick.held) {
      surface.setPointerCapture(event.pointerId);
      stick.take(event);
    }
  }

  #stickOf(event) {
    return [this.move, this.aim].find((stick) => stick.held && stick.pointer === event.pointerId);
  }
}

/** One stick: where its thumb is, as parts of its radius. */
class Stick {
  held = false;
  pointer = -1;
  x = 0;
  y = 0;

  #element;
  #knob;
  #fromX = 0;
  #fromY = 0;

  constructor(element) {
    this.#element = element;
    this.#knob = element.firstElementChild;
  }

  take(event) {
    this.held = true;
    this.pointer = event.pointerId;
    this.#fromX = event.clientX;
    this.#fromY = event.clientY;
    this.#element.style.translate = `${event.clientX}px ${event.clientY}px`;
    this.#element.classList.add('held');
    this.follow(event);
  }

  follow(event) {
    const x = (event.clientX - this.#fromX) / RADIUS_PIXELS;
    const y = (event.clientY - this.#fromY) / RADIUS_PIXELS;
    const deflection = Math.hypot(x, y);
    const shorter = deflection > 1 ? 1 / deflection : 1;
    this.x = deflection < DEAD_ZONE ? 0 : x * shorter;
    this.y = deflection < DEAD_ZONE ? 0 : y * shorter;
    this.#knob.style.translate = `${x * shorter * RADIUS_PIXELS}px ${y * shorter * RADIUS_PIXELS}px`;
  }

  letGo() {
    this.held = false;
    this.pointer = -1;
    this.x = 0;
    this.y = 0;
    this.#element.classList.remove('held');
  }
}
