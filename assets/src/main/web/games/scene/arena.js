// Floor and walls of a map: two draw calls, made once.

import { BufferAttribute, BufferGeometry, Mesh, MeshBasicMaterial } from '../../app/three.js';
import { floorTexture } from './textures.js';

const UNITS_PER_PIXEL = 16;
const WALL_HEIGHT = 26;
const EDGE_WIDTH = 3;

/** Beyond the map all is wall; this much of it is ever seen. */
const BORDER = 1200;

const TOP = [0.12, 0.155, 0.26];
const EDGE = [0.23, 0.46, 0.95];
const SIDE_UPPER = [0.2, 0.32, 0.66];
const SIDE_LOWER = [0.04, 0.06, 0.13];

/** The colour of the tops of walls, and so of everything outside. */
export const OUTSIDE = 0x1f2842;

/** Returns floor and walls of the map that a client plays on. */
export function arenaMeshes(client) {
  return [floor(client), walls(client)];
}

function floor(client) {
  const width = client.mapWidthUnits() / UNITS_PER_PIXEL;
  const height = client.mapHeightUnits() / UNITS_PER_PIXEL;
  const tile = (2 * client.tileSizeUnits()) / UNITS_PER_PIXEL;
  const geometry = new BufferGeometry();
  const corners = [0, 0, 0, width, 0, 0, width, -height, 0, 0, -height, 0];
  const images = [0, 0, width / tile, 0, width / tile, height / tile, 0, height / tile];
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(corners), 3));
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array(images), 2));
  geometry.setIndex([0, 2, 1, 0, 3, 2]);
  const mesh = new Mesh(geometry, new MeshBasicMaterial({ map: floorTexture(), depthWrite: false }));
  mesh.renderOrder = 0;
  return mesh;
}

function walls(client) {
  const faces = new Faces();
  const tile = client.tileSizeUnits() / UNITS_PER_PIXEL;
  const width = client.mapWidthUnits() / UNITS_PER_PIXEL;
  const height = client.mapHeightUnits() / UNITS_PER_PIXEL;
  faces.top(-BORDER, -BORDER, width + BORDER, 0);
  faces.top(-BORDER, height, width + BORDER, height + BORDER);
  faces.top(-BORDER, 0, 0, height);
  faces.top(width, 0, width + BORDER, height);
  for (let row = 0; row < client.mapRows(); row++) {
    for (let column = 0; column < client.mapColumns(); column++) {
      if (client.isWall(column, row)) {
        faces.top(column * tile, row * tile, (column + 1) * tile, (row + 1) * tile);
      } else {
        faces.aroundOpen(client, column, row, tile, width, height);
      }
    }
  }
  const mesh = new Mesh(faces.geometry(), new MeshBasicMaterial({ vertexColors: true }));
  mesh.renderOrder = 1;
  return mesh;
}

/** Collects coloured rectangles; y is the map's, downwards. */
class Faces {
  #positions = [];
  #colors = [];
  #indices = [];

  top(left, upper, right, lower) {
    this.#add(TOP, TOP, left, upper, WALL_HEIGHT, right, upper, WALL_HEIGHT, right, lower, WALL_HEIGHT, left, lower, WALL_HEIGHT);
  }

  /** The walls that an open tile borders on: each shows it a side and a bright edge. */
  aroundOpen(client, column, row, tile, width, height) {
    const left = column * tile;
    const upper = row * tile;
    const right = Math.min(left + tile, width);
    const lower = Math.min(upper + tile, height);
    if (client.isWall(column, row - 1)) {
      this.#side(left, upper, right, upper, 0, -EDGE_WIDTH);
    }
    if (client.isWall(column, row + 1)) {
      this.#side(left, lower, right, lower, 0, EDGE_WIDTH);
    }
    if (client.isWall(column - 1, row)) {
      this.#side(left, upper, left, lower, -EDGE_WIDTH, 0);
    }
    if (client.isWall(column + 1, row)) {
      this.#side(right, upper, right, lower, EDGE_WIDTH, 0);
    }
  }

  geometry() {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.#positions), 3));
    geometry.setAttribute('color', new BufferAttribute(new Float32Array(this.#colors), 3));
    geometry.setIndex(this.#indices);
    return geometry;
  }

  #side(fromX, fromY, toX, toY, outX, outY) {
    this.#add(SIDE_UPPER, SIDE_LOWER, fromX, fromY, WALL_HEIGHT, toX, toY, WALL_HEIGHT, toX, toY, 0, fromX, fromY, 0);
    const above = WALL_HEIGHT + 0.5;
    this.#add(EDGE, EDGE, fromX, fromY, above, toX, toY, above, toX + outX, toY + outY, above, fromX + outX, fromY + outY, above);
  }

  /** A rectangle of four corners, the first two of one colour and the last two of another. */
  #add(first, last, ...corners) {
    const start = this.#positions.length / 3;
    for (let i = 0; i < corners.length; i += 3) {
      this.#positions.push(corners[i], -corners[i + 1], corners[i + 2]);
      this.#colors.push(...(i < 6 ? first : last));
    }
    // Both ways round, because some of the sides are seen from the one and some from the other.
    this.#indices.push(start, start + 1, start + 2, start, start + 2, start + 3);
    this.#indices.push(start, start + 2, start + 1, start, start + 3, start + 2);
  }
}
