// Many pictures out of one atlas in one draw call, set anew for every frame without making anything new.
//
// Colours are multiplied by alpha in the shader, so that one batch can mix what covers with what only adds light.

import {
  BufferAttribute,
  CustomBlending,
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
} from '../../app/three.js';

const VERTEX_SHADER = `
  attribute vec4 place;
  attribute vec4 look;
  attribute vec4 tint;
  uniform vec2 cells;
  uniform float depth;
  uniform float inset;
  varying vec2 at;
  varying vec2 corner;
  varying vec4 shade;
  varying vec2 blend;
  void main() {
    vec2 size = position.xy * place.zw;
    float c = cos(look.x);
    float s = sin(look.x);
    vec2 world = place.xy + vec2(size.x * c - size.y * s, size.x * s + size.y * c);
    vec2 cell = vec2(mod(look.y, cells.x), floor(look.y / cells.x));
    at = (cell + 0.5 + position.xy * inset) / cells;
    corner = position.xy;
    shade = tint;
    blend = look.zw;
    gl_Position = projectionMatrix * viewMatrix * vec4(world.x, -world.y, depth, 1.0);
  }`;

const FRAGMENT_SHADER = `
  uniform sampler2D image;
  varying vec2 at;
  varying vec2 corner;
  varying vec4 shade;
  varying vec2 blend;
  void main() {
    vec4 texel = texture2D(image, at);
    if (blend.y < 1.0 && fract(atan(corner.x, -corner.y) / 6.2831853 + 1.0) > blend.y) {
      discard;
    }
    gl_FragColor = vec4(texel.rgb * shade.rgb * shade.a, texel.a * shade.a * (1.0 - blend.x));
  }`;

const CORNERS = new Float32Array([-0.5, -0.5, 0, 0.5, -0.5, 0, 0.5, 0.5, 0, -0.5, 0.5, 0]);
const FLOATS = 12;

/** Of a cell's width; keeps neighbours in the atlas out of the picture. */
const INSET = 1 - 3 / 128;

export class SpriteBatch {
  mesh;

  #capacity;
  #count = 0;
  #geometry = new InstancedBufferGeometry();
  #buffer;
  #values;

  /** The one range that is uploaded; the library takes it out of its list after each upload. */
  #range = { start: 0, count: 0 };

  /**
   * @param atlas    with its texture, columns and rows
   * @param options  capacity; order in which batches are drawn; depth above the ground; whether walls can hide it
   */
  constructor(atlas, { capacity, order, depth = 1, hidden = true }) {
    this.#capacity = capacity;
    this.#values = new Float32Array(capacity * FLOATS);
    this.#buffer = new InstancedInterleavedBuffer(this.#values, FLOATS);
    this.#buffer.setUsage(DynamicDrawUsage);
    this.#geometry.setAttribute('position', new BufferAttribute(CORNERS, 3));
    this.#geometry.setIndex([0, 1, 2, 0, 2, 3]);
    this.#geometry.setAttribute('place', new InterleavedBufferAttribute(this.#buffer, 4, 0));
    this.#geometry.setAttribute('look', new InterleavedBufferAttribute(this.#buffer, 4, 4));
    this.#geometry.setAttribute('tint', new InterleavedBufferAttribute(this.#buffer, 4, 8));
    const material = new ShaderMaterial({
      vertexShader: VERTEX_SHADER,
      fragmentShader: FRAGMENT_SHADER,
      uniforms: {
        image: { value: atlas.texture },
        cells: { value: [atlas.columns, atlas.rows] },
        depth: { value: depth },
        inset: { value: INSET },
      },
      transparent: true,
      depthWrite: false,
      depthTest: hidden,
      side: 2,
      blending: CustomBlending,
      blendSrc: OneFactor,
      blendDst: OneMinusSrcAlphaFactor,
    });
    this.mesh = new Mesh(this.#geometry, material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = order;
  }

  clear() {
    this.#count = 0;
  }

  /** Adds a picture that covers what is under it. What is too much is left out. */
  add(cell, x, y, width, height, angle, color, alpha) {
    this.put(cell, x, y, width, height, angle, color[0], color[1], color[2], alpha, 0, 1);
  }

  /** Adds a picture that is only light; above 1 it also outshines its surroundings where the quality allows it. */
  addLight(cell, x, y, width, height, angle, color, brightness) {
    this.put(cell, x, y, width, height, angle, color[0], color[1], color[2], brightness, 1, 1);
  }

  /** Adds a picture of which only a part of the turn is shown, clockwise from the top. */
  addPart(cell, x, y, width, height, color, alpha, part) {
    this.put(cell, x, y, width, height, 0, color[0], color[1], color[2], alpha, 0, Math.min(part, 0.9999));
  }

  /**
   * Adds a rectangle around a world pixel, turned by an angle in radians.
   *
   * @param light 1 for what only adds light, 0 for what covers, or between
   * @param part  of the turn that is shown, 1 for all
   */
  put(cell, x, y, width, height, angle, red, green, blue, alpha, light, part) {
    if (this.#count === this.#capacity) {
      return;
    }
    const values = this.#values;
    const at = this.#count * FLOATS;
    values[at] = x;
    values[at + 1] = y;
    values[at + 2] = width;
    values[at + 3] = height;
    values[at + 4] = angle;
    values[at + 5] = cell;
    values[at + 6] = light;
    values[at + 7] = part;
    values[at + 8] = red;
    values[at + 9] = green;
    values[at + 10] = blue;
    values[at + 11] = alpha;
    this.#count++;
  }

  /** Hands the pictures to the graphics card. */
  commit() {
    this.#geometry.instanceCount = this.#count;
    this.mesh.visible = this.#count > 0;
    if (this.#count > 0) {
      this.#range.count = this.#count * FLOATS;
      this.#buffer.updateRanges.length = 0;
      this.#buffer.updateRanges.push(this.#range);
      this.#buffer.needsUpdate = true;
    }
  }
}
