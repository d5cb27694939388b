// A fixed number of sounds that can be heard at once. Each voice keeps its volume and place in the stereo field as nodes that
// live as long as the page; only the source, which Web Audio wants anew for every sound, is made when one starts.

const VOICES = 24;

/** Quieter sounds are not played at all. */
const LOUDNESS_MIN = 0.015;

export class Voices {
  #context;
  #voices = [];

  constructor(context, output) {
    this.#context = context;
    for (let i = 0; i < VOICES; i++) {
      const gain = context.createGain();
      const pan = context.createStereoPanner();
      gain.connect(pan).connect(output);
      const voice = { gain, pan, source: null, loudness: 0, ended: null };
      voice.ended = () => this.#free(voice);
      this.#voices.push(voice);
    }
  }

  /** Voices that sound now. */
  get busy() {
    return this.#voices.reduce((sum, voice) => sum + (voice.source === null ? 0 : 1), 0);
  }

  /** Plays samples; takes the voice of the quietest sound if all are busy, and nothing if none is quieter. */
  play(buffer, loudness, pan, rate) {
    if (loudness < LOUDNESS_MIN) {
      return;
    }
    const voice = this.#quietest();
    if (voice.source !== null) {
      if (voice.loudness > loudness) {
        return;
      }
      voice.source.onended = null;
      voice.source.stop();
      this.#free(voice);
    }
    const source = this.#context.createBufferSource();
    source.buffer = buffer;
    source.playbackRate.value = rate;
    source.onended = voice.ended;
    voice.gain.gain.value = loudness;
    voice.pan.pan.value = pan;
    source.connect(voice.gain);
    source.start();
    voice.source = source;
    voice.loudness = loudness;
  }

  #quietest() {
    let quietest = this.#voices[0];
    for (let i = 0; i < VOICES; i++) {
      const voice = this.#voices[i];
      if (voice.source === null) {
        return voice;
      }
      if (voice.loudness < quietest.loudness) {
        quietest = voice;
      }
    }
    return quietest;
  }

  #free(voice) {
    voice.source?.disconnect();
    voice.source = null;
  }
}
