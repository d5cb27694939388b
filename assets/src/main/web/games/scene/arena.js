// Floor and walls of a map: two draw calls, made once. Each part of a map has a light of its own colour, so that one knows
// where one is.

import { BufferAttribute, BufferGeometry, Mesh, ShaderMaterial, Vector2 } from '../../app/three.js';
import { wallLightTexture } from './arena-light.js';

const UNITS_PER_PIXEL = 16;
const WALL_HEIGHT = 30;
const EDGE_WIDTH = 2.6;

/** A second, darker line inside of the edge. */
const INNER_FROM = 8;
const INNER_TO = 9.4;

/** Beyond the map all is wall; this much of it is ever seen. */
const BORDER = 1200;

/** What a corner of a wall's face is: the shader chooses its light. */
const TOP = 0;
const EDGE = 1;
const INNER = 0.32;
const SIDE_UPPER = 0.42;
const SIDE_LOWER = 0.06;

/** The colour of everything outside. */
export const OUTSIDE = 0x0a0e1c;

/** The light of a place: blue in the north-west, violet in the north-east, magenta in the south-east, teal in the south-west. */
const LIGHT_OF_PLACE = `
  vec3 lightAt(vec2 part) {
    vec3 north = mix(vec3(0.16, 0.44, 1.0), vec3(0.5, 0.3, 1.0), part.x);
    vec3 south = mix(vec3(0.05, 0.66, 0.78), vec3(0.86, 0.24, 0.72), part.x);
    return mix(north, south, part.y);
  }`;

const FLOOR_VERTEX_SHADER = `
  uniform vec2 size;
  varying vec2 place;
  void main() {
    place = vec2(position.x, -position.y);
    gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
  }`;

/** A plain of dark plates, and far below it, as through glass, a coarser grid that moves less. */
const FLOOR_FRAGMENT_SHADER = `
  uniform sampler2D wallLight;
  uniform vec2 size;
  uniform vec2 center;
  uniform vec2 own;
  uniform float tile;
  varying vec2 place;
  ${LIGHT_OF_PLACE}
  float lines(vec2 at, float period, float width) {
    vec2 aside = abs(fract(at / period - 0.5) - 0.5) * period;
    vec2 soft = fwidth(at) * 0.75 + 0.001;
    vec2 line = 1.0 - smoothstep(vec2(width) - soft, vec2(width) + soft, aside);
    return max(line.x, line.y);
  }
  float chance(vec2 at) {
    return fract(sin(dot(at, vec2(12.9898, 78.233))) * 43758.5453);
  }
  void main() {
    vec3 light = lightAt(place / size);
    float wall = texture2D(wallLight, place / size).r;
    vec2 below = center + (place - center) * 1.22;
    float plate = chance(floor(place / (tile * 2.0)));
    vec3 color = vec3(0.026, 0.034, 0.068) + light * (0.016 + 0.022 * plate);
    color += light * 0.075 * lines(below, tile * 4.0, 2.4);
    color += light * 0.085 * lines(place, tile, 0.6);
    color += light * 0.2 * lines(place, tile * 8.0, 0.9);
    vec2 crossing = abs(fract(place / (tile * 8.0) - 0.5) - 0.5) * tile * 8.0;
    color += light * 0.35 * (1.0 - smoothstep(3.0, 4.5, max(crossing.x, crossing.y)));
    color += light * 0.5 * wall * wall;
    color *= 1.0 - 0.35 * smoothstep(0.3, 0.55, wall);
    vec2 aside = (place - own) / 330.0;
    color *= 1.0 + 0.9 * exp(-dot(aside, aside));
    gl_FragColor = vec4(color, 1.0);
  }`;

const WALL_VERTEX_SHADER = `
  attribute float bright;
  varying vec2 place;
  varying float light;
  void main() {
    place = vec2(position.x, -position.y);
    light = bright;
    gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
  }`;

const WALL_FRAGMENT_SHADER = `
  uniform vec2 size;
  varying vec2 place;
  varying float light;
  ${LIGHT_OF_PLACE}
  void main() {
    vec3 colored = lightAt(clamp(place / size, 0.0, 1.0));
    float stripe = smoothstep(0.42, 0.5, abs(fract((place.x + place.y) / 44.0) - 0.5));
    vec3 top = vec3(0.045, 0.056, 0.105) + colored * (0.035 + 0.035 * stripe);
    gl_FragColor = vec4(top * (1.0 - light) + colored * light * 1.35 + vec3(0.25) * smoothstep(0.9, 1.0, light), 1.0);
  }`;

export class Arena {
  floor;
  walls;

  #center = new Vector2();
  #own = new Vector2(-9999, -9999);

  constructor(map) {
    const width = map.widthUnits() / UNITS_PER_PIXEL;
    const height = map.heightUnits() / UNITS_PER_PIXEL;
    const tile = map.tileSizeUnits() / UNITS_PER_PIXEL;
    const size = { value: new Vector2(width, height) };
    this.floor = new Mesh(floorGeometry(width, height), new ShaderMaterial({
      vertexShader: FLOOR_VERTEX_SHADER,
      fragmentShader: FLOOR_FRAGMENT_SHADER,
      uniforms: {
        size,
        wallLight: { value: wallLightTexture(map) },
        center: { value: this.#center },
        own: { value: this.#own },
        tile: { value: tile },
      },
      depthWrite: false,
    }));
    this.floor.renderOrder = 0;
    this.walls = new Mesh(wallGeometry(map, width, height, tile), new ShaderMaterial({
      vertexShader: WALL_VERTEX_SHADER,
      fragmentShader: WALL_FRAGMENT_SHADER,
      uniforms: { size },
    }));
    this.walls.renderOrder = 1;
    this.floor.frustumCulled = false;
    this.walls.frustumCulled = false;
  }

  /** To be told for each picture: the middle of the screen, and where the floor is lit by the own avatar. */
  lookAt(centerX, centerY, ownX, ownY) {
    this.#center.set(centerX, centerY);
    this.#own.set(ownX, ownY);
  }
}

function floorGeometry(width, height) {
  const geometry = new BufferGeometry();
  const corners = [0, 0, 0, width, 0, 0, width, -height, 0, 0, -height, 0];
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(corners), 3));
  geometry.setIndex([0, 2, 1, 0, 3, 2]);
  return geometry;
}

