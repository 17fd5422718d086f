/** The goals of the bench: a fixed limit for a figure, or a multiple of another target's figure in the same run. The
 * median of the runs must meet the goal. */
import { MB, most, ms, part, plain } from "./figures.mjs";

const [p50, p95] = [part(0.5), part(0.95)];

/** A figure without a goal: its name among the figures of its case, its keys (of several, the largest counts), its
 * format, and how to reduce a list of frames. */
const figure = (name, keys, write = ms, take = undefined) => ({ name, keys: [keys].flat(), write, take });
const atMost = (limit, of) => ({ ...of, limit });
const atLeast = (least, of) => ({ ...of, least });
const times = (factor, target, of) => ({ ...of, factor, target });

const TRACKS = figure("", "tracks");
const BLOCKED = figure("", "blocked");
const PHONE = figure("on the phone", "phone.blocked");
const FILTER = figure("filter", ["filterOn.answered", "filterOff.answered"]);
const PAN = [
  figure("p50", "pan.frames", ms, p50),
  figure("p95", "pan.frames", ms, p95),
  figure("max", "pan.frames", ms, most),
];
const ZOOM = figure("", "zoomIn.frameCpu", ms, p95);
const NEXT_KEY = figure("next key", "nextKey.answered");
const THIRD_KEY = figure("answers in the palette", "thirdKey.answered");
const CLEAR = figure("clear", "clear.answered");
const OPEN = figure("open", "event.answered");
const CLOSE = figure("close", "close.answered");
const ELEMENTS = figure("elements", "elements", plain);
const HEAP = figure("heap", "heap", MB);
const SLOW_PAN = figure("", "slow.pan.frames", ms, p50);

const LABELS = {
  tracks: "tracks drawn, ms",
  blocked: "main thread blocked (on the phone profile), ms CPU",
  filter: "a filter on or off, ms",
  pan: "pan, frame p50 · p95 · max, ms",
  zoom: "zoom in, a frame p95, ms CPU",
  search: "search, next key · clear, ms",
  event: "open an event, first · close, ms",
};

/** Each case: the size of its dataset, its label, and its figures with their goals. */
export const GOALS = [
  ["shipped", LABELS.tracks, [times(1.2, "plain", TRACKS)]],
  ["shipped", LABELS.blocked, [atMost(60, BLOCKED), PHONE]],
  ["shipped", LABELS.filter, [times(3, "plain", FILTER)]],
  ["shipped", LABELS.pan, [PAN[0], times(1.3, "plain", PAN[1]), PAN[2]]],
  ["shipped", LABELS.zoom, [times(1, "plain", ZOOM)]],
  ["shipped", LABELS.search, [atMost(50, NEXT_KEY), atMost(60, CLEAR)]],
  ["shipped", LABELS.event, [atMost(150, OPEN), atMost(60, CLOSE)]],
  ["shipped", "elements", [atMost(2500, ELEMENTS)]],
  ["shipped", "4× slower processor: pan, frame p50, ms", [atMost(25, SLOW_PAN)]],
  ["shipped", "fast 3G: title painted, ms", [atMost(3000, figure("", "fast3g.title"))]],
  ["shipped", "slow 3G: title painted, ms", [atMost(6000, figure("", "slow3g.title"))]],
  // This size has no goals. It shows how cost grows.
  ["1000", LABELS.tracks, [TRACKS]],
  ["1000", "main thread blocked, ms CPU", [BLOCKED]],
  ["1000", LABELS.filter, [FILTER]],
  ["1000", LABELS.pan, PAN],
  ["1000", LABELS.zoom, [ZOOM]],
  ["1000", LABELS.search, [NEXT_KEY, CLEAR]],
  ["1000", LABELS.event, [OPEN, CLOSE]],
  ["1000", "elements · heap, MB", [ELEMENTS, HEAP]],
  ["10000", LABELS.pan, [times(1.05, "blank", PAN[0]), times(1.7, "blank", PAN[1]), atMost(100, PAN[2])]],
  ["10000", "filter · clear search, ms", [atMost(110, FILTER), atMost(150, CLEAR)]],
  ["10000", "search, next key · answers in the palette, ms", [atMost(100, NEXT_KEY), atMost(100, THIRD_KEY)]],
  ["10000", "elements · heap, MB", [atMost(3000, ELEMENTS), atMost(45e6, HEAP)]],
  [
    "shipped",
    "Lighthouse, phone, performance: home · event",
    [
      atLeast(95, figure("home", "lighthouse.home.score", plain)),
      atLeast(95, figure("event", "lighthouse.event.score", plain)),
    ],
  ],
  ...[
    ["accessibility", "a11y"],
    ["best practices", "practices"],
    ["SEO", "seo"],
  ].map(([name, key]) => [
    "shipped",
    `Lighthouse, phone, ${name}: home · event`,
    ["home", "event"].map((page) => atLeast(100, figure(page, `lighthouse.${page}.${key}`, plain))),
  ]),
];
