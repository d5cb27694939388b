// How long ticks took within the last minute: counts by bucket, from each of the last reports.

const REPORTS_MAX = 60;

export class TickWindow {
  #reports = [];

  add(ticks) {
    this.#reports.push(ticks);
    if (this.#reports.length > REPORTS_MAX) {
      this.#reports.shift();
    }
  }

  /** The buckets' upper limits in microseconds; the counts have one more, for what is above all. */
  get limitsMicros() {
    return this.#reports.at(-1)?.limitsMicros ?? [];
  }

  /** How many ticks were in each bucket, of the whole tick, its lateness, or a phase. */
  counts(part) {
    const sum = new Array(this.limitsMicros.length + 1).fill(0);
    for (const report of this.#reports) {
      countsOf(report, part).forEach((count, index) => { sum[index] += count; });
    }
    return sum;
  }

  /** The limit below which a share of the ticks of the newest report were, in microseconds; null if there were none. */
  newestPercentile(share) {
    const newest = this.#reports.at(-1);
    return newest ? percentile(newest.limitsMicros, newest.whole, share) : null;
  }

  get shifted() {
    return this.#reports.reduce((sum, report) => sum + report.shifted, 0);
  }
}

/** The limit of the bucket that a share of all is below or in; null if there are none, Infinity if it is above all limits. */
export function percentile(limitsMicros, counts, share) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let left = Math.ceil(total * share);
  for (let index = 0; index < counts.length; index++) {
    left -= counts[index];
    if (total > 0 && left <= 0) {
      return index < limitsMicros.length ? limitsMicros[index] : Infinity;
    }
  }
  return null;
}

function countsOf(report, part) {
  return part === 'whole' || part === 'lateness' ? report[part] : report.phases[part] ?? [];
}
