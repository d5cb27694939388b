// Ordering a match.

import { ask } from './ask.js';
import { sayDone } from './done.js';

/** Asks what it should be like; what is left empty is as the template or the server's settings say. */
export async function createMatch(api, onMade) {
  const { templates } = await api.get('/templates');
  ask({
    title: 'New match',
    text: 'What is left empty is as the template says, or else as the settings of the server say.',
    confirm: 'Create',
    fields: [
      { name: 'template', label: 'Template', kind: 'choice',
        options: [['', 'none'], ...templates.map((each) => [each.name, `${each.name}: ${each.game}, ${each.maxPlayers} players`])] },
      { name: 'game', label: 'Game', hint: 'skirmish' },
      { name: 'maps', label: 'Maps, one after the other', hint: 'foundry, gardens' },
      { name: 'maxPlayers', label: 'Places, bots included', kind: 'number' },
      { name: 'fill', label: 'Bots fill it up to', kind: 'number' },
      { name: 'tickRateHz', label: 'Ticks a second', kind: 'number' },
      { name: 'seed', label: 'Seed', kind: 'number' },
      { name: 'options', label: 'Options of the game, one in a line', kind: 'lines', hint: 'roundSeconds = 120' },
      { name: 'private', label: 'Private: not listed, joined by a ticket only', kind: 'tick' },
    ],
    act: async (values) => {
      const made = await api.post('/matches', orderOf(values));
      sayDone(`Match ${made.id} runs.`);
      onMade(made.id);
    },
  });
}

function orderOf(values) {
  const order = { private: values.private };
  for (const name of ['template', 'game']) {
    if (values[name]) {
      order[name] = values[name];
    }
  }
  for (const name of ['maxPlayers', 'fill', 'tickRateHz', 'seed']) {
    if (values[name]) {
      order[name] = numberOrText(values[name]);
    }
  }
  if (values.maps) {
    order.maps = values.maps.split(',').map((name) => name.trim()).filter(Boolean);
  }
  if (values.options) {
    order.options = Object.fromEntries(values.options.split('\n').filter((line) => line.trim()).map((line) => {
      const [name, ...rest] = line.split('=');
      return [name.trim(), numberOrText(rest.join('=').trim())];
    }));
  }
  return order;
}

/** What is no number goes to the server as it is, which says what would be right. */
function numberOrText(text) {
  const number = Number(text);
  return text !== '' && Number.isFinite(number) ? number : text;
}
