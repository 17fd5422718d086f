import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forEachFacet } from "../engine/ask/facets";
import { partsBelow } from "../model/address";
import { dayOf } from "../model/date";
import { type Choice, documentedViews, viewWith } from "../testing/view";
import { agreeing } from "./filters";
import { addressOf, addressOfRecord, decode, encode, FIELDS, fullAddress } from "./url";
import { agreeingLook, HOME, INITIAL_VIEW, type View } from "./view";

const read = (query: string) => decode("", query, "");
const { page: _page, ...REST } = INITIAL_VIEW;

const id = fc.stringMatching(/^[a-z0-9]{1,6}([-.][a-z0-9]{1,6}){0,3}$/);
const asked = fc.uniqueArray(
  id.chain((one) => fc.constantFrom(one, `-${one}`)),
  { maxLength: 4 },
);
const track = id.chain((one) => fc.constantFrom(one, `group:${one}`)).filter((one) => one !== "none");
const anyView: fc.Arbitrary<View> = fc
  .record({
    page: fc
      .tuple(
        fc.oneof(
          fc.constantFrom(
            { kind: "home" as const, id: "" },
            { kind: "about" as const, id: "" },
            { kind: "disagreements" as const, id: "" },
          ),
          fc.record({
            kind: fc.constantFrom("event" as const, "actor" as const, "source" as const, "period" as const),
            id,
          }),
        ),
        fc.oneof(id, fc.string({ unit: "grapheme", maxLength: 20 }), fc.constantFrom("100%", "%41", "a b", "#", "")),
      )
      .map(([page, hash]) => ({ ...page, hash })),
    filters: fc.record({
      ...forEachFacet(() => asked),
      match: fc.constantFrom("any" as const, "all" as const),
      disputed: fc.constantFrom(null, true, false),
      excludedSources: fc.uniqueArray(fc.constantFrom("rogin-2018", "genre:opinion", "aei-tirs"), { maxLength: 3 }),
      onlySources: fc.uniqueArray(fc.constantFrom("rogin-2018", "genre:news"), { maxLength: 2 }),
      withCopies: fc.boolean(),
      near: fc.constantFrom(null, "karbala-raid-2007~30d", "khazali-freed-2010~7d"),
      before: fc.constantFrom(null, "khazali-captured-2007"),
      after: fc.constantFrom(null, "karbala-raid-2007"),
      during: fc.constantFrom(null, "releases"),
      asOf: fc.constantFrom(null, "2018-01-01", "2010"),
      q: fc.constantFrom("", "EFP", "Karbala raid", "الخزعلي", "a&b=c#d"),
      range: fc.constantFrom(
        ...[null, "2007", "2007-03~", "2007-03/2010-01-20", "2014-06/..", "../2018", "/2014-09", "../.."],
      ),
      sure: fc.boolean(),
      trail: fc.array(fc.constantFrom("2007", "2003/2010", "2007-03-01/2007-06-30"), { maxLength: 3 }),
    }),
    visible: fc.option(
      fc
        .tuple(fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9000, 1, 1) }), fc.integer({ min: 1, max: 300_000 }))
        .map(([from, length]) => [from, from + length] as const),
    ),
    tracks: fc.record({
      open: fc.option(fc.uniqueArray(track, { maxLength: 4 })),
      pins: fc.uniqueArray(track, { maxLength: 3 }),
    }),
    look: fc.record({
      scale: fc.constantFrom(null, "even" as const),
      view: fc.constantFrom(null, "tracks" as const, "list" as const, "source" as const, "story" as const),
      step: fc.constantFrom(null, 1, 9),
      followed: fc.constantFrom(null, "rogin-2018"),
      ui: fc.constantFrom(null, "embed" as const),
      theme: fc.constantFrom(null, "light" as const, "dark" as const, "contrast" as const),
    }),
  })
  .map((view) => ({ ...view, filters: agreeing(view.filters), look: agreeingLook(view.look) }));

/** Splits an address as a browser would. */
function arrived(address: string) {
  const { pathname, search, hash } = new URL(address, "https://example.org/");
  return decode(pathname.slice(1), search, hash);
}

