// Figures as people read them.

/** Bytes a second, in the unit that fits. */
export function bytesPerSecond(value) {
  if (value < 1_000) {
    return [`${Math.round(value)}`, 'B/s'];
  }
  return value < 1_000_000 ? [(value / 1_000).toFixed(1), 'kB/s'] : [(value / 1_000_000).toFixed(2), 'MB/s'];
}

/** Microseconds, in the unit that fits. */
export function micros(value) {
  if (value < 1_000) {
    return `${Math.round(value)} µs`;
  }
  return `${(value / 1_000).toFixed(value < 10_000 ? 2 : 1).replace(/\.?0+$/, '')} ms`;
}

/** A time span such as 3 h 20 min. */
export function span(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) {
    return `${whole} s`;
  }
  if (whole < 3_600) {
    return `${Math.floor(whole / 60)} min`;
  }
  const hours = Math.floor(whole / 3_600);
  return hours < 48 ? `${hours} h ${Math.floor((whole % 3_600) / 60)} min` : `${Math.floor(hours / 24)} days`;
}

/** How long ago something was, of a time as the API tells it. */
export function age(time, now) {
  return span((now - Date.parse(time)) / 1_000);
}
