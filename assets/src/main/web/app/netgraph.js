// How the network does: the last seconds as a small graph, and numbers beside it.

import { FRAME } from './byte-count.js';
import { UNITS_PER_PIXEL } from './camera.js';

const SAMPLE_MILLIS = 100;
const SAMPLES = 100;
const NUMBERS_MILLIS = 500;
const GRAPH_MILLIS_MAX = 250;

/** The graph's height is what the fullest sample has, but at least this. */
const GRAPH_BYTES_MIN = 60;

const BATCH = 4;
const INPUT = 3;

export class Netgraph {
  #box = document.getElementById('netgraph');
  #canvas = document.getElementById('netgraph-canvas');
  #context = this.#canvas.getContext('2d');
  #numbers = new NumberList(document.getElementById('netgraph-numbers'));
  #line = document.getElementById('net-line');
  #ping = new Float32Array(SAMPLES);
  #bytes = new Float32Array(SAMPLES);
  #corrected = new Uint8Array(SAMPLES);
  #next = 0;
  #sampledAt = 0;
  #numbersAt = 0;
  #before = { total: 0, frames: 0, up: 0, inputs: 0, corrections: 0, bytesAtSample: 0, correctionsAtSample: 0 };

  constructor(settings) {
    this.#box.hidden = !settings.showNetgraph;
    settings.onChange('showNetgraph', (shown) => {
      this.#box.hidden = !shown;
    });
  }

  /** A new connection counts from nothing. */
  begin() {
    Object.keys(this.#before).forEach((key) => {
      this.#before[key] = 0;
    });
    this.#ping.fill(0);
    this.#bytes.fill(0);
    this.#corrected.fill(0);
  }

  /** To be called for each picture. */
  update(nowMillis, connection, fps) {
    if (nowMillis - this.#sampledAt >= SAMPLE_MILLIS) {
      this.#sampledAt = nowMillis;
      this.#sample(connection);
      if (!this.#box.hidden) {
        this.#draw();
      }
    }
    const elapsed = nowMillis - this.#numbersAt;
    if (elapsed >= NUMBERS_MILLIS) {
      this.#numbersAt = nowMillis;
      this.#line.textContent = `${Math.round(connection.client.statistics().roundTripMillis())} ms \u00b7 ${fps} fps`;
      this.#showNumbers(connection, fps, elapsed);
    }
  }

  #sample({ client, received }) {
    const before = this.#before;
    const statistics = client.statistics();
    const corrections = statistics.predictionCorrections();
    this.#ping[this.#next] = statistics.roundTripMillis();
    this.#bytes[this.#next] = received.total - before.bytesAtSample;
    this.#corrected[this.#next] = corrections > before.correctionsAtSample ? 1 : 0;
    before.bytesAtSample = received.total;
    before.correctionsAtSample = corrections;
    this.#next = (this.#next + 1) % SAMPLES;
  }

  /** Bars: bytes received; line: round trip; marks: corrections of the own avatar. */
  #draw() {
    const { width, height } = this.#canvas;
    const context = this.#context;
    const step = width / SAMPLES;
    context.clearRect(0, 0, width, height);
    context.fillStyle = 'rgba(77,225,255,0.4)';
    let most = GRAPH_BYTES_MIN;
    for (let i = 0; i < SAMPLES; i++) {
      most = Math.max(most, this.#bytes[i]);
    }
    for (let i = 0; i < SAMPLES; i++) {
      // The square root, because the frame with the whole view would make all others vanish.
      const bar = Math.sqrt(this.#bytes[(this.#next + i) % SAMPLES] / most) * height;
      context.fillRect(i * step, height - bar, step - 1, bar);
    }
    context.fillStyle = '#ff5d73';
    for (let i = 0; i < SAMPLES; i++) {
      if (this.#corrected[(this.#next + i) % SAMPLES] === 1) {
        context.fillRect(i * step, 0, 2, 8);
      }
    }
    context.strokeStyle = '#ffd166';
    context.lineWidth = 1.5;
    context.beginPath();
    for (let i = 0; i < SAMPLES; i++) {
      const y = height - 1 - Math.min(1, this.#ping[(this.#next + i) % SAMPLES] / GRAPH_MILLIS_MAX) * (height - 2);
      context.lineTo(i * step, y);
    }
    context.stroke();
  }

  #showNumbers({ client, received, sent }, fps, elapsedMillis) {
    const before = this.#before;
    const perSecond = (now, key) => {
      const rate = (Math.max(0, now - before[key]) * 1000) / elapsedMillis;
      before[key] = now;
      return rate;
    };
    const frames = perSecond(received.of(FRAME) + received.of(BATCH), 'frames');
    const down = perSecond(received.total, 'total');
    const inputs = perSecond(sent.of(INPUT), 'inputs');
    const up = perSecond(sent.total, 'up');
    if (this.#box.hidden) {
      return;
    }
    const statistics = client.statistics();
    const picture = client.picture();
    this.#numbers.show('ping', `${Math.round(statistics.roundTripMillis())} ms`);
    this.#numbers.show('jitter', `${picture.jitterMillis().toFixed(1)} ms`);
    this.#numbers.show('interpolation delay', `${Math.round(picture.delayMillis())} ms`);
    this.#numbers.show('input slack', `${Math.round(statistics.slackMillis())} ms`);
    this.#numbers.show('late inputs', String(statistics.lateInputs()));
    this.#numbers.show('prediction error', `${(picture.hiddenErrorUnits() / UNITS_PER_PIXEL).toFixed(1)} px`);
    this.#numbers.show('corrections', String(statistics.predictionCorrections()));
    this.#numbers.show('down, frames', rateText(frames));
    this.#numbers.show('down, other', rateText(down - frames));
    this.#numbers.show('up, inputs', rateText(inputs));
    this.#numbers.show('up, other', rateText(up - inputs));
    this.#numbers.show('pictures', `${fps} /s`);
  }
}

function rateText(bytesPerSecond) {
  return bytesPerSecond < 1000 ? `${Math.round(bytesPerSecond)} B/s` : `${(bytesPerSecond / 1000).toFixed(1)} kB/s`;
}

/** Named numbers in a description list, made when they are first shown. */
class NumberList {
  #list;
  #values = new Map();

  constructor(list) {
    this.#list = list;
  }

  show(name, text) {
    let value = this.#values.get(name);
    if (!value) {
      const row = document.createElement('div');
      const term = document.createElement('dt');
      value = document.createElement('dd');
      term.textContent = name;
      row.append(term, value);
      this.#list.append(row);
      this.#values.set(name, value);
    }
    if (value.textContent !== text) {
      value.textContent = text;
    }
  }
}
