// What the server offers to play.

/** Fetches the list of matches. Throws if the server does not answer. */
export async function fetchMatches() {
  const response = await fetch('/matches', { cache: 'no-store' });
  if (!response.ok) {
    throw new Error(`the server answered ${response.status}`);
  }
  return response.json();
}

/** Fetches a match, which may be one that is not listed; undefined if there is none. Throws if the server does not answer. */
export async function fetchMatch(id) {
  const response = await fetch(`/matches/${encodeURIComponent(id)}`, { cache: 'no-store' });
  if (response.status === 404) {
    return undefined;
  }
  if (!response.ok) {
    throw new Error(`the server answered ${response.status}`);
  }
  return response.json();
}

/** Returns the match to be thrown into; undefined if there is none such. */
export function chooseMatch(matches) {
  // Where most people are, because they are better company than bots; but there must be room.
  const open = matches.filter((match) => !isFull(match) && !match.needsTicket);
  return open.reduce((best, match) => (best === undefined || match.players > best.players ? match : best), undefined) ?? matches[0];
}

/** Whether nobody fits in, even if bots give way. */
export function isFull(match) {
  return match.players >= match.maxPlayers;
}

/** What is said about a match in the list. */
export function describe(match) {
  const parts = [count(match.players, 'player')];
  if (match.bots) {
    parts.push(count(match.bots, 'bot'));
  }
  if (match.spectators) {
    parts.push(`${match.spectators} watching`);
  }
  parts.push(`${match.maxPlayers} places`);
  return parts.join(' \u00b7 ');
}

/** What is played and where. */
export function titleOf(match) {
  const mode = { ffa: 'free for all', tdm: 'team deathmatch' }[match.mode] ?? match.game;
  return `${capital(match.map)}, ${mode}`;
}

/** The address that leads to a match. */
export function linkTo(match) {
  return `${location.origin}/?match=${encodeURIComponent(match.id)}`;
}

function count(number, noun) {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