describe("an address and the view it holds", () => {
  test("every view is read back from its address unchanged and without faults", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(arrived(encode(view))).toEqual({ view, faults: [] });
      }),
      { numRuns: 400 },
    );
  });

  test("writing a view that was read gives the same address, so Back and Forward never drift", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(encode(arrived(encode(view)).view)).toBe(encode(view));
      }),
      { numRuns: 100 },
    );
  });

  test("the initial view has the empty address", () => {
    expect(encode(INITIAL_VIEW)).toBe("");
    expect(addressOf("https://example.org/a/", INITIAL_VIEW)).toBe("https://example.org/a/");
    expect(addressOfRecord("https://example.org//", "event", "x", "x.c1")).toBe("https://example.org//events/x/#x.c1");
  });

  test("a view is read back from below any root, a folder or a fragment of one file", () => {
    const roots = ["https://example.org/", "https://example.org/a/b/", "file:///C:/My%20files/record.html#/"];
    fc.assert(
      fc.property(anyView, fc.constantFrom(...roots), (view, root) => {
        const { path, query, hash } = partsBelow(root, fullAddress(root, view));
        expect(encode(decode(path, query, hash).view)).toBe(encode(view));
      }),
      { numRuns: 200 },
    );
  });

  test("docs/url.md has an example of every field, which is read and written again", () => {
    for (const field of Object.keys(FIELDS)) {
      const view = documentedViews().get(field);
      expect(view, field).toBeDefined();
      expect(encode(view!), field).toMatch(new RegExp(`[?&]${field}=`));
    }
  });

  test("the address holds every property of the view", () => {
    const leaves = (view: View) =>
      Object.entries({ ...view.page, visible: view.visible, ...view.filters, ...view.tracks, ...view.look });
    const initial = Object.fromEntries(leaves(INITIAL_VIEW));
    const record = decode("events/x/", "", "#x.c1").view;
    const examples = [
      ...documentedViews().values(),
      record,
      ...["source:rogin-2018", "story:3"].map((one) => read(`view=${one}`).view),
    ];
    const written = examples.flatMap((view) =>
      leaves(arrived(encode(view)).view).flatMap(([key, value]) =>
        JSON.stringify(value) === JSON.stringify(initial[key]) ? [] : [key],
      ),
    );
    expect([...new Set(written)].sort()).toEqual(Object.keys(initial).sort());
  });

  test("an empty list of tracks differs from the dataset's own choice of tracks", () => {
    expect(arrived(encode(viewWith({ open: [] }))).view.tracks.open).toEqual([]);
  });

  test("lists, intervals and groups stay readable in the address", () => {
    const view = viewWith({ actors: ["khazali", "-iran"], range: "2007/..", open: ["group:iran"] });
    expect(encode(view)).toBe("?actor=khazali~-iran&range=2007/..&tracks=group:iran");
  });
});

