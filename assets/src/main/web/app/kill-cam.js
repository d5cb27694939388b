// While one waits to come back: the last seconds once more, as whoever ended them saw it.

/** Of the past so much is shown, and a little of what came after. */
const BEFORE_MILLIS = 3000;
const AFTER_MILLIS = 250;

/** The end of a life is seen first. */
const PAUSE_MILLIS = 450;

export class KillCam {
  #box = document.getElementById('kill-cam');
  #title = document.getElementById('kill-cam-title');
  #keys = document.getElementById('kill-cam-keys');
  #settings;
  #camera;
  #picture = null;
  #killerName = '';
  #killerSlot = -1;
  #diedAt = 0;
  #startsAt = Infinity;
  #rate = 1;
  #playing = false;

  constructor(settings, camera) {
    this.#settings = settings;
    this.#camera = camera;
  }

  get isPlaying() {
    return this.#playing;
  }

  begin(picture) {
    this.end();
    this.#picture = picture;
  }

  /** The own avatar is no more; it comes back after some seconds. */
  died(nowMillis, killerSlot, killerName, respawnSeconds) {
    if (killerSlot < 0 || !this.#settings.killCam || this.#settings.reducedMotion) {
      return;
    }
    this.#killerSlot = killerSlot;
    this.#killerName = killerName;
    this.#diedAt = nowMillis;
    this.#startsAt = nowMillis + PAUSE_MILLIS;
    const available = respawnSeconds * 1000 - PAUSE_MILLIS;
    // It is over when the avatar comes back, if need be by playing a little faster.
    this.#rate = Math.max(1, (BEFORE_MILLIS + AFTER_MILLIS) / Math.max(1, available));
  }

  /** To be called before each picture, after the client has filled its lists. */
  update(nowMillis) {
    if (nowMillis < this.#startsAt) {
      return;
    }
    const at = this.#diedAt - BEFORE_MILLIS + (nowMillis - this.#startsAt) * this.#rate;
    if (at > this.#diedAt + AFTER_MILLIS || !this.#picture.show(at)) {
      this.end();
      return;
    }
    if (!this.#playing) {
      this.#playing = true;
      this.#title.textContent = `As ${this.#killerName} saw it`;
      this.#keys.textContent = 'any key skips';
      this.#box.hidden = false;
      this.#camera.follow(this.#killerSlot);
    }
  }

  /** Ends it, if it runs or was about to. Returns whether it ran. */
  end() {
    const ran = this.#playing;
    this.#startsAt = Infinity;
    if (ran) {
      this.#playing = false;
      this.#box.hidden = true;
      this.#picture.showNow();
      this.#camera.own();
    }
    return ran;
  }
}
