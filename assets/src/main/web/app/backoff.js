// How long to wait before the next attempt to connect.

const FIRST_MILLIS = 400;
const LONGEST_MILLIS = 8000;

/** Returns a delay that doubles with every attempt, with some chance in it so that not all players return at once. */
export function backoffMillis(attempt) {
  const delay = Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** attempt);
  return delay * (0.75 + Math.random() * 0.5);
}
