/** Reduces the figures of several runs to one figure: medians, and shares of the frames of a gesture. Also formats
 * figures for the tables. */

/** The percentile of frame lengths: `part(0.95)` is the length that 95% of the frames do not exceed. */
export const part = (share) => (frames) => {
  const sorted = [...frames].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};
export const most = (frames) => Math.max(...frames);

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
};

/** One figure for each run: the median if a run measured it more than once, "failed" if the measurement failed. Runs
 * that did not measure it are left out. */
export function figuresOf(runs, key, take) {
  return runs.flatMap((run) => {
    const value = run[key];
    if (value === undefined || value === null) return [];
    const all = (Array.isArray(value) ? value : [value]).map((one) => (take && Array.isArray(one) ? take(one) : one));
    return all.includes("failed") || all.some((one) => one === undefined || Number.isNaN(one))
      ? ["failed"]
      : [median(all)];
  });
}

// Formats of figures by unit.
export const ms = (n) => (n < 100 ? n.toFixed(1) : n.toFixed(0));
export const kB = (n) => (n / 1000).toFixed(0);
export const MB = (n) => (n / 1e6).toFixed(1);
export const plain = (n) => n.toFixed(0);
export const seconds = (n) => n.toFixed(1);
export const shift = (n) => n.toFixed(3);

export const line = (cells) => `| ${cells.join(" | ")} |`;
