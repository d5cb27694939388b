// Looks straight down at the arena. One world pixel is 16 units; y grows downwards here and upwards in the library.

import { ColorManagement, LinearSRGBColorSpace, PerspectiveCamera, Scene, WebGLRenderer } from '../../app/three.js';
import { Bloom } from './bloom.js';

/** A canvas has one renderer for as long as the page lives, however many matches are drawn on it. */
const renderers = new WeakMap();

/** What fits on the screen, in square world pixels: the same for everybody, whatever the window's size and shape. */
const SHOWN_AREA = 1440 * 810;

/** The middle of the screen is at most so far from what one sees for, as a part of the screen; see FollowCamera. */
const AHEAD_MAX = 0.05;

/** What is nearer to the end of what the server tells of may appear on the screen rather than come into it. */
const UNSEEN_MARGIN = 60;

const UNITS_PER_PIXEL = 16;

/** A narrow angle gives walls some height and leaves the ground plain. */
const FIELD_OF_VIEW_DEGREES = 28;

const DEPTH_MARGIN = 200;

export class TopDownView {
  scene = new Scene();

  /** The world pixel in the middle of the screen. */
  centerX = 0;
  centerY = 0;

  /** How far the picture is shaken aside, in world pixels; what the mouse points at is not moved by it. */
  shakeX = 0;
  shakeY = 0;

  /** CSS pixels for each world pixel. */
  scale = 1;

  #shownWidthMax;
  #shownHeightMax;
  #renderer;
  #camera = new PerspectiveCamera(FIELD_OF_VIEW_DEGREES);
  #bloom = null;
  #level = null;
  #width = 1;
  #height = 1;
  #pixelRatio = 1;

  /** @param map which knows how much of the world the server tells of */
  constructor(canvas, background, map) {
    this.#shownWidthMax = shownMax(map.viewHalfWidthUnits());
    this.#shownHeightMax = shownMax(map.viewHalfHeightUnits());
    if (!renderers.has(canvas)) {
      renderers.set(canvas, rendererOf(canvas));
    }
    this.#renderer = renderers.get(canvas);
    this.#renderer.setClearColor(background);
  }

  /** World pixels from the middle of the screen to its edges. */
  get halfWidth() {
    return this.#width / this.scale / 2;
  }

  get halfHeight() {
    return this.#height / this.scale / 2;
  }

  /** Draw calls of the last picture, all its passes together. */
  get drawCalls() {
    return this.#renderer.info.render.calls;
  }

  /** Whether a world pixel is on the screen, or not farther outside than a margin. */
  shows(x, y, margin) {
    return Math.abs(x - this.centerX) < this.halfWidth + margin && Math.abs(y - this.centerY) < this.halfHeight + margin;
  }

  /** Draws as a level of quality says; see quality.js. */
  setQuality(level) {
    if (this.#level !== level) {
      this.#level = level;
      this.#bloom?.dispose();
      this.#bloom = level.bloom ? new Bloom(this.#renderer, level.samples) : null;
      this.#apply();
    }
  }

  resize(width, height, pixelRatio) {
    this.#width = width;
    this.#height = height;
    this.#pixelRatio = pixelRatio;
    this.scale = Math.max(
      Math.sqrt((width * height) / SHOWN_AREA), width / this.#shownWidthMax, height / this.#shownHeightMax);
    this.#apply();
  }

  /** The world pixel on the ground under a point of the window. */
  worldX(windowX) {
    return this.centerX + (windowX - this.#width / 2) / this.scale;
  }

  worldY(windowY) {
    return this.centerY + (windowY - this.#height / 2) / this.scale;
  }

  draw() {
    this.#camera.position.x = this.centerX + this.shakeX;
    this.#camera.position.y = -this.centerY - this.shakeY;
    this.#renderer.info.reset();
    if (this.#bloom) {
      this.#bloom.draw(this.scene, this.#camera);
    } else {
      this.#renderer.render(this.scene, this.#camera);
    }
  }

  /** Frees what the scene holds on the graphics card. */
  dispose() {
    this.#bloom?.dispose();
    this.scene.traverse((node) => {
      node.geometry?.dispose();
      for (const uniform of Object.values(node.material?.uniforms ?? {})) {
        uniform.value?.dispose?.();
      }
      node.material?.dispose();
    });
  }

  #apply() {
    const pixelRatio = Math.min(this.#pixelRatio, this.#level?.pixelRatioMax ?? this.#pixelRatio);
    this.#renderer.setPixelRatio(pixelRatio);
    this.#renderer.setSize(this.#width, this.#height, false);
    this.#bloom?.resize(Math.ceil(this.#width * pixelRatio), Math.ceil(this.#height * pixelRatio));
    const distance = this.halfHeight / Math.tan((FIELD_OF_VIEW_DEGREES * Math.PI) / 360);
    this.#camera.aspect = this.#width / this.#height;
    this.#camera.position.z = distance;
    this.#camera.near = Math.max(1, distance - DEPTH_MARGIN);
    this.#camera.far = distance + DEPTH_MARGIN;
    this.#camera.updateProjectionMatrix();
  }
}

/** How many world pixels may be shown if the server tells of so much to either side. */
function shownMax(halfUnits) {
  return (halfUnits / UNITS_PER_PIXEL - UNSEEN_MARGIN) / (0.5 + AHEAD_MAX);
}

function rendererOf(canvas) {
  // Colours are used as they are written.
  ColorManagement.enabled = false;
  const renderer = new WebGLRenderer({ canvas, antialias: false, alpha: false, powerPreference: 'high-performance' });
  renderer.outputColorSpace = LinearSRGBColorSpace;
  // A picture may take several passes, whose draw calls are counted together.
  renderer.info.autoReset = false;
  return renderer;
}
