// Lets what is brighter than white shine over its surroundings: the picture is halved a few times, which blurs it, and
// added up again.

import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  HalfFloatType,
  LinearFilter,
  Mesh,
  NoBlending,
  OrthographicCamera,
  ShaderMaterial,
  UnsignedByteType,
  WebGLRenderTarget,
} from '../../app/three.js';

const STEPS = 5;

/** What is darker does not shine; what is a little brighter begins to. */
const THRESHOLD = 0.62;
const KNEE = 0.5;

const STRENGTH = 0.85;

const VERTEX_SHADER = `
  varying vec2 at;
  void main() {
    at = position.xy * 0.5 + 0.5;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }`;

/** Five samples between texels are twenty of the larger picture. */
const SMALLER = `
  uniform sampler2D image;
  uniform vec2 texel;
  uniform float threshold;
  varying vec2 at;
  void main() {
    vec3 sum = texture2D(image, at).rgb * 4.0;
    sum += texture2D(image, at + texel * vec2(-1.0, -1.0)).rgb;
    sum += texture2D(image, at + texel * vec2(1.0, -1.0)).rgb;
    sum += texture2D(image, at + texel * vec2(-1.0, 1.0)).rgb;
    sum += texture2D(image, at + texel * vec2(1.0, 1.0)).rgb;
    vec3 color = sum / 8.0;
    if (threshold > 0.0) {
      float brightest = max(color.r, max(color.g, color.b));
      color = min(color, vec3(6.0)) * smoothstep(threshold, threshold + ${KNEE}, brightest);
    }
    gl_FragColor = vec4(color, 1.0);
  }`;

const LARGER = `
  uniform sampler2D image;
  uniform vec2 texel;
  uniform float strength;
  varying vec2 at;
  void main() {
    vec3 sum = texture2D(image, at + texel * vec2(-1.0, 0.0)).rgb;
    sum += texture2D(image, at + texel * vec2(1.0, 0.0)).rgb;
    sum += texture2D(image, at + texel * vec2(0.0, -1.0)).rgb;
    sum += texture2D(image, at + texel * vec2(0.0, 1.0)).rgb;
    sum += 2.0 * texture2D(image, at + texel * vec2(-0.5, -0.5)).rgb;
    sum += 2.0 * texture2D(image, at + texel * vec2(0.5, -0.5)).rgb;
    sum += 2.0 * texture2D(image, at + texel * vec2(-0.5, 0.5)).rgb;
    sum += 2.0 * texture2D(image, at + texel * vec2(0.5, 0.5)).rgb;
    gl_FragColor = vec4(sum / 12.0 * strength, 1.0);
  }`;

/** What is too bright for the screen turns white instead of being cut off; corners are a little darker. */
const TOGETHER = `
  uniform sampler2D image;
  uniform sampler2D shine;
  varying vec2 at;
  void main() {
    vec3 color = texture2D(image, at).rgb + texture2D(shine, at).rgb * ${STRENGTH};
    float brightest = max(color.r, max(color.g, color.b));
    float over = max(0.0, brightest - 0.8);
    color = mix(color * (brightest - over + over / (1.0 + over)) / max(brightest, 0.001), vec3(1.0), 0.35 * over / (1.0 + over));
    vec2 aside = at - 0.5;
    color *= 1.0 - 0.55 * dot(aside, aside);
    gl_FragColor = vec4(color, 1.0);
  }`;

export class Bloom {
  #renderer;
  #camera = new OrthographicCamera(-1, 1, 1, -1, 0, 1);
  #quad = new Mesh(triangle(), null);
  #scene;
  #steps = [];
  #smaller = pass(SMALLER, { image: null, texel: [0, 0], threshold: 0 }, NoBlending);
  #larger = pass(LARGER, { image: null, texel: [0, 0], strength: 1 }, AdditiveBlending);
  #together = pass(TOGETHER, { image: null, shine: null }, NoBlending);

  constructor(renderer, samples) {
    this.#renderer = renderer;
    this.#quad.frustumCulled = false;
    const type = renderer.extensions.has('EXT_color_buffer_float') ? HalfFloatType : UnsignedByteType;
    const options = { type, minFilter: LinearFilter, magFilter: LinearFilter, depthBuffer: false };
    this.#scene = new WebGLRenderTarget(1, 1, { ...options, depthBuffer: true, samples });
    for (let i = 0; i < STEPS; i++) {
      this.#steps.push(new WebGLRenderTarget(1, 1, options));
    }
  }

  resize(width, height) {
    this.#scene.setSize(width, height);
    this.#steps.forEach((step, i) => {
      const divisor = 2 ** (i + 1);
      step.setSize(Math.max(1, Math.ceil(width / divisor)), Math.max(1, Math.ceil(height / divisor)));
    });
  }

  draw(scene, camera) {
    const renderer = this.#renderer;
    renderer.setRenderTarget(this.#scene);
    renderer.render(scene, camera);
    renderer.autoClear = false;
    let from = this.#scene;
    for (let i = 0; i < STEPS; i++) {
      this.#smaller.uniforms.threshold.value = i === 0 ? THRESHOLD : 0;
      this.#run(this.#smaller, from, this.#steps[i]);
      from = this.#steps[i];
    }
    for (let i = STEPS - 1; i > 0; i--) {
      this.#run(this.#larger, this.#steps[i], this.#steps[i - 1]);
    }
    this.#together.uniforms.shine.value = this.#steps[0].texture;
    this.#run(this.#together, this.#scene, null);
    renderer.autoClear = true;
  }

  dispose() {
    this.#scene.dispose();
    this.#steps.forEach((step) => step.dispose());
    this.#quad.geometry.dispose();
    this.#smaller.dispose();
    this.#larger.dispose();
    this.#together.dispose();
  }

  #run(material, from, to) {
    material.uniforms.image.value = from.texture;
    if (material.uniforms.texel) {
      material.uniforms.texel.value[0] = 1 / from.width;
      material.uniforms.texel.value[1] = 1 / from.height;
    }
    this.#quad.material = material;
    this.#renderer.setRenderTarget(to);
    this.#renderer.render(this.#quad, this.#camera);
  }
}

/** One triangle that covers the screen. */
function triangle() {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
  return geometry;
}

function pass(fragmentShader, values, blending) {
  const uniforms = {};
  for (const [name, value] of Object.entries(values)) {
    uniforms[name] = { value };
  }
  return new ShaderMaterial({
    vertexShader: VERTEX_SHADER, fragmentShader, uniforms, blending, depthTest: false, depthWrite: false,
  });
}
