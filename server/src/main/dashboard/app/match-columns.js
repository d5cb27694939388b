// The columns of the list of matches.

import { age } from './format.js';

const STATES = ['running', 'idle', 'ended', 'failed'];

/** A column has a title, what is shown of a match, what it is sorted by, and classes of its cells. */
export const COLUMNS = [
  { key: 'id', title: 'Match', text: (match) => match.id, sortBy: (match) => match.id, isLink: true },
  { key: 'state', title: 'State', text: (match) => match.state, sortBy: (match) => STATES.indexOf(match.state),
    className: (match) => (match.state === 'failed' ? 'failed' : '') },
  { key: 'players', title: 'Players', text: (match) => `${match.players} / ${match.maxPlayers}`,
    sortBy: (match) => match.players, className: () => 'number' },
  { key: 'bots', title: 'Bots', text: (match) => `${match.bots}`, sortBy: (match) => match.bots, className: () => 'number spare' },
  { key: 'spectators', title: 'Watching', text: (match) => `${match.spectators}`, sortBy: (match) => match.spectators,
    className: () => 'number spare' },
  { key: 'game', title: 'Game', text: (match) => match.game, sortBy: (match) => match.game },
  { key: 'map', title: 'Map', text: (match) => match.map, sortBy: (match) => match.map },
  { key: 'mode', title: 'Mode', text: (match) => match.mode, sortBy: (match) => match.mode },
  { key: 'phase', title: 'Phase', text: (match) => match.phase, sortBy: (match) => match.phase },
  { key: 'tickRateHz', title: 'Hz', text: (match) => `${match.tickRateHz}`, sortBy: (match) => match.tickRateHz,
    className: () => 'number spare' },
  { key: 'age', title: 'Age', text: (match, now) => age(match.createdAt, now), sortBy: (match) => -Date.parse(match.createdAt),
    className: () => 'number spare' },
  { key: 'template', title: 'Template', text: (match) => match.template ?? '', sortBy: (match) => match.template ?? '' },
  { key: 'marks', title: 'Marks', text: (match) => marksOf(match), sortBy: (match) => marksOf(match), className: () => 'tag' },
];

function marksOf(match) {
  return [match.private && 'private', match.locked && 'locked'].filter(Boolean).join(', ');
}

/** What a filter is compared with. */
export function wordsOf(match) {
  return [match.id, match.state, match.game, match.map, match.mode, match.phase, match.template ?? '', marksOf(match)]
    .join(' ').toLowerCase();
}

/** Compares by a column; ids such as m2 and m10 as people count. */
export function compare(column, first, second) {
  const one = column.sortBy(first);
  const other = column.sortBy(second);
  const order = typeof one === 'number' ? one - other : one.localeCompare(other, 'en', { numeric: true });
  return order || first.id.localeCompare(second.id, 'en', { numeric: true });
}