function wallGeometry(map, width, height, tile) {
  const faces = new Faces();
  faces.top(-BORDER, -BORDER, width + BORDER, 0);
  faces.top(-BORDER, height, width + BORDER, height + BORDER);
  faces.top(-BORDER, 0, 0, height);
  faces.top(width, 0, width + BORDER, height);
  for (let row = 0; row < map.rows(); row++) {
    const upper = row * tile;
    let column = 0;
    while (column < map.columns()) {
      const first = column;
      while (column < map.columns() && map.isWall(column, row)) {
        column++;
      }
      if (column > first) {
        faces.top(first * tile, upper, column * tile, upper + tile);
      } else {
        faces.aroundOpen(map, column, row, tile, width, height);
        column++;
      }
    }
  }
  return faces.geometry();
}

/** Collects rectangles; y is the map's, downwards. */
class Faces {
  #positions = [];
  #brights = [];
  #indices = [];

  top(left, upper, right, lower) {
    const z = WALL_HEIGHT;
    this.#add(TOP, TOP, left, upper, z, right, upper, z, right, lower, z, left, lower, z);
  }

  /** The walls that an open tile borders on: each shows it a side and a bright edge. */
  aroundOpen(map, column, row, tile, width, height) {
    const left = column * tile;
    const upper = row * tile;
    const right = Math.min(left + tile, width);
    const lower = Math.min(upper + tile, height);
    const open = (columns, rows) => !map.isWall(column + columns, row + rows);
    if (!open(0, -1)) {
      this.#side(left, upper, right, upper, 0, -1, corner(open, -1, 0, -1, -1), corner(open, 1, 0, 1, -1));
    }
    if (!open(0, 1)) {
      this.#side(left, lower, right, lower, 0, 1, corner(open, -1, 0, -1, 1), corner(open, 1, 0, 1, 1));
    }
    if (!open(-1, 0)) {
      this.#side(left, upper, left, lower, -1, 0, corner(open, 0, -1, -1, -1), corner(open, 0, 1, -1, 1));
    }
    if (!open(1, 0)) {
      this.#side(right, upper, right, lower, 1, 0, corner(open, 0, -1, 1, -1), corner(open, 0, 1, 1, 1));
    }
  }

  geometry() {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.#positions), 3));
    geometry.setAttribute('bright', new BufferAttribute(new Float32Array(this.#brights), 1));
    geometry.setIndex(this.#indices);
    return geometry;
  }

  /**
   * A side from one corner of the open tile to the next, with its edge on top.
   *
   * @param outX, outY     from the open tile into the wall
   * @param startsAt, endsAt how far the lines reach past the corners, as a part of their distance from the edge: -1 to 1
   */
  #side(fromX, fromY, toX, toY, outX, outY, startsAt, endsAt) {
    this.#add(SIDE_UPPER, SIDE_LOWER, fromX, fromY, WALL_HEIGHT, toX, toY, WALL_HEIGHT, toX, toY, 0, fromX, fromY, 0);
    this.#line(EDGE, 0, EDGE_WIDTH, fromX, fromY, toX, toY, outX, outY, startsAt, endsAt);
    this.#line(INNER, INNER_FROM, INNER_TO, fromX, fromY, toX, toY, outX, outY, startsAt, endsAt);
  }

  /** A line on the top of a wall, along the edge, from one distance of it to another; corners are mitred. */
  #line(bright, near, far, fromX, fromY, toX, toY, outX, outY, startsAt, endsAt) {
    const alongX = Math.abs(outY);
    const alongY = Math.abs(outX);
    const z = WALL_HEIGHT + 0.6;
    const point = (x, y, distance, reach) => [x + outX * distance + alongX * reach * distance, y + outY * distance + alongY * reach * distance, z];
    this.#add(
      bright, bright,
      ...point(fromX, fromY, near, -startsAt), ...point(toX, toY, near, endsAt),
      ...point(toX, toY, far, endsAt), ...point(fromX, fromY, far, -startsAt));
  }

  /** A rectangle of four corners, the first two of one brightness and the last two of another. */
  #add(first, last, ...corners) {
    const start = this.#positions.length / 3;
    for (let i = 0; i < corners.length; i += 3) {
      this.#positions.push(corners[i], -corners[i + 1], corners[i + 2]);
      this.#brights.push(i < 6 ? first : last);
    }
    // Both ways round, because some of the sides are seen from the one and some from the other.
    this.#indices.push(start, start + 1, start + 2, start, start + 2, start + 3);
    this.#indices.push(start, start + 2, start + 1, start, start + 3, start + 2);
  }
}

/**
 * How the lines along a wall end at a corner of an open tile: 1 (longer) if the wall turns towards the open side and
 * the tile there is wall too, -1 (shorter) if the wall ends there, 0 if it goes straight on.
 */
function corner(open, besideX, besideY, diagonalX, diagonalY) {
  if (!open(besideX, besideY)) {
    return 1;
  }
  return open(diagonalX, diagonalY) ? -1 : 0;
}
