// What is done to one match and to those who are in it.

import { ask, tell } from './ask.js';
import { element } from './dom.js';
import { sayDone } from './done.js';

const BAN_LENGTHS = [['600', '10 minutes'], ['3600', '1 hour'], ['86400', '1 day'], ['604800', '1 week'], ['2592000', '30 days']];
const TICKET_LENGTHS = [['600', '10 minutes'], ['3600', '1 hour'], ['86400', '1 day']];
const REASON = { name: 'reason', label: 'Reason that they are told', maxLength: 80 };

/** The path of a match. */
export function pathOf(matchId) {
  return `/matches/${encodeURIComponent(matchId)}`;
}

export function endMatch(api, matchId) {
  ask({
    title: `End match ${matchId}`,
    text: 'Its players are told the reason and see how it stood.',
    confirm: 'End match',
    danger: true,
    fields: [REASON],
    act: async ({ reason }) => {
      await api.delete(pathOf(matchId), reason);
      sayDone(`Match ${matchId} has ended.`);
    },
  });
}

export async function setLocked(api, matchId, locked) {
  await (locked ? api.put(`${pathOf(matchId)}/lock`) : api.delete(`${pathOf(matchId)}/lock`));
  sayDone(locked ? `Nobody new gets into match ${matchId}.` : `Match ${matchId} is open.`);
}

export function kick(api, matchId, player) {
  ask({
    title: `Kick ${player.name}`,
    text: 'They cannot take their body back, but may join again.',
    confirm: 'Kick',
    danger: true,
    fields: [REASON],
    act: async ({ reason }) => {
      await api.delete(`${pathOf(matchId)}/players/${player.id}`, reason);
      sayDone(`${player.name} is out.`);
    },
  });
}

export function ban(api, matchId, player) {
  ask({
    title: `Ban ${player.name}`,
    text: `They are put out, and nobody gets in from ${player.address ?? 'the same address'} for a while.`,
    confirm: 'Ban',
    danger: true,
    fields: [{ name: 'durationSeconds', label: 'For', kind: 'choice', options: BAN_LENGTHS, value: '3600' }, REASON],
    act: async ({ durationSeconds, reason }) => {
      await api.post('/bans', {
        matchId, playerId: player.id, durationSeconds: Number(durationSeconds), ...(reason ? { reason } : {}),
      });
      sayDone(`${player.name} is banned.`);
    },
  });
}

/** Makes a ticket and shows the link that its guest opens. */
export function issueTicket(api, matchId) {
  ask({
    title: `Ticket for match ${matchId}`,
    text: 'It lets one guest in, once.',
    confirm: 'Make ticket',
    fields: [{ name: 'validForSeconds', label: 'Good for', kind: 'choice', options: TICKET_LENGTHS, value: '3600' }],
    act: async ({ validForSeconds }) => {
      const { ticket } = await api.post(`${pathOf(matchId)}/tickets`, { validForSeconds: Number(validForSeconds) });
      const link = element('output', '', `/?match=${encodeURIComponent(matchId)}#ticket=${ticket}`);
      // The dialog that asked closes first.
      setTimeout(() => tell(`Ticket for match ${matchId}`,
        element('p', '', 'The link, behind the address at which players reach the server. It is a secret until it has been used:'), link));
    },
  });
}
