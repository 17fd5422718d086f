/** Measures one target once, in a browser of its own: opens it and uses it with pointer and keyboard as a reader does.
 * Every figure is a number or "failed", or missing if the target cannot do the step. */
import { createRequire } from "node:module";
import { FLAGS } from "../scripts/browser.mjs";
import { CATEGORIES, spansOf } from "./trace.mjs";
import { watch } from "./watch.mjs";

const { chromium } = createRequire(import.meta.url)("playwright");

const OPEN_MS = 180_000;
const STEP_MS = 60_000;
/** The page counts as usable after this many milliseconds without a long task. On a slower processor the time is
 * multiplied. */
const USABLE_MS = 1000;

/** The devices that are simulated. Figures of all but the first have its name as a prefix, as in "slow.pan.frames". */
const PROFILES = {
  desk: { viewport: { width: 1280, height: 800 }, slower: 1, does: () => true },
  slow: {
    viewport: { width: 1280, height: 800 },
    slower: 4,
    does: (name) => ["pan", "panel", "filterOn", "filterOff"].includes(name),
  },
  phone: {
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    slower: 4,
    does: () => false,
  },
};

/** Slow networks, as the developer tools of Chromium name them: latency in milliseconds, and bytes a second. */
export const NETWORKS = {
  fast3g: { latency: 562.5, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 },
  slow3g: { latency: 2000, downloadThroughput: (500e3 / 8) * 0.8, uploadThroughput: (500e3 / 8) * 0.8 },
};

/** Opens a page as on a phone with a slow network, with nothing in the cache. @returns when its title is painted, in
 * milliseconds since the request */
export async function measureNetwork(name, { url }, found) {
  const { slower: _, does: __, ...device } = PROFILES.phone;
  const env = { ...process.env, ...found.env };
  const browser = await chromium.launch({ executablePath: found.executablePath, args: FLAGS, env });
  try {
    const page = await (await browser.newContext(device)).newPage();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", { offline: false, ...NETWORKS[name] });
    await page.goto(url, { waitUntil: "commit", timeout: OPEN_MS });
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      undefined,
      { timeout: OPEN_MS },
    );
    return { [`${name}.title`]: await painted.jsonValue() };
  } finally {
    await browser.close();
  }
}

/** Adds a value to the list of a figure. */
function keep(figures, key, value) {
  figures[key] = [...(figures[key] ?? []), value];
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Measures a served target. `kind` is "blank", "plain", "canvas" or "site", and `profile` is a key of PROFILES. */
export async function measure(kind, server, found, profile) {
  const { slower, does, ...device } = PROFILES[profile];
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: FLAGS,
    env: { ...process.env, ...found.env },
  });
  try {
    const context = await browser.newContext({ ...device, locale: "en-GB", timezoneId: "UTC" });
    const page = await context.newPage();
    page.setDefaultTimeout(OPEN_MS);
    await page.addInitScript(watch);
    // Simulates a device that showed the list last, because a first visit opens with the story.
    await page.addInitScript(() => localStorage.setItem("sourceline", '{"tab":"events"}'));
    const cdp = await context.newCDPSession(page);
    if (slower > 1) await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await browser.startTracing(page, { categories: CATEGORIES });
    server.reset();
    const hand = { page, cdp, done: [], figures: {}, url: server.url, slower, needsTracks: !device.isMobile };
    const { figures, done } = hand;
    Object.assign(figures, await opened(hand), server.sent(), await atRest(page, cdp));
    for (const [name, step] of STEPS[kind]) if (does(name)) await attempt(hand, name, step);
    addCosts(figures, done, (await browser.stopTracing()).toString("utf8"));
    return named(profile, figures);
  } finally {
    await browser.close();
  }
}

