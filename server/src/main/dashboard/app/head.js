// The first lines: how the server stands, in a word, in figures, and what there is to worry about.

import { byId, element, setText, showTerms } from './dom.js';
import { bytesPerSecond, span } from './format.js';

const WARNINGS_MAX = 12;

export class Head {
  #state = byId('state');
  #since = byId('since');
  #figures = byId('figures');
  #warnings = byId('warnings');
  #shown = '';

  show(report) {
    const { server, traffic } = report;
    this.#showState(server, report);
    setText(this.#since, `${server.version}, up ${span(server.upTimeSeconds)}`);
    showTerms(this.#figures, [
      ['Players', `${server.players}`],
      ['Bots', `${server.bots}`],
      ['Spectators', `${server.spectators}`],
      ['Connections', `${server.connections}`],
      ['Matches', `${server.matches}`],
      ['Load step', `${server.loadStep}`, server.loadStepName],
      ['Out', ...bytesPerSecond(traffic.outBytesPerSecond)],
      ['In', ...bytesPerSecond(traffic.inBytesPerSecond)],
    ]);
    this.#showWarnings(report.warnings);
  }

  /** What is shown is not true any more. */
  showBroken() {
    setText(this.#state, 'no connection');
    this.#state.className = 'chip bad';
  }

  #showState(server, report) {
    if (server.drainingSince) {
      const left = (Date.parse(server.drainEndsAt) - Date.parse(report.at)) / 1_000;
      setText(this.#state, server.drainEndsAt ? `drains, ${span(left)} left` : 'drains');
      this.#state.className = 'chip warm';
    } else if (report.warnings.some((warning) => warning.code === 'stalled-loop')) {
      setText(this.#state, 'a loop is stuck');
      this.#state.className = 'chip bad';
    } else {
      setText(this.#state, 'takes players');
      this.#state.className = 'chip good';
    }
  }

  /** Only what has changed is written, for readers of screens read out each change. */
  #showWarnings(warnings) {
    const texts = warnings.slice(0, WARNINGS_MAX).map((warning) => warning.text);
    if (warnings.length > WARNINGS_MAX) {
      texts.push(`and ${warnings.length - WARNINGS_MAX} more`);
    }
    const key = texts.join('\n');
    if (key !== this.#shown) {
      this.#shown = key;
      this.#warnings.replaceChildren(...texts.map((text) => element('li', '', text)));
    }
  }
}
