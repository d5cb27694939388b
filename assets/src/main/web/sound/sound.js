// All that is heard: made by code when the player first touches the page (browsers allow no sound before), placed left and
// right of the middle of the screen, as loud as the settings say.

import { RECIPES } from './recipes.js';
import { synthesize } from './synthesis.js';
import { Voices } from './voices.js';

const SAMPLE_RATE = 44100;

/** Sounds from beyond the screen's edge fade out within so many of its half widths. */
const HEARD_HALF_WIDTHS = 1.7;

/** The same sound again within so many milliseconds is not another one. */
const SAME_MILLIS = 28;

/** Each sound is played a little higher or lower. */
const RATE_SPREAD = 0.07;

const PAN_MAX = 0.85;
const GESTURES = ['pointerdown', 'keydown'];

export class Sound {
  /** Sounds that were started so far, for tests. */
  started = 0;

  #settings;
  #context = null;
  #effects = null;
  #interface = null;
  #effectVoices = null;
  #interfaceVoices = null;
  #sounds = new Map();
  #x = 0;
  #y = 0;
  #halfWidth = 1;

  constructor(settings) {
    this.#settings = settings;
    GESTURES.forEach((gesture) => addEventListener(gesture, this.#start, { capture: true }));
    settings.onChange('volumes', () => this.#applyVolumes());
    document.addEventListener('visibilitychange', () => this.#followPage());
  }

  /** Whether the player has touched the page, so that there can be sound. */
  get isOn() {
    return this.#context !== null;
  }

  /** Sounds that are heard now. */
  get busyVoices() {
    return this.isOn ? this.#effectVoices.busy + this.#interfaceVoices.busy : 0;
  }

  /** Where the listener is: the middle of the screen, in world pixels, and how far it is to the screen's side. */
  listenAt(x, y, halfWidth) {
    this.#x = x;
    this.#y = y;
    this.#halfWidth = halfWidth;
  }

  /** Plays a sound of the world at a place. */
  playAt(name, x, y, loudness) {
    const aside = (x - this.#x) / this.#halfWidth;
    const distance = Math.hypot(aside, (y - this.#y) / this.#halfWidth);
    const near = 1 - distance / HEARD_HALF_WIDTHS;
    if (near > 0) {
      this.#play(name, this.#effectVoices, loudness * near * near, Math.max(-PAN_MAX, Math.min(PAN_MAX, aside * PAN_MAX)));
    }
  }

  /** Plays a sound of the match that comes from nowhere. */
  play(name, loudness) {
    this.#play(name, this.#effectVoices, loudness, 0);
  }

  /** Plays a sound of the page itself. */
  playInterface(name, loudness = 1) {
    this.#play(name, this.#interfaceVoices, loudness, 0);
  }

  #play(name, voices, loudness, pan) {
    const sound = this.#sounds.get(name);
    if (!sound || this.#context.state !== 'running') {
      return;
    }
    const now = performance.now();
    if (now - sound.playedAt < SAME_MILLIS) {
      return;
    }
    sound.playedAt = now;
    this.started++;
    voices.play(sound.buffer, loudness * sound.loudness, pan, 1 + RATE_SPREAD * (2 * Math.random() - 1));
  }

  /** The first gesture starts it all. */
  #start = () => {
    if (this.#context !== null) {
      this.#context.resume();
      return;
    }
    const context = new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' });
    // Many sounds at once stay below the loudest that can be.
    const limiter = context.createDynamicsCompressor();
    limiter.threshold.value = -14;
    limiter.ratio.value = 8;
    limiter.attack.value = 0.002;
    limiter.release.value = 0.16;
    limiter.connect(context.destination);
    this.#effects = context.createGain();
    this.#interface = context.createGain();
    this.#effects.connect(limiter);
    this.#interface.connect(limiter);
    this.#effectVoices = new Voices(context, this.#effects);
    this.#interfaceVoices = new Voices(context, this.#interface);
    this.#context = context;
    this.#applyVolumes();
    this.#makeSounds(Object.keys(RECIPES));
  };

  /** One sound after the other, so that no picture has to wait for all. */
  #makeSounds(names) {
    const [name, ...others] = names;
    const recipe = RECIPES[name];
    const samples = synthesize(recipe, SAMPLE_RATE);
    const buffer = this.#context.createBuffer(1, samples.length, SAMPLE_RATE);
    buffer.copyToChannel(samples, 0);
    this.#sounds.set(name, { buffer, loudness: recipe.loudness, playedAt: 0 });
    if (others.length > 0) {
      setTimeout(() => this.#makeSounds(others));
    }
  }

  #applyVolumes() {
    if (this.isOn) {
      const { master, effects, interface: ofInterface } = this.#settings.volumes;
      this.#effects.gain.value = master * effects;
      this.#interface.gain.value = master * ofInterface;
    }
  }

  /** A page that nobody looks at is silent. */
  #followPage() {
    if (this.isOn) {
      if (document.hidden) {
        this.#context.suspend();
      } else {
        this.#context.resume();
      }
    }
  }
}
