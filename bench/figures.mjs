/** From the figures of runs to one figure: medians, and what of the frames of a gesture is told. */

/** The frame that so great a share of all are not longer than. */
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

/** The figure of each run, the median where a run did the same more than once; "failed" where it brought none. */
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

// How figures are written.
export const ms = (n) => (n < 100 ? n.toFixed(1) : n.toFixed(0));
export const kB = (n) => (n / 1000).toFixed(0);
export const MB = (n) => (n / 1e6).toFixed(1);
export const plain = (n) => n.toFixed(0);
export const seconds = (n) => n.toFixed(1);
export const shift = (n) => n.toFixed(3);

export const line = (cells) => `| ${cells.join(" | ")} |`;
