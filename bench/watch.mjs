/** Runs inside the measured page. It detects when what a reader waits for is painted, and finds what a reader would
 * click. The function is passed to the browser as text, so it must not use anything outside itself. */
export function watch() {
  const QUIET_MS = 400;
  const nameOf = (element) =>
    element.getAttribute("aria-label") ??
    document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.textContent.trim();
  // A live collection, so that looking into it in every frame costs nothing.
  const sections = document.getElementsByTagName("section");
  const region = (name) => [...sections].find((one) => nameOf(one) === name) ?? null;
  /** The group of tracks. It has the same label as the timeline; groups of its tools have other labels. */
  const tracks = () => {
    const timeline = region("Timeline");
    const title = timeline?.getAttribute("aria-labelledby");
    return (
      timeline?.querySelector(`[role="group"][aria-labelledby="${title}"]`) ?? timeline?.querySelector('[role="group"]')
    );
  };
  const links = () => tracks()?.querySelectorAll("a[data-event]") ?? [];
  const panel = () => document.querySelector('search[aria-label="Filter"], [role="search"][aria-label="Filter"]');
  const facet = (name) =>
    panel()?.querySelector(`fieldset[aria-label="${name}"], [role="group"][aria-label="${name}"]`);
  const isSeen = (element) => {
    const box = element.getBoundingClientRect();
    return (
      box.width > 0 &&
      box.height > 0 &&
      box.right > 0 &&
      box.bottom > 0 &&
      box.left < innerWidth &&
      box.top < innerHeight
    );
  };
  const seen = (elements) => [...elements].filter(isSeen);
  const middle = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const focused = () => document.activeElement?.closest("[data-event]")?.getAttribute("data-event") ?? null;
  const suggestions = () => document.querySelector('[role="listbox"]')?.textContent ?? "";
  const countWords = () => document.querySelector(".shown")?.textContent ?? "";
  const openEvent = () => region("Event");
  /** The drawn marks as text, for comparison. */
  const drawn = () => {
    if (window.drawnMarks) return String(window.drawnMarks().length);
    if (!tracks()) return String(document.querySelectorAll(".vis-item").length);
    return Array.from(links(), (mark) => mark.getAttribute("data-event")).join(" ");
  };

  // --- Opening: the first frame after each part appears, and the tasks that kept the page busy.

  const firsts = {
    list: () => region("Events in order")?.querySelector("[data-event]") ?? document.querySelector("#blank"),
    tracks: () =>
      tracks()?.querySelector("a[data-event]") ??
      document.querySelector(window.drawnMarks ? "canvas" : ".vis-item, #blank"),
  };
  const painted = {};
  const due = {};
  let lastLong = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) lastLong = Math.max(lastLong, startTime + duration);
  }).observe({ type: "longtask", buffered: true });

  const look = () => {
    const now = performance.now();
    for (const [name, find] of Object.entries(firsts)) {
      if (name in painted) continue;
      if (due[name]) painted[name] = now;
      else {
        const found = find();
        due[name] = found !== null && found !== undefined && getComputedStyle(found).visibility !== "hidden";
      }
    }
    if (!("list" in painted && "tracks" in painted)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // --- A step: from the input to the frame that answers it, and to the last frame that changes anything.

  const CHECKS = {
    count: (before) => countWords() !== before.count,
    // Both must change: words that change before the drawing are no answer yet.
    filtered: (before) => countWords() !== before.count && drawn() !== before.drawn,
    suggested: (before) => suggestions() !== before.suggestions,
    focus: (before) => focused() !== null && focused() !== before.focus,
    opened: () => Boolean(openEvent()?.querySelector("h1, h2, h3")),
    closed: () => openEvent() === null,
    stands: () => /\d events? stands?\b/.test(region("Filter")?.textContent ?? ""),
    hidden: (before) => drawn() !== before.drawn,
    none: () => true,
  };
  let step = null;
  const onInput = (domEvent) => {
    if (step?.type === domEvent.type) step.input ??= domEvent.timeStamp;
  };
  for (const type of ["keydown", "pointerup", "wheel", "pointermove"])
    addEventListener(type, onInput, { capture: true, passive: true });

  /** Starts to wait for the answer to the next input of this type. */
  function begin(check, type) {
    const before = { count: countWords(), suggestions: suggestions(), focus: focused(), drawn: drawn() };
    const mine = { type, input: null, answered: null, settled: null, frames: [], changed: new Set(), isDone: false };
    let [isDirty, wasDirty, isDue, lastBusy] = [false, false, false, performance.now()];
    const observer = new MutationObserver(() => {
      isDirty = true;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const frame = () => {
      const now = performance.now();
      mine.frames.push(now);
      // The trace adds up the cost of a frame from one mark to the next.
      performance.mark("bench-frame");
      if (now - (mine.frames.at(-2) ?? now) > 50) lastBusy = now;
      if (mine.input !== null) {
        // Changes made by the last frame have been painted by now.
        if (wasDirty) {
          mine.settled = now;
          mine.changed.add(mine.frames.length - 1);
        }
        if (isDirty) lastBusy = now;
        if (isDue) mine.answered ??= now;
        else isDue = CHECKS[check](before);
      }
      [wasDirty, isDirty] = [isDirty, false];
      if (mine.isDone) {
        observer.disconnect();
        return;
      }
      mine.isQuiet = mine.input !== null && mine.answered !== null && now - lastBusy > QUIET_MS;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    step = mine;
    performance.mark("bench-begin");
  }

  /** The indexes of the frames of a step that count: all from the first input to the last, and later ones only if they
   * changed something or were long. Idle frames after the last input would make a slow gesture look smooth. */
  function counted({ input, until = 0, settled, frames, changed }) {
    return [...frames.keys()].slice(1).filter((at) => {
      const [from, to] = [frames[at - 1], frames[at]];
      return from >= input && (to <= until + 20 || changed.has(at) || (to - from > 50 && to <= settled));
    });
  }

  /** Waits for the answer and then for quiet. @returns milliseconds since the input, and the counted frames: their
   * indexes in the step and their lengths */
  async function end(timeout) {
    const mine = step;
    const until = performance.now() + timeout;
    while (!mine.isQuiet && performance.now() < until) await new Promise((done) => setTimeout(done, 50));
    mine.isDone = true;
    step = null;
    performance.mark("bench-end");
    performance.clearMarks("bench-frame");
    const since = (at) => (at === null || mine.input === null ? null : at - mine.input);
    const numbers = counted(mine);
    const frames = numbers.map((at) => mine.frames[at] - mine.frames[at - 1]);
    return { answered: since(mine.answered), settled: since(mine.settled), numbers, frames };
  }

  /** Marks the end of a gesture's input. Frames count until here. */
  function lastInput() {
    if (step) step.until = performance.now();
  }

  const largest = (labels) => {
    const numberOf = (label) => Number(/(\d+)\s*$/.exec(label.textContent)?.[1] ?? 0);
    return [...labels].sort((a, b) => numberOf(b) - numberOf(a))[0];
  };
  const FINDERS = {
    filters: () =>
      [...(region("Filter")?.querySelectorAll("button") ?? [])].find((one) => /^Filters/.test(one.textContent)),
    category: () => {
      const label = largest(facet("Categories")?.querySelectorAll("label") ?? []);
      return label?.querySelector("input");
    },
    source: () => facet("Leave sources out")?.querySelector("input[type=checkbox]"),
    row: () => {
      const list = region("Events in order");
      const frame = list?.getBoundingClientRect();
      return seen(list?.querySelectorAll("[data-event] a[href], a[data-event]") ?? []).find(
        (one) => one.getBoundingClientRect().top > frame.top + 40,
      );
    },
    search: () => document.querySelector('input[type="search"][id], search[aria-label="Search"] input'),
    track: () => document.querySelector("#track"),
  };

  const isFree = (element) => {
    const { x, y } = middle(element);
    return (element.closest("label") ?? element).contains(document.elementFromPoint(x, y));
  };

  /** The point to click for an element, after scrolling it into view, or null if the page has no such element. */
  function find(name) {
    const found = FINDERS[name]();
    if (!found) return null;
    if (!found.closest("details")?.open) found.closest("details")?.setAttribute("open", "");
    found.scrollIntoView({ block: "nearest" });
    // Another element may cover the edge of a panel.
    if (!isFree(found)) found.scrollIntoView({ block: "center" });
    return middle(found);
  }

  const area = () => {
    const within = tracks() ?? document;
    return (
      within.querySelector(".drawing") ??
      within.querySelector(".vis-panel.vis-center") ??
      tracks() ??
      document.querySelector("canvas") ??
      document.body
    );
  };

  /** A point between the marks, with room to drag to the left. */
  function bare() {
    const box = area().getBoundingClientRect();
    const bottom = Math.min(box.bottom, innerHeight) - 4;
    for (let y = Math.max(box.top, 0) + 6; y < bottom; y += 7)
      for (let x = Math.min(box.right, innerWidth) - 60; x > box.left + box.width * 0.6; x -= 9) {
        const at = document.elementFromPoint(x, y);
        if (at && !at.closest("a, button, .vis-item, .mark")) return { x, y };
      }
    return { x: box.left + box.width * 0.7, y: Math.min(box.top + 40, bottom) };
  }

  /** The middles of up to `count` marks in view, from left to right. */
  function marks(count) {
    const all = tracks() ? links() : document.querySelectorAll(".vis-item .vis-item-content");
    const places = (window.drawnMarks?.() ?? seen(all).map(middle)).filter(
      ({ x, y }) => x > 0 && x < innerWidth && y > 0 && y < innerHeight,
    );
    places.sort((a, b) => a.x - b.x);
    const taken = Math.min(count, places.length);
    return Array.from({ length: taken }, (_, at) => places[Math.floor((at * places.length) / taken)]);
  }

  // `aria-posinset` is on the mark itself or on an ancestor.
  const placeOf = (mark) => mark.closest("[aria-posinset]");
  const placeInTrack = (mark) => Number(placeOf(mark)?.getAttribute("aria-posinset"));
  const trackOf = (mark) => mark.getAttribute("data-row") ?? placeOf(mark)?.parentElement;

  /** Focuses a mark in view, chosen so that as many of the next marks on its track as possible are also drawn. The
   * order of marks in the document does not matter. */
  function focusMark() {
    const byTrack = new Map();
    for (const mark of seen(links())) {
      const places = byTrack.get(trackOf(mark)) ?? new Map();
      byTrack.set(trackOf(mark), places.set(placeInTrack(mark), mark));
    }
    let [best, longest] = [null, -1];
    for (const places of byTrack.values()) {
      let [last, run] = [Number.NaN, 0];
      for (const place of [...places.keys()].sort((a, b) => b - a)) {
        run = place === last - 1 ? run + 1 : 0;
        last = place;
        if (run > longest) [best, longest] = [places.get(place), run];
      }
    }
    best?.focus({ preventScroll: true });
    return focused() !== null;
  }

  const elements = () => document.querySelectorAll("*").length;
  const opened = () => ({ ...painted, lastLong, isLoaded: document.readyState === "complete", now: performance.now() });
  const isEventOpen = () => openEvent() !== null;
  window.bench = { begin, end, lastInput, find, bare, marks, focusMark, elements, opened, isEventOpen };
}
