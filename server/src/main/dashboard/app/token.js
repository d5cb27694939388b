// The token: from the address once, then for this tab only.

const KEY = 'tickwire-admin-token';

/** Takes the token out of the address, where the server's first lines put it, so that it stays in no history. */
export function takeFromAddress() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    history.replaceState(null, '', location.pathname);
    sessionStorage.setItem(KEY, given);
  }
}

export function read() {
  return sessionStorage.getItem(KEY) ?? '';
}

export function keep(token) {
  sessionStorage.setItem(KEY, token);
}

export function forget() {
  sessionStorage.removeItem(KEY);
}
