// Many textured rectangles in one draw call, set anew for every picture without making anything new.

import {
  AdditiveBlending,
  BufferAttribute,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  NormalBlending,
  ShaderMaterial,
} from '../../app/three.js';

const VERTEX_SHADER = `
  attribute vec4 place;
  attribute vec2 look;
  attribute vec4 tint;
  uniform vec2 cells;
  uniform float depth;
  varying vec2 at;
  varying vec4 shade;
  void main() {
    vec2 corner = position.xy * place.zw;
    float c = cos(look.x);
    float s = sin(look.x);
    vec2 turned = vec2(corner.x * c - corner.y * s, corner.x * s + corner.y * c);
    vec2 world = place.xy + turned;
    vec2 cell = vec2(mod(look.y, cells.x), floor(look.y / cells.x));
    at = (cell + vec2(position.x + 0.5, position.y + 0.5)) / cells;
    shade = tint;
    gl_Position = projectionMatrix * viewMatrix * vec4(world.x, -world.y, depth, 1.0);
  }`;

const FRAGMENT_SHADER = `
  uniform sampler2D image;
  varying vec2 at;
  varying vec4 shade;
  void main() {
    gl_FragColor = texture2D(image, at) * shade;
  }`;

const CORNERS = new Float32Array([-0.5, -0.5, 0, 0.5, -0.5, 0, 0.5, 0.5, 0, -0.5, 0.5, 0]);

export class SpriteBatch {
  mesh;

  #capacity;
  #count = 0;
  #geometry = new InstancedBufferGeometry();
  #places;
  #looks;
  #tints;

  /**
   * @param texture  with `columns` x `rows` pictures, upside down as canvases are
   * @param options  capacity; order in which batches are drawn; depth above the ground; glow adds up the colours
   */
  constructor(texture, { capacity, order, depth = 1, glow = false, columns = 1, rows = 1 }) {
    this.#capacity = capacity;
    this.#geometry.setAttribute('position', new BufferAttribute(CORNERS, 3));
    this.#geometry.setIndex([0, 1, 2, 0, 2, 3]);
    this.#places = this.#attribute('place', 4);
    this.#looks = this.#attribute('look', 2);
    this.#tints = this.#attribute('tint', 4);
    const material = new ShaderMaterial({
      vertexShader: VERTEX_SHADER,
      fragmentShader: FRAGMENT_SHADER,
      uniforms: { image: { value: texture }, cells: { value: [columns, rows] }, depth: { value: depth } },
      transparent: true,
      depthWrite: false,
      side: 2,
      blending: glow ? AdditiveBlending : NormalBlending,
    });
    this.mesh = new Mesh(this.#geometry, material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = order;
  }

  clear() {
    this.#count = 0;
  }

  /** Adds a rectangle around a world pixel, turned by an angle in radians; what is too much is left out. */
  add(x, y, width, height, angle, red, green, blue, alpha, cell = 0) {
    if (this.#count === this.#capacity) {
      return;
    }
    const four = this.#count * 4;
    const place = this.#places.array;
    place[four] = x;
    place[four + 1] = y;
    place[four + 2] = width;
    place[four + 3] = height;
    const look = this.#looks.array;
    look[this.#count * 2] = angle;
    look[this.#count * 2 + 1] = cell;
    const tint = this.#tints.array;
    tint[four] = red;
    tint[four + 1] = green;
    tint[four + 2] = blue;
    tint[four + 3] = alpha;
    this.#count++;
  }

  /** Hands the rectangles to the graphics card. */
  commit() {
    this.#geometry.instanceCount = this.#count;
    this.mesh.visible = this.#count > 0;
    this.#upload(this.#places, 4);
    this.#upload(this.#looks, 2);
    this.#upload(this.#tints, 4);
  }

  #attribute(name, size) {
    const attribute = new InstancedBufferAttribute(new Float32Array(this.#capacity * size), size);
    attribute.setUsage(DynamicDrawUsage);
    this.#geometry.setAttribute(name, attribute);
    return attribute;
  }

  #upload(attribute, size) {
    attribute.clearUpdateRanges();
    attribute.addUpdateRange(0, this.#count * size);
    attribute.needsUpdate = true;
  }
}
