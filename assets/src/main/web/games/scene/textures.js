// Canvases as textures.

import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter } from '../../app/three.js';

/** Makes a texture of a canvas, with the canvas' first row at its lower edge as the sprites expect. */
export function textureOf(canvas, mipmaps = true) {
  const texture = new CanvasTexture(canvas);
  texture.flipY = false;
  // Otherwise the edges of pictures would darken when they are drawn small.
  texture.premultiplyAlpha = true;
  texture.generateMipmaps = mipmaps;
  texture.minFilter = mipmaps ? LinearMipmapLinearFilter : LinearFilter;
  texture.magFilter = LinearFilter;
  return texture;
}
