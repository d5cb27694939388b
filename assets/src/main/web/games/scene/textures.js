// Pictures made by code.

import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping } from '../../app/three.js';

/** Draws a square texture. */
export function paint(size, draw) {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  draw(canvas.getContext('2d'), size);
  return textureOf(canvas);
}

/** Makes a texture of a canvas, with the canvas' first row at its lower edge as the sprites expect. */
export function textureOf(canvas, mipmaps = true) {
  const texture = new CanvasTexture(canvas);
  texture.flipY = false;
  texture.generateMipmaps = mipmaps;
  texture.minFilter = mipmaps ? LinearMipmapLinearFilter : LinearFilter;
  texture.magFilter = LinearFilter;
  return texture;
}

/** A soft round light. */
export function glowTexture() {
  return paint(64, (context, size) => {
    const half = size / 2;
    const light = context.createRadialGradient(half, half, 0, half, half, half);
    light.addColorStop(0, 'rgba(255,255,255,1)');
    light.addColorStop(0.25, 'rgba(255,255,255,0.55)');
    light.addColorStop(1, 'rgba(255,255,255,0)');
    context.fillStyle = light;
    context.fillRect(0, 0, size, size);
  });
}

/** Plain white. */
export function whiteTexture() {
  return paint(4, (context, size) => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, size, size);
  });
}

/** One tile of the floor. */
export function floorTexture() {
  const texture = paint(128, (context, size) => {
    context.fillStyle = '#0a101f';
    context.fillRect(0, 0, size, size);
    context.fillStyle = '#0c1426';
    context.fillRect(2, 2, size / 2 - 3, size / 2 - 3);
    context.fillRect(size / 2 + 1, size / 2 + 1, size / 2 - 3, size / 2 - 3);
    context.strokeStyle = 'rgba(96,140,255,0.13)';
    context.lineWidth = 2;
    context.strokeRect(0, 0, size, size);
  });
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  return texture;
}
