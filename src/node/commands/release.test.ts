/** Checks `timeline release` and what the site says of a second release, on a disk in memory. */
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import type { CorrectionsView } from "../../model/compiled/correctionsView";
import type { EventView } from "../../model/compiled/eventView";
import type { Published } from "../../model/published";
import { atomFaults } from "../../testing/atomFaults";
import { builtApp } from "../../testing/builtApp";
import { JSON_FEED_SCHEMA } from "../../testing/jsonFeedSchema";
import { folderInMemory, type MemoryDisk, memoryDisk } from "../../testing/memory";
import { parseHtml } from "../../testing/parseHtml";
import { build } from "./build";
import { check } from "./check";
import { type ReleaseOptions, release } from "./release";

const OPTIONS: ReleaseOptions = { folder: "data", why: "", date: null, isTrial: false };

/** The base dataset without a release. */
function disk(): MemoryDisk {
  const { "data/published.json": _, ...files } = folderInMemory("src/testing/cases/base", "data");
  return memoryDisk({ ...builtApp(), ...files });
}

const textOf = (effects: MemoryDisk, path: string) => new TextDecoder().decode(effects.read(path));
const jsonOf = <T>(effects: MemoryDisk, path: string) => JSON.parse(textOf(effects, path)) as T;
const published = (effects: MemoryDisk) => jsonOf<Published>(effects, "data/published.json");

/** Replaces a text in the files of events, of sources and so on. */
function edit(effects: MemoryDisk, from: string, to: string): void {
  const paths = [...effects.files.keys()].filter((path) => path.startsWith("data/") && !path.includes("published"));
  const path = paths.find((one) => textOf(effects, one).includes(from));
  effects.write(path!, textOf(effects, path!).replace(from, to));
}

/** A disk with a first release, and after it changes of a title, a claim, a source and a status. */
function changed(): MemoryDisk {
  const effects = disk();
  expect(release(OPTIONS, effects)).toBe(0);
  edit(effects, "Fire on the north quay", "Fire on the <b>south</b> quay");
  edit(effects, "Ada Marsh lit it on 21 January.", "Ada Marsh lit it on 22 January.");
  edit(effects, '"locator": "column 2"', '"locator": "column 3"');
  return effects;
}

const REASONS = {
  "harbour-fire title": "The first report named the wrong quay.",
  "harbour-fire.c1": "The column was miscounted.",
  "harbour-fire.c2": "A misprint & a slip.",
};

/** The same with a second release. */
function released(): MemoryDisk {
  const effects = changed();
  effects.write("data/reasons.json", JSON.stringify({ reasons: REASONS }));
  expect(release({ ...OPTIONS, date: "2026-12-03" }, effects), effects.warned.join("\n")).toBe(0);
  return effects;
}

const site = { folder: "data", out: "site", app: "app", baseUrl: null, keepGoing: false, budget: null, offline: true };

