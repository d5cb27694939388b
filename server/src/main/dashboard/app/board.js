// Everything that is seen while the feed runs.

import { byId, setText } from './dom.js';
import { createMatch } from './create-match.js';
import { drain, sendNotice, showBans } from './server-actions.js';
import { Head } from './head.js';
import { MatchPanel } from './match-panel.js';
import { MatchTable } from './match-table.js';
import { sayFault } from './done.js';
import { TickPanel } from './tick-panel.js';
import { TickWindow } from './tick-window.js';
import { Timelines } from './timelines.js';

const MICROS_PER_SECOND = 1e6;

export class Board {
  #ticks = new TickWindow();
  #tickPanel = new TickPanel(this.#ticks);
  #lines = new Timelines();
  #head = new Head();
  #table;
  #panel;

  constructor(api, feed) {
    this.#panel = new MatchPanel(api, feed, () => this.#table.mark(''));
    this.#table = new MatchTable((id) => this.#open(id));
    byId('notice').onclick = () => sendNotice(api);
    byId('drain').onclick = () => drain(api);
    byId('bans').onclick = () => showBans(api).catch((problem) => sayFault(problem.message));
    byId('create').onclick = () => createMatch(api, (id) => this.#open(id)).catch((problem) => sayFault(problem.message));
    addEventListener('resize', () => this.#draw());
    matchMedia('(prefers-color-scheme: light)').addEventListener('change', () => this.#draw());
  }

  welcome({ name, role }) {
    document.body.dataset.role = role;
    setText(byId('who'), `${name}, ${role}`);
    byId('view-only').hidden = role !== 'view';
  }

  report(report) {
    const now = Date.parse(report.at);
    this.#ticks.add(report.ticks);
    this.#lines.add(report, this.#ticks);
    this.#head.show(report);
    this.#table.show(report.matches, report.matchesLeftOut, now);
    this.#panel.show(report.matches, now);
    this.#budgetMicros = budgetOf(report.matches);
    this.#draw();
  }

  map(message) {
    this.#panel.map(message);
  }

  picture(message) {
    this.#panel.picture(message);
  }

  broken() {
    this.#head.showBroken();
  }

  #budgetMicros = 0;

  #open(id) {
    this.#panel.open(id);
    this.#table.mark(id);
  }

  #draw() {
    this.#tickPanel.show(this.#budgetMicros);
    this.#lines.draw();
  }
}

/** The time between two ticks of the fastest match. */
function budgetOf(matches) {
  const fastest = Math.max(0, ...matches.map((match) => match.tickRateHz));
  return fastest ? MICROS_PER_SECOND / fastest : 0;
}
