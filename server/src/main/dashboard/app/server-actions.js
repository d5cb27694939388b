// What is done to the server as a whole: notices, bans, drain.

import { ask, tell } from './ask.js';
import { button, element } from './dom.js';
import { sayDone, sayFault } from './done.js';

/** Asks for a line that everybody in a match is told, or everybody at all if no match is named. */
export function sendNotice(api, matchId = '') {
  ask({
    title: matchId ? `Notice to match ${matchId}` : 'Notice to everybody',
    confirm: 'Send',
    fields: [{ name: 'text', label: 'Text', required: true, maxLength: 200 }],
    act: async ({ text }) => {
      const { recipients } = await api.post(matchId ? `/matches/${encodeURIComponent(matchId)}/notices` : '/notices', { text });
      sayDone(`Told to ${recipients} ${recipients === 1 ? 'person' : 'people'}.`);
    },
  });
}

/** Asks how long what goes on may take; the word must be typed, for nothing brings the server back. */
export function drain(api) {
  ask({
    title: 'Drain the server',
    text: 'Nobody new gets in, no match is made, and the process ends when the matches have, or after the limit. This cannot be undone.',
    confirm: 'Drain and stop',
    danger: true,
    fields: [
      { name: 'limitSeconds', label: 'Limit in seconds', kind: 'number', value: '300', required: true },
      { name: 'reason', label: 'Reason that players are told', maxLength: 80 },
      { name: 'word', label: 'Type drain to go on', required: true },
    ],
    act: async ({ limitSeconds, reason, word }) => {
      if (word.toLowerCase() !== 'drain') {
        throw Object.assign(new Error(), { faults: new Map([['word', 'must be the word drain']]) });
      }
      await api.put('/drain', { limitSeconds: Number(limitSeconds), ...(reason ? { reason } : {}) });
      sayDone('The server drains.');
    },
  });
}

/** Shows who is kept out, and lifts that. */
export async function showBans(api) {
  const { bans } = await api.get('/bans');
  const list = element('ul');
  for (const ban of bans) {
    const row = element('li');
    row.append(
      element('p', '', `${ban.name}, ${ban.address ?? 'address not shown'}, until ${new Date(ban.expiresAt).toLocaleString()}: ${ban.reason}`),
      button('Lift', async () => {
        try {
          await api.delete(`/bans/${encodeURIComponent(ban.id)}`);
          row.remove();
          sayDone(`The ban of ${ban.name} is lifted.`);
        } catch (problem) {
          sayFault(problem.message);
        }
      }, `Lift the ban of ${ban.name}`));
    list.append(row);
  }
  tell('Bans', bans.length ? list : element('p', 'quiet', 'Nobody is banned.'));
}
