// The list of matches. Rows stay and only what has changed is written, so that focus and place are kept and hundreds cost little.

import { byId, button, element, setText } from './dom.js';
import { COLUMNS, compare, wordsOf } from './match-columns.js';

export class MatchTable {
  #body = byId('match-list');
  #filter = byId('match-filter');
  #words = byId('matches-words');
  #rows = new Map();
  #headers = [];
  #column = COLUMNS[0];
  #descending = false;
  #matches = [];
  #leftOut = 0;
  #now = 0;
  #shownId = '';
  #onOpen;

  constructor(onOpen) {
    this.#onOpen = onOpen;
    byId('match-columns').append(...COLUMNS.map((column) => this.#header(column)));
    this.#filter.addEventListener('input', () => this.#render());
    this.#markSorted();
  }

  show(matches, leftOut, now) {
    this.#matches = matches;
    this.#leftOut = leftOut;
    this.#now = now;
    this.#render();
  }

  /** Marks the match that is open; an empty id marks none. */
  mark(matchId) {
    this.#shownId = matchId;
    this.#render();
  }

  #header(column) {
    const cell = element('th');
    cell.scope = 'col';
    const sorter = button(column.title, () => this.#sortBy(column));
    if (column.className?.({}).includes('number')) {
      cell.className = 'number';
    }
    cell.append(sorter);
    this.#headers.push(cell);
    return cell;
  }

  #sortBy(column) {
    this.#descending = this.#column === column && !this.#descending;
    this.#column = column;
    this.#markSorted();
    this.#render();
  }

  #markSorted() {
    COLUMNS.forEach((column, index) => {
      const sorted = column === this.#column;
      this.#headers[index].ariaSort = sorted ? (this.#descending ? 'descending' : 'ascending') : 'none';
      const arrow = sorted ? (this.#descending ? ' ↓' : ' ↑') : '';
      setText(this.#headers[index].firstChild, column.title + arrow);
    });
  }

  #render() {
    const wanted = this.#filter.value.trim().toLowerCase().split(/\s+/);
    const shown = this.#matches
      .filter((match) => wanted.every((word) => wordsOf(match).includes(word)))
      .sort((first, second) => compare(this.#column, first, second) * (this.#descending ? -1 : 1));
    const ids = new Set(shown.map((match) => match.id));
    for (const [id, row] of this.#rows) {
      if (!ids.has(id)) {
        row.remove();
        this.#rows.delete(id);
      }
    }
    shown.forEach((match, index) => {
      const row = this.#rows.get(match.id) ?? this.#newRow(match.id);
      this.#fill(row, match);
      if (this.#body.children[index] !== row) {
        this.#body.insertBefore(row, this.#body.children[index] ?? null);
      }
    });
    const hidden = this.#matches.length - shown.length;
    setText(this.#words, [
      shown.length === 0 ? (hidden ? 'No match fits the filter.' : 'There is no match.') : '',
      hidden && shown.length ? `${hidden} more do not fit the filter.` : '',
      this.#leftOut ? `The server tells only of the first ${this.#matches.length}; ${this.#leftOut} more run.` : '',
    ].filter(Boolean).join(' '));
  }

  #newRow(id) {
    const row = element('tr');
    row.dataset.match = id;
    for (const column of COLUMNS) {
      const cell = element('td');
      if (column.isLink) {
        cell.append(button(id, () => this.#onOpen(id), `Open match ${id}`));
      }
      row.append(cell);
    }
    row.addEventListener('click', (event) => {
      if (!event.target.closest('button')) {
        this.#onOpen(id);
      }
    });
    this.#rows.set(id, row);
    return row;
  }

  #fill(row, match) {
    COLUMNS.forEach((column, index) => {
      const cell = row.children[index];
      if (!column.isLink) {
        setText(cell, column.text(match, this.#now));
        const className = column.className?.(match) ?? '';
        if (cell.className !== className) {
          cell.className = className;
        }
      }
    });
    row.classList.toggle('shown', match.id === this.#shownId);
  }
}