describe("each field is read on its own", () => {
  test.each<[string, Choice]>([
    ["actor=khazali~-quds-force", { actors: ["khazali", "-quds-force"] }],
    ["actor=a~a", { actors: ["a"] }],
    ["match=all", { match: "all" }],
    ["match=any", {}],
    ["group=iran", { groups: ["iran"] }],
    ["category=-raid", { categories: ["-raid"] }],
    ["place=basra~-baghdad", { places: ["basra", "-baghdad"] }],
    ["status=denied", { statuses: ["denied"] }],
    ["genre=-opinion", { genres: ["-opinion"] }],
    ["speaker=khazali~-name:joel%20wing", { speakers: ["khazali", "-name:joel wing"] }],
    ["speaker=name:Joel-WING~name:joel%20wing", { speakers: ["name:joel wing"] }],
    ["disputed=1", { disputed: true }],
    ["disputed=0", { disputed: false }],
    ["range=2007-03/..", { range: "2007-03/.." }],
    ["range=2007&sure=1", { range: "2007", sure: true }],
    ["sure=1", {}],
    ["range=2007&trail=2003/2010~2006/2008", { range: "2007", trail: ["2003/2010", "2006/2008"] }],
    ["trail=2003/2010", {}],
    ["range=2007&trail=2003/2010~2005~2006/2008", { range: "2007", trail: ["2003/2010", "2006/2008"] }],
    ["from=2007&to=2008-02", { visible: [dayOf(2007, 1, 1), dayOf(2008, 3, 1)] }],
    ["tracks=khazali~group:iran~khazali", { open: ["khazali", "group:iran"] }],
    ["pin=khazali~group:iran", { pins: ["khazali", "group:iran"] }],
    ["scale=even", { scale: "even" }],
    ["view=list", { view: "list" }],
    ["view=source", { view: "source" }],
    ["view=source:rogin-2018", { view: "source", followed: "rogin-2018" }],
    ["theme=contrast", { theme: "contrast" }],
    ["theme=dark", { theme: "dark" }],
    ["ui=embed", { ui: "embed" }],
    ["event=raid-2007", { page: { kind: "event", id: "raid-2007" } }],
  ])("%s", (query, meaning) => {
    expect(read(query)).toEqual({ view: viewWith(meaning), faults: [] });
  });

  const WHOLE =
    "actor=a&match=all&group=g&category=c&place=p&status=s&genre=o&speaker=s&disputed=1&range=2007&sure=1&trail=2006~2005&from=2007&to=2008&tracks=t&pin=t&scale=even&view=list&theme=dark&ui=embed";

  test.each(
    [
      "actor=",
      "actor=Khazali",
      "actor=a~~b",
      "actor=--a",
      "match=some",
      "group=a b",
      "category=%00",
      "place=Basra",
      "status=",
      "genre=news~",
      "speaker=name:",
      "speaker=name:%E2%80%94",
      "speaker=Khazali",
      "disputed=yes",
      "range=yesterday",
      "range=2010/2007",
      "range=2007-02-30",
      "sure=0",
      "trail=2007~",
      "trail=2007~soon",
      `trail=${Array(13).fill("2007").join("~")}`,
      "from=soon",
      "from=2007/..",
      "to=2007/2008",
      "to=..",
      "tracks=group:",
      "tracks=",
      "pin=none~",
      "scale=log",
      "view=map",
      "view=source:",
      "view=source:a:b",
      "view=list:a",
      "theme=sepia",
      "ui=Embed",
      "event=../../elsewhere",
      "q=",
      "q=%E2%80%8E",
      "q=%E2%80%8B %C2%AD%E2%81%A6",
    ].map((bad) => [bad] as const),
  )("%s is invalid: it is reported and falls back to its default, and all other fields are kept", (bad) => {
    const [name = ""] = bad.split("=");
    const { view, faults } = read(`${WHOLE.replace(new RegExp(`\\b${name}=[^&]*`), "zq=1")}&${bad}`);
    expect(faults).toContainEqual({ kind: "bad-value", name, value: decodeURIComponent(bad.slice(name.length + 1)) });
    const isOfWindow = name === "from" || name === "to";
    const without = read(
      WHOLE.split("&")
        .filter((one) => !one.startsWith(`${name}=`) && !(isOfWindow && /^(from|to)=/.test(one)))
        .join("&"),
    );
    expect(view).toEqual(without.view);
  });

  test("a window with one end, or with its ends reversed, is reported and falls back to the opening window", () => {
    for (const query of ["from=2007", "to=2007", "from=2008&to=2007", "from=2007-01-20&to=2007-01-19"]) {
      const { view, faults } = read(query);
      expect(view.visible, query).toBeNull();
      expect(faults, query).toHaveLength(1);
    }
  });

  test("a window beyond the years that an address can name is written up to those years", () => {
    const visible = [dayOf(-599, 1, 24), dayOf(10_599, 12, 8)] as const;
    const written = encode(viewWith({ visible }));
    expect(written).toBe("?from=0000-01-01&to=9999-12-31");
  });

  test("no address can ask for an infinite window", () => {
    const dates = ["2007", "2007/..", "../2007", "/", "../..", "0000", "9999-12-31", "2007~", "", "NaN"];
    for (const from of dates) {
      for (const to of dates) {
        const { visible } = read(`from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`).view;
        if (visible) expect(visible.every(Number.isFinite) && visible[0] < visible[1], `${from} ${to}`).toBe(true);
      }
    }
  });
});

