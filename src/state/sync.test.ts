import { afterEach, describe, expect, test, vi } from "vitest";
import { compileSearch } from "../engine/compile/compileSearch";
import { compileSource } from "../engine/compile/compileSource";
import { compileAbout, compileEvent } from "../engine/compile/compileViews";
import type { RecordView } from "../model/compiled/recordView";
// Imported so that the loader's dynamic import resolves at once.
import "../model/compiled/read";
import type { PageData } from "../model/compiled/pageData";
import { dayOf } from "../model/date";
import { browser } from "../testing/browser";
import { server } from "../testing/server";
import { timeline } from "../testing/timeline";
import { createAppStore } from "../testing/wholeStore";
import { isAsking } from "./filters";
import { isMissing } from "./missing";
import { selectEvents } from "./select";
import type { AppStore } from "./store";
import { startSync } from "./sync";
import { HOME } from "./view";

const drawn = timeline(`
  1903        ada        Trip          gazette
  1907-01-20  ada, bela  Harbour fire  gazette
  1908        bela       Inquest       gazette
`);
const index = { ...drawn.index, aliases: { blaze: "harbour-fire", flames: "blaze", ring: "ring2", ring2: "ring" } };
const viewOf = (title: string): RecordView => compileEvent(drawn.lookup, drawn.numberOf(title));
const ROOT = "https://example.org/site/";

/** A place keeper for a page whose only place is its scroll position. */
const placeOn = (page: { scrollY: number }) => ({
  save: () => ({ scroll: page.scrollY }),
  restore: (place: unknown) => {
    page.scrollY = (place as { scroll: number }).scroll;
  },
});

let stop: () => void = () => {};
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function started(address: string, prerendered: PageData = { kind: "home", index }, root = ROOT) {
  const world = browser(new URL(address, root).href, ROOT);
  const net = server(ROOT);
  const store: AppStore = createAppStore(prerendered);
  stop = startSync(store, {
    fetch: net.fetch,
    root,
    window: world.page as unknown as Window,
    place: placeOn(world.page),
    nameOf: (shownIndex, asking) =>
      isAsking(asking.filters) ? `${selectEvents(shownIndex, asking).length} shown` : "",
  });
  return { ...world, ...net, store, state: store.getState };
}
const recordPage = (title: string): PageData => ({
  kind: "record",
  view: viewOf(title),
  site: index.site,
  labels: index.labels,
});
/** Waits until all answers have been processed. */
const settled = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise((done) => setImmediate(done));
};
const fireAddress = "events/harbour-fire/";
const firePath = "events/harbour-fire/index.json";
const tripPath = "events/trip/index.json";

