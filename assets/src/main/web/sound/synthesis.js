// Makes a sound as samples, from layers of waves and noise. See recipes.js for what layers say.

const FULL_TURN = 2 * Math.PI;

/** Short ramps keep beginnings and ends from clicking. */
const RAMP_SECONDS = 0.003;

/** The loudest sample of every sound; how loud it is played is decided when it is. */
const PEAK = 0.9;

const WAVES = {
  sine: (turn) => Math.sin(turn * FULL_TURN),
  triangle: (turn) => 1 - 4 * Math.abs((turn % 1) - 0.5),
  square: (turn) => (turn % 1 < 0.5 ? 0.7 : -0.7),
  saw: (turn) => 2 * (turn % 1) - 1,
  noise: () => 2 * Math.random() - 1,
};

/** Returns the samples of a recipe. */
export function synthesize(recipe, sampleRate) {
  const samples = new Float32Array(Math.ceil(recipe.seconds * sampleRate));
  for (const layer of recipe.layers) {
    addLayer(samples, sampleRate, layer);
  }
  normalize(samples);
  return samples;
}

function addLayer(samples, sampleRate, layer) {
  const { wave, from = 440, to = from, at = 0, attack = RAMP_SECONDS, decay, gain = 1, low = 0, lowTo = low, high = 0, drive = 0 } = layer;
  const shape = WAVES[wave];
  const first = Math.floor(at * sampleRate);
  const count = Math.min(samples.length - first, Math.ceil((attack + decay) * sampleRate));
  let turn = 0;
  let lowPassed = 0;
  let belowHigh = 0;
  for (let i = 0; i < count; i++) {
    const seconds = i / sampleRate;
    const part = i / count;
    turn += (from * (to / from) ** part) / sampleRate;
    let value = shape(turn);
    if (low > 0) {
      lowPassed += (value - lowPassed) * smoothing(low * (lowTo / low) ** part, sampleRate);
      value = lowPassed;
    }
    if (high > 0) {
      belowHigh += (value - belowHigh) * smoothing(high, sampleRate);
      value -= belowHigh;
    }
    if (drive > 0) {
      value = Math.tanh(value * (1 + drive));
    }
    const rise = Math.min(1, seconds / attack);
    const fall = Math.max(0, 1 - Math.max(0, seconds - attack) / decay);
    samples[first + i] += value * gain * rise * fall * fall * fall;
  }
}

/** The part of the way that a simple low-pass goes in one sample. */
function smoothing(hertz, sampleRate) {
  return 1 - Math.exp((-FULL_TURN * hertz) / sampleRate);
}

function normalize(samples) {
  let loudest = 0;
  for (const sample of samples) {
    loudest = Math.max(loudest, Math.abs(sample));
  }
  for (let i = 0; loudest > 0 && i < samples.length; i++) {
    samples[i] *= PEAK / loudest;
  }
}