describe("an address with more than this version knows", () => {
  test("an unknown field is reported by name and ignored", () => {
    expect(read("qq=1&actor=a")).toEqual({
      view: viewWith({ actors: ["a"] }),
      faults: [{ kind: "unknown-field", name: "qq" }],
    });
    expect(read("__proto__=1&constructor=2").faults.map((fault) => fault.kind)).toEqual([
      "unknown-field",
      "unknown-field",
    ]);
  });

  test("tracking fields that other sites add are not reported", () => {
    expect(
      read(
        "utm_source=x&utm_campaign=y&fbclid=z&gclid=1&msclkid=2&igshid=3&mc_eid=4&_ga=5&ref_src=twsrc&ref=home&data=abc",
      ).faults,
    ).toEqual([]);
    expect(read("refuge=1").faults).toHaveLength(1);
  });

  test("a newer format version is reported and the rest is read, and the present version is accepted", () => {
    expect(read("v=2&actor=a")).toEqual({
      view: viewWith({ actors: ["a"] }),
      faults: [{ kind: "newer", value: "2" }],
    });
    expect(read("v=next").faults).toEqual([{ kind: "newer", value: "next" }]);
    expect(read("v=1").faults).toEqual([]);
    for (const value of ["", "-1", "0"])
      expect(read(`v=${value}&actor=a`)).toEqual({
        view: viewWith({ actors: ["a"] }),
        faults: [{ kind: "bad-value", name: "v", value }],
      });
  });

  test("a repeated field is reported once, and the documented occurrence counts", () => {
    const twice = read("actor=a&q=x&actor=b&actor=B&from=2007&to=2008&from=2006&v=1&v=1&utm_a=1&utm_a=2&qq=1&qq=2");
    expect(twice.view).toEqual(viewWith({ actors: ["b"], q: "x", visible: [dayOf(2007, 1, 1), dayOf(2009, 1, 1)] }));
    expect(twice.faults).toEqual([
      { kind: "repeated", name: "actor" },
      { kind: "bad-value", name: "actor", value: "B" },
      { kind: "repeated", name: "from" },
      { kind: "repeated", name: "v" },
      { kind: "unknown-field", name: "qq" },
    ]);
  });

  test("a fragment may contain escapes, and a malformed escape counts as no fragment", () => {
    expect(decode("", "", "#raid.c1").view.page.hash).toBe("raid.c1");
    expect(decode("", "", "#a%20b").view.page.hash).toBe("a b");
    expect(decode("", "", "#100%").view.page.hash).toBe("");
    expect(decode("", "", "%E0%A4%A").view.page.hash).toBe("");
  });
});

describe("hostile addresses", () => {
  const HOSTILE = [
    "%00",
    "\u0000",
    "..",
    "../../../etc/passwd",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "%E0%A4%A",
    "\ud800",
    "a".repeat(100_000),
    `${"a-".repeat(50_000)}~`,
    "__proto__",
    "constructor",
    "قيس",
  ];

  test.each(HOSTILE.map((text) => [text.slice(0, 30), text] as const))(
    "%j is harmless in every field and path",
    (_, text) => {
      for (const name of [...Object.keys(FIELDS), "event", "v", "data", "zq"]) {
        const { view } = decode("", new URLSearchParams({ [name]: text }).toString(), "");
        expect(new URL(encode(view), "https://example.org/site/").href).toMatch(/^https:\/\/example\.org\/site\//);
        expect(encode(view)).not.toMatch(/[<>\0]/);
      }
      expect(decode("", "", `#${text}`).view).toMatchObject(REST);
      for (const path of [`events/${text}/`, `${text}/`, `events/${text}/${text}/`]) {
        expect(decode(path, "", "").view).toMatchObject(REST);
      }
    },
  );

  test("an unknown path is the timeline, never an error", () => {
    for (const path of ["nothing/", "events/", "events/a/b/", "about/x/", "EVENTS/a/", "//", "events//a"]) {
      expect(() => encode(decode(path, "", "").view), path).not.toThrow();
    }
    expect(decode("nothing/", "", "").view.page).toEqual(HOME);
    expect(decode("events/", "", "").view.page).toEqual(HOME);
  });

  test("any query is read without throwing, into a view that can be written again", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...Object.keys(FIELDS), "event", "v"), fc.string())), (fields) => {
        const { view } = decode("", new URLSearchParams(fields as [string, string][]).toString(), "");
        expect(arrived(encode(view)).view).toEqual(view);
      }),
      { numRuns: 200 },
    );
  });
});
