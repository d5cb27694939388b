// The whole map on a small canvas: walls, painted once for each size, and under them whatever a game marks.

const UNITS_PER_PIXEL = 16;
const FULL_TURN = 2 * Math.PI;

export class MinimapPainter {
  #map;
  #walls = document.createElement('canvas');
  #context = null;
  #scale = 1;
  #left = 0;
  #top = 0;

  constructor(map) {
    this.#map = map;
    this.#walls.width = 0;
  }

  /** Starts with the walls. */
  begin(context) {
    const { width, height } = context.canvas;
    if (this.#walls.width !== width || this.#walls.height !== height) {
      this.#paintWalls(width, height);
    }
    this.#context = context;
    context.drawImage(this.#walls, 0, 0);
  }

  /** A round mark at a world pixel. */
  dot(x, y, radius, color) {
    const context = this.#context;
    context.fillStyle = color;
    context.beginPath();
    context.arc(this.#x(x), this.#y(y), radius, 0, FULL_TURN);
    context.fill();
  }

  /** A small square that stands on its tip. */
  diamond(x, y, radius, color) {
    const context = this.#context;
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(this.#x(x), this.#y(y) - radius);
    context.lineTo(this.#x(x) + radius, this.#y(y));
    context.lineTo(this.#x(x), this.#y(y) + radius);
    context.lineTo(this.#x(x) - radius, this.#y(y));
    context.fill();
  }

  /** An arrow that points where somebody aims. */
  arrow(x, y, radians, size, color) {
    const context = this.#context;
    context.save();
    context.translate(this.#x(x), this.#y(y));
    context.rotate(radians);
    context.fillStyle = color;
    context.strokeStyle = '#050912';
    context.beginPath();
    context.moveTo(size, 0);
    context.lineTo(-size * 0.7, size * 0.7);
    context.lineTo(-size * 0.3, 0);
    context.lineTo(-size * 0.7, -size * 0.7);
    context.closePath();
    context.stroke();
    context.fill();
    context.restore();
  }

  /** The part that is on the screen. */
  frame(x, y, halfWidth, halfHeight) {
    const context = this.#context;
    context.strokeStyle = 'rgba(190,215,255,0.4)';
    context.lineWidth = 1;
    context.strokeRect(
      this.#x(x - halfWidth), this.#y(y - halfHeight), 2 * halfWidth * this.#scale, 2 * halfHeight * this.#scale);
  }

  #x(x) {
    return this.#left + x * this.#scale;
  }

  #y(y) {
    return this.#top + y * this.#scale;
  }

  #paintWalls(width, height) {
    const map = this.#map;
    const mapWidth = map.widthUnits() / UNITS_PER_PIXEL;
    const mapHeight = map.heightUnits() / UNITS_PER_PIXEL;
    this.#scale = Math.min(width / mapWidth, height / mapHeight);
    this.#left = (width - mapWidth * this.#scale) / 2;
    this.#top = (height - mapHeight * this.#scale) / 2;
    this.#walls.width = width;
    this.#walls.height = height;
    const context = this.#walls.getContext('2d');
    context.fillStyle = 'rgba(8,13,28,0.82)';
    context.fillRect(this.#left, this.#top, mapWidth * this.#scale, mapHeight * this.#scale);
    context.fillStyle = '#3d5fb8';
    const tile = (map.tileSizeUnits() / UNITS_PER_PIXEL) * this.#scale;
    for (let row = 0; row < map.rows(); row++) {
      for (let column = 0; column < map.columns(); column++) {
        if (map.isWall(column, row)) {
          context.fillRect(this.#left + column * tile, this.#top + row * tile, tile + 0.3, tile + 0.3);
        }
      }
    }
  }
}

/** A colour of the palettes as canvases take it. */
export function cssColor([red, green, blue]) {
  return `rgb(${Math.round(red * 255)},${Math.round(green * 255)},${Math.round(blue * 255)})`;
}