describe("a release", () => {
  test("the first records what every published record says, and no change; the check accepts it", () => {
    const effects = disk();
    expect(release(OPTIONS, effects)).toBe(0);
    const { releases, records, date } = published(effects);
    expect(date).toBe("2026-11-29");
    expect(releases.map(({ changes }) => changes)).toEqual([[]]);
    expect(records.events?.["harbour-fire"]).toMatchObject({ title: "Fire on the north quay" });
    expect(Object.keys(records.claims ?? {})).toContain("harbour-fire.c2");
    expect(check({ folder: "data", json: false }, effects)).toBe(0);
    // Again, there is nothing to do.
    const before = textOf(effects, "data/published.json");
    expect(release(OPTIONS, effects)).toBe(0);
    expect(textOf(effects, "data/published.json")).toBe(before);
    expect(effects.said.at(-1)).toContain("nothing to release");
  });

  test("asks for the reason of each change that readers may rely on, and changes nothing until it has all", () => {
    const effects = changed();
    const before = textOf(effects, "data/published.json");
    expect(release(OPTIONS, effects)).toBe(1);
    expect(textOf(effects, "data/published.json")).toBe(before);
    expect(jsonOf(effects, "data/reasons.json")).toEqual({
      reasons: { "harbour-fire title": "", "harbour-fire.c1": "", "harbour-fire.c2": "" },
    });
    expect(effects.said.join("\n")).toContain(
      "Title · Before: Fire on the north quay · Now: Fire on the <b>south</b> quay",
    );
    expect(effects.warned.at(-1)).toContain("Reasons are missing: 3.");
    // What was written in between is kept.
    effects.write("data/reasons.json", JSON.stringify({ reasons: { "harbour-fire.c2": "Slip." } }));
    expect(release(OPTIONS, effects)).toBe(1);
    expect(jsonOf(effects, "data/reasons.json")).toMatchObject({ reasons: { "harbour-fire.c2": "Slip." } });
    expect(release({ ...OPTIONS, why: "Checked again." }, effects)).toBe(0);
    const reasons = published(effects).releases[0]!.changes.map(({ id, why }) => `${id}: ${why}`);
    expect(reasons).toEqual([
      "harbour-fire: Checked again.",
      "harbour-fire.c1: Checked again.",
      "harbour-fire.c2: Slip.",
    ]);
    expect(effects.files.has("data/reasons.json")).toBe(false);
  });

  test("the second names exactly the changes, in words, with the reasons; earlier releases stay", () => {
    const { releases, version } = published(released());
    expect(releases).toHaveLength(2);
    expect(releases[0]!.version).toBe(version);
    expect(releases[0]!.changes).toEqual([
      {
        kind: "events",
        id: "harbour-fire",
        name: "Fire on the <b>south</b> quay",
        what: "changed",
        field: "title",
        from: ["Fire on the north quay"],
        to: ["Fire on the <b>south</b> quay"],
        why: REASONS["harbour-fire title"],
      },
      expect.objectContaining({ id: "harbour-fire.c1", field: "citations", why: REASONS["harbour-fire.c1"] }),
      {
        kind: "claims",
        id: "harbour-fire.c2",
        name: "Fire on the <b>south</b> quay",
        what: "changed",
        field: "text",
        from: ["Ada Marsh lit it on 21 January."],
        to: ["Ada Marsh lit it on 22 January."],
        why: REASONS["harbour-fire.c2"],
      },
    ]);
    const [was, is] = [releases[0]!.changes[1]!.from![0]!, releases[0]!.changes[1]!.to![0]!];
    expect(was).toContain("column 2");
    expect(is).toBe(was.replace("column 2", "column 3"));
  });

  test("each record and each change has a line of its own, so that a comparison of files shows what is new", () => {
    const lines = textOf(released(), "data/published.json").split("\n");
    expect(lines.filter((line) => /^ *(?:"harbour-fire\.c2":|\{.*"id":"harbour-fire\.c2")/.test(line))).toHaveLength(2);
  });

  test("is refused with what is wrong: errors in the data, a reason for nothing, a bad day, a file that is no JSON", () => {
    const refused = (prepare: (effects: MemoryDisk) => void, more: Partial<ReleaseOptions> = {}) => {
      const effects = changed();
      const before = textOf(effects, "data/published.json");
      prepare(effects);
      expect(release({ ...OPTIONS, ...more }, effects)).toBe(1);
      expect(textOf(effects, "data/published.json")).toBe(before);
      return effects.warned.join("\n");
    };
    expect(refused((effects) => edit(effects, '"reported"', '"rumoured"'))).toContain("Fix the errors first");
    const strange = { reasons: { "harbour-fire date": "No." } };
    expect(refused((effects) => effects.write("data/reasons.json", JSON.stringify(strange)))).toContain(
      'data/reasons.json: nothing changed that is called "harbour-fire date"',
    );
    expect(refused((effects) => effects.write("data/reasons.json", "{"))).toContain("data/reasons.json");
    for (const date of ["2026-02-30", "yesterday"]) expect(refused(() => {}, { date })).toContain(`--date "${date}"`);
    expect(refused(() => {}, { date: "2026-11-28" })).toContain("The last release is of 2026-11-29");
    expect(refused(() => {}, { why: "\u202e" })).toContain("--why");
  });

  test("a trial shows the changes and writes nothing", () => {
    const effects = changed();
    const before = textOf(effects, "data/published.json");
    expect(release({ ...OPTIONS, isTrial: true }, effects)).toBe(0);
    expect(textOf(effects, "data/published.json")).toBe(before);
    expect(effects.files.has("data/reasons.json")).toBe(false);
    expect(effects.said.at(-1)).toContain("would release");
  });

  test("records nothing of drafts and of notes among editors", () => {
    const effects = disk();
    edit(effects, '"id": "harbour-fire.c2",', '"id": "harbour-fire.c2", "internal": "SECRET",');
    const source = '"id": "gazette-1907",';
    edit(effects, source, `${source} "internal": "SECRET",`);
    expect(release(OPTIONS, effects)).toBe(0);
    expect(textOf(effects, "data/published.json")).not.toContain("SECRET");
  });

  test("after it, a published id that vanished is refused, unless aliases.json says what became of it", () => {
    const effects = released();
    edit(effects, '"id": "harbour-fire.c2"', '"id": "harbour-fire.c9"');
    expect(check({ folder: "data", json: false }, effects)).toBe(1);
    expect(effects.warned.join("\n")).toContain('"harbour-fire.c2" was published and is gone');
  });
});

test("a change that needs no reason may have one, and what rests on a changed claim is named to be read again", () => {
  const effects = changed();
  edit(effects, '"A fire burned on the north quay."', '"A fire burned on a quay."');
  const reasons = { ...REASONS, "harbour-fire summary": "Which quay is not known." };
  effects.write("data/reasons.json", JSON.stringify({ reasons }));
  expect(release(OPTIONS, effects), effects.warned.join("\n")).toBe(0);
  const summary = published(effects).releases[0]!.changes.find(({ field }) => field === "summary");
  expect(summary).toMatchObject({ list: true, why: "Which quay is not known." });
  expect(effects.said.join("\n")).toContain("harbour-fire: A fire burned on a quay.");
});

describe("what is gone", () => {
  /** A second release in which the event is removed or merged, and a claim is removed. */
  async function after(change: (effects: MemoryDisk) => void) {
    const effects = disk();
    const events = jsonOf<{ events: { id: string; claims: { id: string }[] }[] }>(effects, "data/events/1907.json");
    const storm = {
      ...events.events[0]!,
      id: "storm",
      title: "The great storm",
      claims: [],
      summary: [],
      participants: [],
      date: { edtf: "1907-02-01" },
    };
    const claims = events.events[0]!.claims.slice(0, 1).map((claim) => ({
      ...claim,
      id: "storm.c1",
      text: "It blew.",
    }));
    effects.write("data/events/1908.json", JSON.stringify({ events: [{ ...storm, claims }] }));
    expect(release(OPTIONS, effects), effects.warned.join("\n")).toBe(0);
    change(effects);
    expect(release({ ...OPTIONS, date: "2026-12-03", why: "Checked." }, effects), effects.warned.join("\n")).toBe(0);
    expect(await build(site, effects)).toBe(0);
    return effects;
  }
  const alias = (effects: MemoryDisk, to: unknown) => {
    const { aliases } = jsonOf<{ aliases: object }>(effects, "data/aliases.json");
    effects.write("data/aliases.json", JSON.stringify({ aliases: { ...aliases, storm: to } }));
    effects.remove("data/events/1908.json");
  };

  test("a removed event has its day and its reason, and its page names it and leads to the corrections", async () => {
    const effects = await after((one) => alias(one, { removed: "It was in another town." }));
    const [change, ...more] = published(effects).releases[0]!.changes;
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      what: "removed",
      name: "The great storm",
      from: ["1 February 1907"],
      why: "It was in another town.",
    });
    const page = parseHtml(textOf(effects, "site/events/storm/index.html"));
    expect(page.body.textContent).toContain("The great storm");
    expect(page.body.textContent).toContain("It was in another town.");
    expect(page.querySelector('a[href="../../corrections/"]')).not.toBeNull();
  });

  test("an event that became a part of another is named on the page of that one", async () => {
    const effects = await after((one) => alias(one, "harbour-fire"));
    const page = parseHtml(textOf(effects, "site/events/harbour-fire/index.html"));
    expect(page.querySelector("[aria-labelledby=part_history-title]")?.textContent).toContain(
      "“The great storm” is a part of this event now",
    );
    expect(textOf(effects, "site/corrections/index.html")).toContain("Merged with “Fire on the north quay”");
  });

  test("a claim that was removed or added says what it said", async () => {
    const effects = await after((one) => {
      edit(one, '"storm.c1","text":"It blew."', '"storm.c2","text":"It blew hard."');
      const { aliases } = jsonOf<{ aliases: object }>(one, "data/aliases.json");
      const gone = { "storm.c1": { removed: "It was said of another day." } };
      one.write("data/aliases.json", JSON.stringify({ aliases: { ...aliases, ...gone } }));
    });
    expect(published(effects).releases[0]!.changes).toEqual([
      expect.objectContaining({ id: "storm.c1", what: "removed", from: ["It blew."] }),
      expect.objectContaining({ id: "storm.c2", what: "added", to: ["It blew hard."] }),
    ]);
    const words = parseHtml(textOf(effects, "site/events/storm/index.html")).body.textContent;
    for (const text of ["It blew.", "It blew hard.", "It was said of another day."]) expect(words).toContain(text);
  });

  test("data that returns to an earlier state is a release of its own, on the page as in the feeds", async () => {
    const effects = released();
    edit(effects, "<b>south</b>", "north");
    for (const text of ["22 January", "column 3"]) edit(effects, text, text === "column 3" ? "column 2" : "21 January");
    expect(release({ ...OPTIONS, date: "2026-12-03", why: "Back." }, effects), effects.warned.join("\n")).toBe(0);
    expect(await build(site, effects)).toBe(0);
    const { items } = jsonOf<{ items: { id: string; date_published: string }[] }>(
      effects,
      "site/corrections/feed.json",
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    // Two releases of one day can be told apart.
    expect(new Set(items.map(({ date_published: at }) => at)).size).toBe(3);
    const ids = [...textOf(effects, "site/corrections/index.html").matchAll(/ id="(part_release[^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(["part_release-3", "part_release-2", "part_release-1"]);
  });
});

describe("the site of a second release", () => {
  const view = async (baseUrl: string | null = null) => {
    const effects = released();
    expect(await build({ ...site, baseUrl }, effects)).toBe(0);
    return effects;
  };

  test("has a page that names each change with what it was, what it is and why, as text", async () => {
    const effects = await view();
    const { releases } = jsonOf<CorrectionsView>(effects, "site/corrections/index.json");
    expect(releases.map(({ date }) => date.edtf)).toEqual(["2026-12-03", "2026-11-29"]);
    const page = parseHtml(textOf(effects, "site/corrections/index.html"));
    const sections = [...page.querySelectorAll("article section")];
    expect(sections).toHaveLength(2);
    const words = sections[0]!.textContent;
    for (const why of Object.values(REASONS)) expect(words).toContain(why);
    for (const text of ["Fire on the north quay", "<b>south</b>", "21 January", "22 January", "column 2", "column 3"])
      expect(words).toContain(text);
    expect(sections[0]!.querySelectorAll("b")).toHaveLength(0);
    expect(sections[0]!.querySelectorAll(".change")).toHaveLength(3);
    expect(sections[1]!.textContent).toContain("The first release.");
  });

  test("has the history of an event on its page, and none on others", async () => {
    const effects = await view();
    const { history } = jsonOf<EventView>(effects, "site/events/harbour-fire/index.json");
    expect(history?.map(({ changes }) => changes.map(({ id }) => id))).toEqual([
      ["harbour-fire", "harbour-fire.c1", "harbour-fire.c2"],
    ]);
    const page = parseHtml(textOf(effects, "site/events/harbour-fire/index.html"));
    expect(page.querySelector("[aria-labelledby=part_history-title]")?.textContent).toContain(
      REASONS["harbour-fire.c1"],
    );
    const about = parseHtml(textOf(effects, "site/about/index.html"));
    expect(about.querySelector("[aria-labelledby=part_history-title]")).toBeNull();
  });

  test.each([null, "https://example.org/a/b/"])(
    "has an Atom feed after the grammar of RFC 4287 and a JSON Feed after its schema, with one entry for each changed record (base URL %s)",
    async (baseUrl) => {
      const effects = await view(baseUrl);
      const atom = textOf(effects, "site/corrections/feed.xml");
      expect(atomFaults(atom)).toEqual([]);
      const feed = jsonOf<{ items: { id: string; url?: string; title: string; content_text: string }[] }>(
        effects,
        "site/corrections/feed.json",
      );
      const isValid = new Ajv({ allErrors: true }).compile(JSON_FEED_SCHEMA);
      expect(isValid(feed), JSON.stringify(isValid.errors)).toBe(true);
      expect(feed.items.map(({ title }) => title)).toEqual(["Fire on the <b>south</b> quay", expect.any(String)]);
      expect(feed.items[0]!.content_text.split("\n")).toHaveLength(3);
      expect(feed.items[0]!.url).toBe(baseUrl ? `${baseUrl}events/harbour-fire/` : undefined);
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
      expect(atom).toContain("&lt;b&gt;south&lt;/b&gt;");
      // Feeds are found from the home page.
      const home = parseHtml(textOf(effects, "site/index.html"));
      const links = [...home.querySelectorAll('link[rel="alternate"]')].map((link) => link.getAttribute("type"));
      expect(links).toEqual(expect.arrayContaining(["application/atom+xml", "application/feed+json"]));
    },
  );

  test("the names of entries stay when the site moves to another address", async () => {
    const idsAt = async (baseUrl: string | null) =>
      jsonOf<{ items: { id: string }[] }>(await view(baseUrl), "site/corrections/feed.json").items.map(({ id }) => id);
    expect(await idsAt("https://example.org/")).toEqual(await idsAt(null));
  });
});

test("without a release there is no page of corrections, no feed and no link to them", async () => {
  const effects = disk();
  expect(await build(site, effects)).toBe(0);
  expect([...effects.files.keys()].filter((path) => path.startsWith("site/corrections/"))).toEqual([]);
  expect(textOf(effects, "site/index.html")).not.toContain("corrections/");
});

test("a build of data that is not released says so", async () => {
  const effects = changed();
  expect(await build(site, effects)).toBe(0);
  expect(effects.said.join("\n")).toContain("is not released; the last release is");
});
