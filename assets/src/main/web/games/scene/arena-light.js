// How near the walls every place of the floor is, as a small texture made once: walls throw their light onto the floor.

import { DataTexture, LinearFilter, RedFormat, UnsignedByteType } from '../../app/three.js';

/** Samples along a tile's edge. */
const SAMPLES = 4;

/** Half the width of the blur, in samples; it is done twice, which makes it smooth. */
const BLUR = 5;

/** Returns the texture; its first row is the map's upper edge. */
export function wallLightTexture(map) {
  const width = map.columns() * SAMPLES;
  const height = map.rows() * SAMPLES;
  let values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      values[y * width + x] = map.isWall(Math.floor(x / SAMPLES), Math.floor(y / SAMPLES)) ? 1 : 0;
    }
  }
  for (let round = 0; round < 2; round++) {
    values = blurred(values, width, height, 1, width);
    values = blurred(values, height, width, width, 1);
  }
  const texture = new DataTexture(Uint8Array.from(values, (value) => value * 255), width, height, RedFormat, UnsignedByteType);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}

/** Blurs along one axis: `step` leads to the next value of a line, `lineStep` to the next line. Outside all is wall. */
function blurred(values, length, lines, step, lineStep) {
  const result = new Float32Array(values.length);
  const window = 2 * BLUR + 1;
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    const at = (i) => (i < 0 || i >= length ? 1 : values[start + i * step]);
    let sum = 0;
    for (let i = -BLUR; i <= BLUR; i++) {
      sum += at(i);
    }
    for (let i = 0; i < length; i++) {
      result[start + i * step] = sum / window;
      sum += at(i + BLUR + 1) - at(i - BLUR);
    }
  }
  return result;
}
