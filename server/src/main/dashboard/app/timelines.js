// Three lines over the last five minutes: how long ticks took, bytes, people.

import { byId, element, setText } from './dom.js';
import { colours, prepare } from './canvas.js';
import { bytesPerSecond, micros } from './format.js';

const SECONDS = 300;
const LEFT = 58;

/** One chart of up to two lines. */
class Timeline {
  #canvas = element('canvas');
  #values;
  #names;
  #format;
  #points = [];

  constructor(parent, title, names, format) {
    this.#names = names;
    this.#format = format;
    const head = element('div', 'line-title');
    head.append(element('b', '', title));
    this.#values = names.map((name, index) => {
      const value = element('span', index === 0 ? 'first' : 'second');
      head.append(value);
      return value;
    });
    this.#canvas.setAttribute('role', 'img');
    this.#canvas.setAttribute('aria-label', `${title} over the last five minutes`);
    parent.append(head, this.#canvas);
  }

  /** Adds a second; a value that is null leaves a gap. */
  add(atSeconds, values) {
    this.#points.push({ atSeconds, values });
    while (this.#points[0].atSeconds < atSeconds - SECONDS) {
      this.#points.shift();
    }
    this.#values.forEach((target, index) => {
      const value = values[index];
      setText(target, `${this.#names[index]} ${value === null ? '–' : this.#format(value)}`);
    });
  }

  draw() {
    const { pen, width, height } = prepare(this.#canvas);
    const colour = colours();
    const newest = this.#points.at(-1)?.atSeconds ?? 0;
    const top = niceTop(Math.max(1, ...this.#points.flatMap((point) => point.values).filter(Number.isFinite)));
    const y = (value) => 6 + (height - 12) * (1 - Math.min(1, value / top));
    const x = (point) => LEFT + (width - LEFT - 4) * (1 - (newest - point.atSeconds) / SECONDS);
    pen.textAlign = 'right';
    for (const mark of [0, top / 2, top]) {
      pen.fillStyle = colour.line;
      pen.fillRect(LEFT, Math.round(y(mark)), width - LEFT - 4, 1);
      pen.fillStyle = colour.quiet;
      pen.fillText(this.#format(mark), LEFT - 6, y(mark) + 4);
    }
    this.#names.forEach((name, index) => {
      pen.strokeStyle = index === 0 ? colour.accent : colour.second;
      pen.lineWidth = 1.5;
      pen.beginPath();
      let drawing = false;
      for (const point of this.#points) {
        const value = point.values[index];
        if (value === null) {
          drawing = false;
        } else if (drawing) {
          pen.lineTo(x(point), y(value));
        } else {
          pen.moveTo(x(point), y(value));
          drawing = true;
        }
      }
      pen.stroke();
    });
  }
}

/** The next of 1, 2, 5, 10, 20 ... */
function niceTop(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= value);
}

export class Timelines {
  #ticks = new Timeline(byId('lines'), 'ticks', ['p50', 'p99'], micros);
  #bytes = new Timeline(byId('lines'), 'bytes', ['out', 'in'], (value) => bytesPerSecond(value).join(' '));
  #people = new Timeline(byId('lines'), 'people', ['players', 'bots'], (value) => `${Math.round(value)}`);

  add(report, tickWindow) {
    const at = Date.parse(report.at) / 1_000;
    this.#ticks.add(at, [0.5, 0.99].map((share) => {
      const limit = tickWindow.newestPercentile(share);
      return limit === Infinity ? tickWindow.limitsMicros.at(-1) : limit;
    }));
    this.#bytes.add(at, [report.traffic.outBytesPerSecond, report.traffic.inBytesPerSecond]);
    this.#people.add(at, [report.server.players, report.server.bots]);
  }

  draw() {
    [this.#ticks, this.#bytes, this.#people].forEach((line) => line.draw());
  }
}