describe("the address", () => {
  test("is read at the start, reported where it is invalid, and left unchanged", () => {
    const { state, addresses } = started("?actor=ada&range=soon");
    expect(state()).toMatchObject({ isLive: true, filters: { actors: ["ada"], range: null } });
    expect(state().faults).toEqual([{ kind: "bad-value", name: "range", value: "soon" }]);
    expect(addresses()).toEqual(["?actor=ada&range=soon"]);
  });

  test("gains an entry by opening and filtering, but not by panning, pointing and walking", () => {
    const { state, addresses } = started("");
    state().open({ kind: "event", id: "harbour-fire" });
    state().showWindow([dayOf(1907, 2, 1), dayOf(1908, 2, 1)]);
    state().point("trip");
    state().makeCurrent("trip");
    state().say("Trip");
    const window = "from=1907-02-01&to=1908-01-31";
    expect(addresses()).toEqual(["", `${fireAddress}?${window}`]);
    state().filter({ actors: ["ada"] });
    expect(addresses()).toEqual(["", `${fireAddress}?${window}`, `${fireAddress}?actor=ada&${window}`]);
  });

  test("is written rarely while a window moves: at once, after a pause, and before the view is left", () => {
    vi.useFakeTimers();
    const { state, addresses, replaced } = started("");
    for (let day = 0; day < 120; day++) {
      state().showWindow([dayOf(1907, 1, 1) + day, dayOf(1908, 1, 1) + day]);
      vi.advanceTimersByTime(16);
    }
    expect(replaced()).toBeLessThan(10);
    vi.advanceTimersByTime(1000);
    expect(addresses()).toEqual(["?from=1907-04-30&to=1908-04-28"]);
    state().showWindow([dayOf(1907, 1, 1), dayOf(1908, 1, 1)]);
    state().showWindow([dayOf(1906, 2, 1), dayOf(1908, 2, 1)]);
    state().open({ kind: "event", id: "harbour-fire" });
    expect(addresses()).toEqual(["?from=1906-02-01&to=1908-01-31", `${fireAddress}?from=1906-02-01&to=1908-01-31`]);
  });

  test("is written later as a new entry if the browser refuses at first, and nothing else is lost", async () => {
    const { state, refuse, addresses, request } = started("");
    refuse();
    state().showWindow([dayOf(1907, 1, 1), dayOf(1908, 1, 1)]);
    expect(state().visible).toEqual([dayOf(1907, 1, 1), dayOf(1908, 1, 1)]);
    state().open({ kind: "event", id: "harbour-fire" });
    (await request(firePath)).answer(viewOf("Harbour fire"));
    await settled();
    expect(state().remote.record.value).toMatchObject({ id: "harbour-fire" });
    expect(addresses()).toEqual([""]);
    refuse(false);
    await vi.waitFor(() => expect(addresses()).toHaveLength(2), { timeout: 4000 });
    expect(addresses()[1]).toContain(fireAddress);
  });

  test("gains no second entry when an open record is opened again after pointing elsewhere", () => {
    const { state, addresses } = started("");
    state().open({ kind: "event", id: "harbour-fire" });
    state().point("trip");
    state().open({ kind: "event", id: "harbour-fire" });
    expect(addresses()).toEqual(["", fireAddress]);
  });

  test("restores the whole view and the scroll position on Back and Forward", () => {
    const { state, page, back, forward, addresses } = started("?actor=ada");
    page.scrollY = 400;
    state().open({ kind: "event", id: "harbour-fire" });
    state().clearFilters();
    page.scrollY = 0;
    back();
    expect(state()).toMatchObject({ page: { kind: "event", id: "harbour-fire" }, filters: { actors: ["ada"] } });
    back();
    expect(state()).toMatchObject({ page: { kind: "home", id: "" }, filters: { actors: ["ada"] }, isReturning: true });
    expect(page.scrollY).toBe(400);
    forward();
    forward();
    expect(state()).toMatchObject({ page: { kind: "event", id: "harbour-fire" }, filters: { actors: [] } });
    expect(addresses()).toEqual(["?actor=ada", `${fireAddress}?actor=ada`, fireAddress]);
  });

  test("stays on its host below a root that begins with two slashes", () => {
    const { state, page } = started("", { kind: "home", index }, "https://example.org//");
    state().filter({ actors: ["ada"], q: "o'clock" });
    state().open({ kind: "event", id: "harbour-fire" });
    state().setLook({ scale: "even" });
    expect(page.location.href).toBe(`https://example.org//${fireAddress}?actor=ada&q=o%27clock&scale=even`);
  });

  test("is followed when only the fragment changes", () => {
    const { state, page, fire } = started(fireAddress, recordPage("Harbour fire"));
    page.history.pushState(null, "", "#harbour-fire.c1");
    fire("popstate", { state: null });
    expect(state().page.hash).toBe("harbour-fire.c1");
  });

  test("has a title that names the record, or what the filters show", async () => {
    const { state, page, request } = started("");
    state().filter({ actors: ["bela"] });
    expect(page.document.title).toBe("2 shown · Drawn");
    state().clearFilters();
    expect(page.document.title).toBe("Drawn");
    state().open({ kind: "event", id: "trip" });
    (await request(tripPath)).answer(viewOf("Trip"));
    await vi.waitFor(() => expect(page.document.title).toBe("Trip · Drawn"));
  });

  test("is neither read nor written after the sync has ended", () => {
    const { state, addresses, listening } = started("");
    stop();
    state().filter({ actors: ["ada"] });
    expect(addresses()).toEqual([""]);
    expect(listening()).toBe(0);
  });
});

