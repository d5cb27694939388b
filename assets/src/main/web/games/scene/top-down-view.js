// Looks straight down at the arena. One world pixel is 16 units; y grows downwards here and upwards in the library.

import { ColorManagement, LinearSRGBColorSpace, PerspectiveCamera, Scene, WebGLRenderer } from '../../app/three.js';

/** A canvas has one renderer for as long as the page lives, however many matches are drawn on it. */
const renderers = new WeakMap();

/** What fits on the screen, in world pixels: the same for everybody, whatever the window's size. */
const SHOWN_WIDTH = 1440;
const SHOWN_HEIGHT = 810;

/** A narrow angle gives walls some height and leaves the ground plain. */
const FIELD_OF_VIEW_DEGREES = 28;

const DEPTH_MARGIN = 200;

export class TopDownView {
  scene = new Scene();

  /** The world pixel in the middle of the screen. */
  centerX = 0;
  centerY = 0;

  /** CSS pixels for each world pixel. */
  scale = 1;

  #renderer;
  #camera = new PerspectiveCamera(FIELD_OF_VIEW_DEGREES);
  #width = 1;
  #height = 1;

  constructor(canvas, background) {
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

  /** Draw calls of the last picture. */
  get drawCalls() {
    return this.#renderer.info.render.calls;
  }

  resize(width, height, pixelRatio) {
    this.#width = width;
    this.#height = height;
    this.scale = Math.max(width / SHOWN_WIDTH, height / SHOWN_HEIGHT);
    this.#renderer.setPixelRatio(pixelRatio);
    this.#renderer.setSize(width, height, false);
    const distance = this.halfHeight / Math.tan((FIELD_OF_VIEW_DEGREES * Math.PI) / 360);
    this.#camera.aspect = width / height;
    this.#camera.position.z = distance;
    this.#camera.near = Math.max(1, distance - DEPTH_MARGIN);
    this.#camera.far = distance + DEPTH_MARGIN;
    this.#camera.updateProjectionMatrix();
  }

  /** The world pixel on the ground under a point of the window. */
  worldX(windowX) {
    return this.centerX + (windowX - this.#width / 2) / this.scale;
  }

  worldY(windowY) {
    return this.centerY + (windowY - this.#height / 2) / this.scale;
  }

  draw() {
    this.#camera.position.x = this.centerX;
    this.#camera.position.y = -this.centerY;
    this.#renderer.render(this.scene, this.#camera);
  }

  /** Frees what the scene holds on the graphics card. */
  dispose() {
    this.scene.traverse((node) => {
      node.geometry?.dispose();
      node.material?.map?.dispose();
      node.material?.uniforms?.image.value.dispose();
      node.material?.dispose();
    });
  }
}

function rendererOf(canvas) {
  // Colours are used as they are written.
  ColorManagement.enabled = false;
  const renderer = new WebGLRenderer({ canvas, antialias: false, alpha: false, powerPreference: 'high-performance' });
  renderer.outputColorSpace = LinearSRGBColorSpace;
  return renderer;
}