/** Prefixes the figures with the name of their profile. */
export function named(profile, figures) {
  if (profile === "desk") return figures;
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${profile}.${key}`, value]));
}

/** Adds the main thread's cost of opening the page and of each step. */
function addCosts(figures, done, trace) {
  const { opening, steps } = spansOf(trace);
  Object.assign(figures, { blocked: opening.blocked, openCpu: opening.cpu, openLongest: opening.longest });
  steps.forEach(({ cpu, longest, frames }, at) => {
    // A step without an answer has no cost to compare.
    if (!done[at]?.isAnswered) return;
    const { name, numbers } = done[at];
    keep(figures, `${name}.cpu`, cpu);
    keep(figures, `${name}.longest`, longest);
    keep(
      figures,
      `${name}.frameCpu`,
      numbers.map((number) => frames[number]),
    );
  });
}

/** Opens an address and waits until the page is usable. @returns milliseconds since the request. On a phone, the page
 * may draw the tracks only when the reader scrolls to them. */
async function opened({ page, url, slower, needsTracks }) {
  await page.goto(url, { waitUntil: "commit", timeout: OPEN_MS });
  const until = Date.now() + OPEN_MS;
  while (Date.now() < until) {
    await pause(200);
    const { list, tracks, lastLong, isLoaded, now } = await page.evaluate(() => window.bench.opened());
    const usable = Math.max(list ?? 0, tracks ?? 0, lastLong);
    const isThere = tracks !== undefined || (!needsTracks && list !== undefined);
    if (!isThere || !isLoaded || now - usable < USABLE_MS * slower) continue;
    await page.evaluate(() => void performance.mark("bench-usable"));
    return Object.fromEntries(Object.entries({ list, tracks, usable }).filter(([, value]) => value !== undefined));
  }
  throw new Error(`not there within ${OPEN_MS / 1000} s`);
}

async function atRest(page, cdp) {
  for (const _ of [1, 2]) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return { heap: usedSize, elements: await page.evaluate(() => window.bench.elements()) };
}

/** Records a step that fails as "failed" and opens the page again for the next step. */
async function attempt(hand, name, step) {
  try {
    await step(hand);
  } catch (error) {
    process.stderr.write(`  ${name} failed: ${String(error.message ?? error).split("\n")[0]}\n`);
    keep(hand.figures, `${name}.answered`, "failed");
    await opened(hand).catch(() => {});
  }
}

/** Waits for the answer to what `act` does, and keeps its figures under the name of the step. */
async function timed({ page, done, figures }, name, check, type, act, within = STEP_MS) {
  await pause(400);
  await page.evaluate(([check, type]) => window.bench.begin(check, type), [check, type]);
  const step = { name, isAnswered: false };
  done.push(step);
  await act();
  await page.evaluate(() => window.bench.lastInput());
  const { answered, settled, numbers, frames } = await page.evaluate((ms) => window.bench.end(ms), within);
  if (answered === null) throw new Error("nothing answered");
  Object.assign(step, { isAnswered: true, numbers });
  keep(figures, `${name}.answered`, answered);
  keep(figures, `${name}.settled`, settled ?? answered);
  keep(figures, `${name}.frames`, frames);
}

const mouse = (cdp, type, { x, y }, more = {}) => cdp.send("Input.dispatchMouseEvent", { type, x, y, ...more });
const LEFT = { button: "left", clickCount: 1 };

/** Moves the pointer to an element and presses it. `within` may wrap the press, once the pointer is there. */
async function press(hand, what, within) {
  const place = await hand.page.evaluate((name) => window.bench.find(name), what);
  if (place === null) throw new Error(`there is no ${what}`);
  const click = async () => {
    await mouse(hand.cdp, "mousePressed", place, { ...LEFT, buttons: 1 });
    await mouse(hand.cdp, "mouseReleased", place, LEFT);
  };
  await mouse(hand.cdp, "mouseMoved", place);
  await (within ? within(click) : click());
}

const pressed = (name, what, check) => (hand) =>
  press(hand, what, (click) => timed(hand, name, check, "pointerup", click));

/** Closes the command palette first if it is open. */
async function clear(hand) {
  if (await hand.page.locator('[role="listbox"]').count()) await hand.page.keyboard.press("Escape");
  return typed("clear", "Escape", "count")(hand);
}

const typed = (name, key, check) => (hand) => timed(hand, name, check, "keydown", () => hand.page.keyboard.press(key));

/** Sends a series of inputs at a fixed pace without waiting for the page, as a hand does. */
async function stream(count, everyMs, send) {
  const sent = [];
  for (let at = 0; at < count; at++) {
    sent.push(send(at));
    await pause(everyMs);
  }
  await Promise.all(sent);
}

async function pan(hand) {
  const from = await hand.page.evaluate(() => window.bench.bare());
  await mouse(hand.cdp, "mouseMoved", from);
  await timed(hand, "pan", "none", "pointermove", async () => {
    await mouse(hand.cdp, "mousePressed", from, { ...LEFT, buttons: 1 });
    await stream(60, 16, (at) =>
      mouse(hand.cdp, "mouseMoved", { x: from.x - 6 * (at + 1), y: from.y }, { button: "left", buttons: 1 }),
    );
    await mouse(hand.cdp, "mouseReleased", { x: from.x - 360, y: from.y }, LEFT);
  });
}

const CONTROL = 2;
const zoom = (name, deltaY) => async (hand) => {
  await hand.page.evaluate(() => window.bench.focusMark());
  const at = await hand.page.evaluate(() => window.bench.bare());
  await mouse(hand.cdp, "mouseMoved", at);
  await timed(hand, name, "none", "wheel", () =>
    stream(12, 32, () => mouse(hand.cdp, "mouseWheel", at, { deltaX: 0, deltaY, modifiers: CONTROL })),
  );
};

async function hover(hand) {
  const places = await hand.page.evaluate(() => window.bench.marks(30));
  const way = places.length > 0 ? places : Array.from({ length: 30 }, (_, at) => ({ x: 100 + 30 * at, y: 300 }));
  await timed(hand, "hover", "none", "pointermove", () =>
    stream(way.length, 50, (at) => mouse(hand.cdp, "mouseMoved", way[at])),
  );
  await mouse(hand.cdp, "mouseMoved", { x: 2, y: 2 });
}

const RIGHTS = 5;
const RIGHT_MS = 15_000;

/** Presses Right several times. If the focus stops moving, the earlier answers count. */
async function next(hand) {
  if (!(await hand.page.evaluate(() => window.bench.focusMark()))) throw new Error("no mark takes the focus");
  const right = () => hand.page.keyboard.press("ArrowRight");
  for (let answered = 0; answered < RIGHTS; answered++) {
    try {
      await timed(hand, "next", "focus", "keydown", right, RIGHT_MS);
    } catch (error) {
      if (answered === 0) throw error;
      return;
    } finally {
      hand.figures["next.count"] = hand.figures["next.answered"]?.length ?? 0;
    }
  }
}

/** Opens the first event in the life of the page. No earlier step may open one. */
async function firstEvent(hand) {
  if (await hand.page.evaluate(() => window.bench.isEventOpen())) throw new Error("an event is open already");
  await pressed("event", "row", "opened")(hand);
}

/** Opens or closes the filter panel, without measuring it. */
const panel = async (hand) => {
  await press(hand, "filters");
  await pause(1500);
};

/** The steps for a drawing that has neither list nor pages. */
const DRAWING = [
  ["hover", hover],
  ["pan", pan],
  ["zoomIn", zoom("zoomIn", -100)],
  ["zoomOut", zoom("zoomOut", 100)],
  ["filterOn", pressed("filterOn", "track", "hidden")],
  ["filterOff", pressed("filterOff", "track", "hidden")],
];

/** The steps for each kind of target, in order. */
const STEPS = {
  blank: [
    ["hover", hover],
    ["pan", pan],
  ],
  plain: DRAWING,
  canvas: DRAWING,
  site: [
    ["hover", hover],
    ["pan", pan],
    ["next", next],
    ["zoomIn", zoom("zoomIn", -100)],
    ["zoomOut", zoom("zoomOut", 100)],
    ["event", firstEvent],
    ["close", typed("close", "Escape", "closed")],
    ["panel", panel],
    ["filterOn", pressed("filterOn", "category", "filtered")],
    ["filterOff", pressed("filterOff", "category", "filtered")],
    ["leaveOut", pressed("leaveOut", "source", "stands")],
    ["takeBack", pressed("takeBack", "source", "none")],
    ["panel", panel],
    ["search", (hand) => press(hand, "search")],
    ["key", typed("key", "k", "count")],
    ["nextKey", typed("nextKey", "a", "count")],
    // Three letters are enough for ranked answers; the figure ends when they are painted.
    ["thirdKey", typed("thirdKey", "r", "suggested")],
    ["clear", clear],
  ],
};
