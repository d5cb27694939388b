// What the server offers to play.

/** Fetches the list of matches. Throws if the server does not answer. */
export async function fetchMatches() {
  const response = await fetch('/matches', { cache: 'no-store' });
  if (!response.ok) {
    throw new Error(`the server answered ${response.status}`);
  }
  return response.json();
}

/** Returns the match that a link names, or else the first; undefined if there is none such. */
export function chooseMatch(matches, wantedId) {
  return wantedId ? matches.find((match) => match.id === wantedId) : matches[0];
}

/** One line about a match. */
export function describe(match) {
  const people = match.players === 1 ? '1 player' : `${match.players} players`;
  const bots = match.bots ? `, ${match.bots} bots` : '';
  return `${match.game} on ${match.map}: ${people}${bots}`;
}
