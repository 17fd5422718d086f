/** Makes a Markdown table that compares a site's figures with the goals: the figure of each target, the goal, and
 * whether the site reached it. */
import { figuresOf, line, median } from "./figures.mjs";
import { GOALS } from "./goals.mjs";

const COLUMNS = ["plain", "canvas", "blank"];
const HEAD = ["case", "plain vis", "canvas", "blank"];

/** @returns a number, "failed", or null if nothing was measured. Of several keys, the largest figure counts. */
function measuredOf(target, { keys, take }) {
  const values = keys.map((key) => {
    const figures = figuresOf(target?.runs ?? [], key, take);
    const done = figures.filter((one) => one !== "failed");
    if (done.length < figures.length) return "failed";
    return done.length === 0 ? null : median(done);
  });
  if (values.includes("failed")) return "failed";
  return values.includes(null) ? null : Math.max(...values);
}

function cell(target, figures, nothing) {
  const written = figures.map((figure) => {
    const value = measuredOf(target, figure);
    return typeof value === "number" ? figure.write(value) : (value ?? nothing);
  });
  return written.every((one) => one === nothing) ? nothing : written.join(" · ");
}

/** A goal such as "≤ 1.2 × plain = 485". */
function goalInWords(figure, base) {
  const { limit, least, factor, target, write } = figure;
  const short = (n) => Number(write(n));
  if (limit !== undefined) return `≤ ${short(limit)}`;
  if (least !== undefined) return `≥ ${short(least)}`;
  const times = `${factor === 1 ? "" : `${factor} × `}${target}`;
  return `≤ ${times}${typeof base === "number" ? ` = ${short(factor * base)}` : ""}`;
}

const hasGoal = ({ limit, least, factor }) => (limit ?? least ?? factor) !== undefined;

function isReached({ limit, least, factor }, value, base) {
  if (value === "failed") return "no";
  if (value === null) return "missing";
  if (least !== undefined) return value >= least ? "yes" : "no";
  if (factor !== undefined && typeof base !== "number") return "missing";
  return value <= (limit ?? factor * base) ? "yes" : "no";
}

/** @param measured for each measured size, its targets and its number of events */
export function goalTable(site, measured) {
  const rows = GOALS.map(([size, label, figures]) => {
    const { targets = [], events = size } = measured.find((one) => one.size === size) ?? {};
    const own = targets.find(({ kind, name }) => kind === "site" && name === site);
    const others = COLUMNS.map((wanted) => targets.find(({ kind }) => kind === wanted));
    const baseOf = (figure) => measuredOf(others[COLUMNS.indexOf(figure.target)], figure);
    const aims = figures.filter(hasGoal);
    const nameOf = ({ name }) => (figures.length > 1 && aims.length < figures.length && name ? `${name} ` : "");
    return [
      `${events}: ${label}`,
      ...others.map((target) => cell(target, figures, target ? "–" : "missing")),
      cell(own, figures, "missing"),
      aims.map((figure) => `${nameOf(figure)}${goalInWords(figure, baseOf(figure))}`).join(" · ") || "none set",
      aims.map((figure) => isReached(figure, measuredOf(own, figure), baseOf(figure))).join(" · ") || "–",
    ];
  });
  const head = [...HEAD, site, "to reach", "reached"];
  return [
    `## Goals: ${site}`,
    "",
    line(head),
    line(head.map((_, at) => (at === 0 ? "---" : "--:"))),
    ...rows.map(line),
    "",
    '"–": the target has no such thing, or it was not measured. "missing": this run did not measure it (--events, --slow, --lighthouse).',
    "",
  ].join("\n");
}
