/** Formats the figures of all runs as Markdown tables: medians with minimum and maximum, and ratios between targets. */
import { figuresOf, kB, line, MB, median, most, ms, part, plain, seconds, shift } from "./figures.mjs";

/** Rows of the table. Each has a label, the key of its figure, its format, and optionally how to reduce a list of
 * frames. */
const step = (label, key) => [
  [`${label}: answered, ms`, `${key}.answered`, ms],
  [`${label}: all drawn, ms`, `${key}.settled`, ms],
  [`${label}: main thread, ms CPU`, `${key}.cpu`, ms],
];
const gesture = (label, key) => [
  [`${label}: frame p50, ms`, `${key}.frames`, ms, part(0.5)],
  [`${label}: frame p95, ms`, `${key}.frames`, ms, part(0.95)],
  [`${label}: longest frame, ms`, `${key}.frames`, ms, most],
  [`${label}: frame p95, ms CPU`, `${key}.frameCpu`, ms, part(0.95)],
  [`${label}: main thread, ms CPU`, `${key}.cpu`, ms],
];
const audit = (page) => [
  [`Lighthouse, phone, ${page}: performance`, `lighthouse.${page}.score`, plain],
  [`Lighthouse, phone, ${page}: accessibility`, `lighthouse.${page}.a11y`, plain],
  [`Lighthouse, phone, ${page}: best practices`, `lighthouse.${page}.practices`, plain],
  [`Lighthouse, phone, ${page}: SEO`, `lighthouse.${page}.seo`, plain],
  [`Lighthouse, phone, ${page}: largest paint (LCP), ms`, `lighthouse.${page}.lcp`, ms],
  [`Lighthouse, phone, ${page}: blocked (TBT), ms`, `lighthouse.${page}.tbt`, ms],
  [`Lighthouse, phone, ${page}: layout shift (CLS)`, `lighthouse.${page}.cls`, shift],
];
const ROWS = [
  ["open: first row of the list painted, ms", "list", ms],
  ["open: tracks drawn, ms", "tracks", ms],
  ["open: usable, ms", "usable", ms],
  ["open: main thread blocked, ms CPU", "blocked", ms],
  ["open: main thread, ms CPU", "openCpu", ms],
  ["open: longest task, ms CPU", "openLongest", ms],
  ["heap after collecting, MB", "heap", MB],
  ["elements", "elements", plain],
  ["sent, gzip kB", "bytes", kB],
  ["requests", "requests", plain],
  ...gesture("pointer over 30 marks", "hover"),
  ...gesture("pan, 60 moves", "pan"),
  ...gesture("zoom in, 12 notches", "zoomIn"),
  ...gesture("zoom out, 12 notches", "zoomOut"),
  ...step("next event (Right)", "next"),
  ["next event (Right): of 5 presses answered", "next.count", plain],
  ...step("open an event", "event"),
  ...step("close it", "close"),
  ...step("filter on", "filterOn"),
  ...step("filter off", "filterOff"),
  ...step("leave out a source", "leaveOut"),
  ...step("search, first key", "key"),
  ...step("search, next key", "nextKey"),
  ...step("search, third key, answers in the palette", "thirdKey"),
  ...step("search, cleared", "clear"),
  ["4× slower processor, open: tracks drawn, ms", "slow.tracks", ms],
  ["4× slower processor, open: usable, ms", "slow.usable", ms],
  ["4× slower processor, open: main thread blocked, ms CPU", "slow.blocked", ms],
  ...gesture("4× slower processor, pan", "slow.pan"),
  ...step("4× slower processor, filter on", "slow.filterOn"),
  ...step("4× slower processor, filter off", "slow.filterOff"),
  ["phone, 4× slower processor, open: usable, ms", "phone.usable", ms],
  ["phone, 4× slower processor, open: main thread blocked, ms CPU", "phone.blocked", ms],
  ["fast 3G, open: title painted, ms", "fast3g.title", ms],
  ["slow 3G, open: title painted, ms", "slow3g.title", ms],
  ...audit("home"),
  ...audit("event"),
  ["check, s CPU", "check.seconds", seconds],
  ["check, peak MB", "check.bytes", MB],
  ["build, s CPU", "build.seconds", seconds],
  ["build, peak MB", "build.bytes", MB],
];

function cell(figures, write) {
  if (figures.length === 0) return "–";
  const done = figures.filter((one) => one !== "failed");
  if (done.length === 0) return "failed";
  const middle = write(median(done));
  const range = done.length > 1 ? ` [${write(Math.min(...done))}–${write(Math.max(...done))}]` : "";
  return `${middle}${range}${done.length < figures.length ? ` (${figures.length - done.length} failed)` : ""}`;
}

function ratio(one, other) {
  const [a, b] = [one, other].map((figures) => figures.filter((figure) => figure !== "failed"));
  if (a.length === 0 || b.length === 0 || median(b) === 0) return "–";
  const times = median(a) / median(b);
  return times >= 10 ? times.toFixed(0) : times.toFixed(2);
}

/** Makes one table: a column for each target, and then the ratios of each site to the targets before it. */
export function tableOf(title, targets) {
  const sites = targets.filter(({ kind }) => kind === "site");
  const pairs = [
    ...sites.flatMap((site) => targets.filter(({ kind }) => kind !== "site").map((other) => [site, other])),
    ...sites.slice(1).map((site) => [site, sites[0]]),
  ];
  const head = ["", ...targets.map(({ name }) => name), ...pairs.map(([one, other]) => `${one.name} ÷ ${other.name}`)];
  const rows = ROWS.map(([label, key, write, take]) => {
    const figures = new Map(targets.map((target) => [target, figuresOf(target.runs, key, take)]));
    const cells = targets.map((target) => cell(figures.get(target), write));
    return [label, ...cells, ...pairs.map(([one, other]) => ratio(figures.get(one), figures.get(other)))];
  });
  const measuredRows = rows.filter((row) => row.slice(1).some((one) => one !== "–"));
  return [
    `## ${title}`,
    "",
    line(head),
    line(head.map((_, at) => (at === 0 ? "---" : "--:"))),
    ...measuredRows.map(line),
    "",
  ].join("\n");
}