describe("data", () => {
  test("data on the page is not requested: nothing on the timeline, only the index on a record's page", async () => {
    const onHome = started("");
    await settled();
    expect(onHome.paths()).toEqual([]);
    stop();
    const onRecord = started(fireAddress, recordPage("Harbour fire"));
    await settled();
    expect(onRecord.paths()).toEqual(["data/index.json"]);
    (await onRecord.request("data/index.json")).answer(index);
    await vi.waitFor(() => expect(onRecord.state().remote.index.value).toEqual(index));
  });

  test("a failed index is reported, is not requested again by itself, and loads on a retry", async () => {
    const { state, request, paths } = started(fireAddress, recordPage("Harbour fire"));
    (await request("data/index.json")).fail();
    await vi.waitFor(() => expect(state().remote.index.status).toBe("failed"));
    state().point("x");
    await settled();
    expect(paths()).toEqual(["data/index.json"]);
    state().retry("index");
    (await request("data/index.json", 2)).answer(index);
    await vi.waitFor(() => expect(state().remote.index).toMatchObject({ status: "idle", value: index }));
  });

  test("a file that is not an index counts as a failure", async () => {
    const { state, request } = started(fireAddress, recordPage("Harbour fire"));
    (await request("data/index.json")).answer({ hello: "world" });
    await vi.waitFor(() => expect(state().remote.index).toMatchObject({ status: "failed", value: null }));
  });

  test("a failed record is reported, and opening it again requests it again", async () => {
    const { state, request } = started("");
    state().open({ kind: "event", id: "trip" });
    (await request(tripPath)).fail();
    await vi.waitFor(() => expect(state().remote.record.status).toBe("failed"));
    state().open({ kind: "event", id: "trip" });
    (await request(tripPath, 2)).answer(viewOf("Trip"));
    await vi.waitFor(() => expect(state().remote.record).toMatchObject({ value: { id: "trip" }, status: "idle" }));
  });

  test("the record opened last is shown, whichever of two answers arrives first", async () => {
    for (const order of ["first come", "last come"]) {
      const { state, request } = started("");
      state().open({ kind: "event", id: "trip" });
      const trip = await request(tripPath);
      state().open({ kind: "event", id: "harbour-fire" });
      const fire = await request(firePath);
      if (order === "first come") trip.answer(viewOf("Trip"));
      await settled();
      expect(state().remote.record.status).toBe("loading");
      fire.answer(viewOf("Harbour fire"));
      await vi.waitFor(() => expect(state().remote.record.value?.id).toBe("harbour-fire"));
      trip.answer(viewOf("Trip"));
      await settled();
      expect(state().remote.record).toMatchObject({ value: { id: "harbour-fire" }, status: "idle" });
      stop();
    }
  });

  test("a late failure of an outdated request leaves the shown record alone", async () => {
    const { state, request } = started("");
    state().open({ kind: "event", id: "trip" });
    const trip = await request(tripPath);
    state().open({ kind: "event", id: "harbour-fire" });
    (await request(firePath)).answer(viewOf("Harbour fire"));
    await vi.waitFor(() => expect(state().remote.record.value?.id).toBe("harbour-fire"));
    trip.fail();
    await settled();
    expect(state().remote.record).toMatchObject({ value: { id: "harbour-fire" }, status: "idle" });
  });

  test("no failure is reported to a reader who has gone back to the timeline", async () => {
    const { state, request } = started("");
    state().open({ kind: "event", id: "trip" });
    const trip = await request(tripPath);
    state().open({ kind: "home", id: "" });
    trip.fail();
    await settled();
    expect(state().remote.record.status).toBe("idle");
  });

  test("an answer with another record counts as a failure and is not requested again", async () => {
    const { state, request, paths } = started("");
    state().open({ kind: "source", id: "Gazette" });
    (await request("sources/Gazette/index.json")).answer(compileSource(drawn.lookup, "gazette"));
    await vi.waitFor(() => expect(state().remote.record.status).toBe("failed"));
    await settled();
    expect(paths()).toEqual(["sources/Gazette/index.json"]);
  });

  test("a record that the index does not have is not requested", async () => {
    const { paths } = started("events/nothing/");
    await settled();
    expect(paths()).toEqual([]);
    expect(isMissing(index, { ...HOME, kind: "event", id: "nothing" })).toBe(true);
    expect(isMissing(index, { ...HOME, kind: "event", id: "trip" })).toBe(false);
    expect(isMissing(index, { ...HOME, kind: "source", id: "never-indexed" })).toBe(false);
  });
});

