// Keeps the session token while the tab lives, so that a reload comes back into the same body.

const KEY = 'tickwire.token';

/** Returns the token for a match as text, or an empty string. */
export function storedToken(matchId) {
  try {
    const [match, token] = (sessionStorage.getItem(KEY) ?? '').split('|');
    return match === matchId ? (token ?? '') : '';
  } catch {
    return '';
  }
}

export function storeToken(matchId, token) {
  try {
    sessionStorage.setItem(KEY, `${matchId}|${token}`);
  } catch {
    // Without storage a reload is a new player.
  }
}
