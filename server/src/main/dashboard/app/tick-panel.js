// The histogram of ticks, with the time that a tick may take marked in it.

import { byId, setText } from './dom.js';
import { colours, prepare } from './canvas.js';
import { micros } from './format.js';
import { percentile } from './tick-window.js';

const EDGE = { left: 44, right: 8, top: 10, bottom: 22 };
const LABELS_EVERY_PIXELS = 54;

export class TickPanel {
  #canvas = byId('tick-histogram');
  #part = byId('tick-part');
  #words = byId('tick-words');
  #window;
  #budgetMicros = 0;

  constructor(tickWindow) {
    this.#window = tickWindow;
    this.#part.addEventListener('change', () => this.show(this.#budgetMicros));
  }

  /** Draws anew; the budget is the time between two ticks, 0 if there are none. */
  show(budgetMicros) {
    this.#budgetMicros = budgetMicros;
    const limits = this.#window.limitsMicros;
    const counts = this.#window.counts(this.#part.value);
    this.#draw(limits, counts);
    this.#tell(limits, counts);
  }

  #draw(limits, counts) {
    const { pen, width, height } = prepare(this.#canvas);
    const colour = colours();
    const area = { width: width - EDGE.left - EDGE.right, height: height - EDGE.top - EDGE.bottom };
    const step = area.width / counts.length;
    // A tick that was slow once must be seen beside thousands that were not, so heights are logarithms.
    const most = Math.max(10, ...counts);
    const heightOf = (count) => (count === 0 ? 0 : (area.height * (Math.log10(count) + 0.35)) / (Math.log10(most) + 0.35));
    const base = EDGE.top + area.height;
    pen.textAlign = 'right';
    for (let mark = 1; mark <= most; mark *= 10) {
      const y = base - heightOf(mark);
      pen.fillStyle = colour.line;
      pen.fillRect(EDGE.left, y, area.width, 1);
      pen.fillStyle = colour.quiet;
      pen.fillText(mark >= 1_000 ? `${mark / 1_000}k` : `${mark}`, EDGE.left - 6, y + 4);
    }
    counts.forEach((count, index) => {
      const tooLong = this.#budgetMicros > 0 && (limits[index] ?? Infinity) > this.#budgetMicros;
      pen.fillStyle = tooLong ? colour.bad : colour.accent;
      pen.fillRect(EDGE.left + index * step + 1, base - heightOf(count), Math.max(1, step - 2), heightOf(count));
    });
    pen.textAlign = 'center';
    pen.fillStyle = colour.quiet;
    const every = Math.max(1, Math.ceil(LABELS_EVERY_PIXELS / step));
    limits.forEach((limit, index) => {
      if (index % every === 0) {
        pen.fillText(micros(limit), EDGE.left + (index + 1) * step, base + 15);
      }
    });
    this.#drawBudget(pen, colour, limits, step, base);
  }

  #drawBudget(pen, colour, limits, step, base) {
    const index = limits.findIndex((limit) => limit >= this.#budgetMicros);
    if (this.#budgetMicros === 0 || index < 0) {
      return;
    }
    const x = EDGE.left + index * step + step * 0.5;
    pen.fillStyle = colour.warm;
    pen.fillRect(x, EDGE.top, 1, base - EDGE.top);
    pen.textAlign = 'right';
    pen.fillText('budget', x - 4, EDGE.top + 9);
  }

  #tell(limits, counts) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total === 0) {
      setText(this.#words, 'No match has ticked.');
      return;
    }
    const told = [0.5, 0.99, 0.999].map((share) => {
      const limit = percentile(limits, counts, share);
      const value = limit === Infinity ? `over ${micros(limits.at(-1))}` : `≤ ${micros(limit)}`;
      return `p${share * 100} ${value}`;
    });
    const budget = this.#budgetMicros ? `, budget ${micros(this.#budgetMicros)}` : '';
    setText(this.#words, `${total.toLocaleString('en')} ticks: ${told.join(', ')}${budget}; ${this.#window.shifted} moved`);
  }
}