describe("old ids", () => {
  test.each(["blaze", "flames"])("%s is replaced by the record's current id in the same history entry", async (old) => {
    const { state, addresses, request } = started(`events/${old}/?actor=ada#harbour-fire.c1`);
    expect(state().page).toEqual({ kind: "event", id: "harbour-fire", hash: "harbour-fire.c1" });
    expect(addresses()).toEqual([`${fireAddress}?actor=ada#harbour-fire.c1`]);
    (await request(firePath)).answer(viewOf("Harbour fire"));
    await vi.waitFor(() => expect(state().remote.record.value?.id).toBe("harbour-fire"));
  });

  test("a link to an old id adds one entry with the current id", async () => {
    const { state, addresses } = started("");
    state().open({ kind: "event", id: "blaze" });
    await settled();
    expect(addresses()).toEqual(["", fireAddress]);
  });

  test.each(["ring", "constructor", "toString"])(
    "%s, a ring of old ids or a word of the language, counts as a missing record",
    (id) => {
      const { state } = started(`events/${id}/`);
      expect(state().page).toEqual({ kind: "event", id, hash: "" });
      expect(isMissing(index, state().page)).toBe(true);
    },
  );
});

test("an open command palette loads spellings and sources once each", async () => {
  const { store, paths, request, state } = started("");
  store.getState().setPanels({ finding: true });
  (await request("data/search.json")).fail();
  (await request("about/index.json")).answer(compileAbout(drawn.lookup, drawn.index));
  await settled();
  expect(state().remote.sources.value?.map(({ id }) => id)).toEqual(["gazette"]);
  store.getState().setPanels({ finding: false });
  store.getState().setPanels({ finding: true });
  await settled();
  expect(paths().sort()).toEqual(["about/index.json", "data/search.json"]);
});

test("a failed outline is requested again only by the reader, but another source at once", async () => {
  const outlines = ["gazette", "almanac"].map((id) => ({ id, name: id }));
  const { paths, request, state } = started("?view=source", {
    kind: "home",
    index: { ...index, site: { ...index.site, outlines } },
  });
  (await request("sources/gazette/index.json")).fail();
  await vi.waitFor(() => expect(state().remote.followed.status).toBe("failed"));
  state().point("trip");
  await settled();
  expect(paths()).toEqual(["sources/gazette/index.json"]);
  state().setLook({ followed: "almanac" });
  (await request("sources/almanac/index.json")).fail();
  await vi.waitFor(() => expect(state().remote.followed.status).toBe("failed"));
  state().retry("followed");
  await request("sources/almanac/index.json", 2);
  expect(state().remote.followed.asked).toBe("almanac");
});

test("a query that names an actor loads the spellings once", async () => {
  const { paths, request, state } = started("");
  state().wantSpellings();
  state().wantSpellings();
  (await request("data/search.json")).answer(compileSearch(drawn.lookup));
  await vi.waitFor(() => expect(state().remote.search.value?.names).toHaveLength(2));
  expect(paths()).toEqual(["data/search.json"]);
});

describe("the search texts", () => {
  const searchFile = "data/search.json";
  const search = compileSearch(drawn.lookup);

  test("load once the page is idle, before any search, and only once", async () => {
    const { paths, request, rest, state } = started("");
    await settled();
    expect(paths()).toEqual([]);
    rest();
    (await request(searchFile)).answer(search);
    await vi.waitFor(() => expect(state().remote.search.value?.words).toEqual(search.words));
    state().search("trip");
    rest();
    await settled();
    expect(paths()).toEqual([searchFile]);
  });

  test("wait for the index on a record's page", async () => {
    const { paths, request, rest, state } = started(fireAddress, recordPage("Harbour fire"));
    rest();
    await settled();
    expect(paths()).toEqual(["data/index.json"]);
    (await request("data/index.json")).answer(index);
    await vi.waitFor(() => expect(state().remote.index.value).not.toBeNull());
    rest();
    (await request(searchFile)).answer(search);
    await vi.waitFor(() => expect(state().remote.search.value).not.toBeNull());
  });
});

test("preferences are read at the start and written when they change, and missing storage breaks nothing", () => {
  const kept = new Map([["sourceline", '{"theme":"dark","singleKeys":true,"tab":"source"}']]);
  const world = browser("", ROOT);
  const localStorage = { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) };
  const store = createAppStore({ kind: "home", index });
  const page = Object.assign(world.page, { localStorage }) as unknown as Window;
  const effects = { fetch: server(ROOT).fetch, root: ROOT, window: page, place: placeOn(world.page) };
  stop = startSync(store, { ...effects, nameOf: () => "" });
  expect(store.getState().remembered.theme).toBe("dark");
  store.getState().remember({ singleKeys: false });
  expect(kept.get("sourceline")).toBe(
    '{"theme":"dark","singleKeys":false,"tab":"source","searches":[],"offline":true}',
  );
  stop();
  started("").store.getState().remember({ singleKeys: false });
});
