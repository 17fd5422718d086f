import { describe, expect, test } from "vitest";
import { checkWith, claimed, type Drawn, event, related } from "../../../testing/checkedWith";

describe("W-BEFORE, gazette of 21 January 1907", () => {
  const codes = (edtf: string, more: object = {}, extent?: string) =>
    checkWith({ events: [event("a", edtf, { ...claimed("a", "gazette-1907", more), ...(extent ? { extent } : {}) })] })
      .codes;

  test("is told of an event that begins two days later, and names both with their dates", () => {
    const { findings } = checkWith({ events: [event("a", "1907-01-23", claimed("a", "gazette-1907"))] });
    expect(findings).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "W-BEFORE",
        record: "event a",
        field: "claims[0].citations[0].source",
        message: expect.stringMatching(/"gazette-1907" \(1907-01-21\).*"a" \(1907-01-23\).*a\.c1/),
        fix: expect.stringContaining('{"code": "W-BEFORE", "about": "gazette-1907", "why": "…"}'),
      }),
    ]);
  });

  test.each([
    ["the day after, which may be the same elsewhere", "1907-01-22"],
    ["the same month", "1907-01"],
    ["an open start", "../1908"],
    ["a start not known", "/1908"],
    ["a doubtful date", "1908?"],
    ["about the next month", "1907-02~"],
  ])("is not told of %s", (_, edtf) => {
    expect(codes(edtf)).toEqual([]);
  });

  test("is not told of a span that had begun, nor of an opinion", () => {
    expect(codes("1907-01-01/1908", {}, "span")).toEqual([]);
    expect(codes("1908", { status: "opinion" })).toEqual([]);
    expect(codes("1908")).toEqual(["W-BEFORE"]);
  });
});

describe("W-ORDER, the fire between 20 and 21 January 1907", () => {
  test.each([
    ["precedes", "1907-01-22", ["W-ORDER"]],
    ["precedes", "1907-01-21", []],
    ["precedes", "1907-01", []],
    ["led-to", "1908", ["W-ORDER"]],
    ["led-to", "1908/..", ["W-ORDER"]],
    ["led-to", "../1908", []],
    ["answers", "1907-01-19", ["W-ORDER"]],
    ["answers", "1907-01-20", []],
    ["part-of", "1907-01-19", ["W-ORDER"]],
    ["part-of", "1907-01-22", ["W-ORDER"]],
    ["part-of", "1907", []],
    ["same-as", "1908", ["W-ORDER"]],
    ["about", "1906", []],
    ["denies", "1906", []],
    ["answers", "1906?", []],
  ] as const)("a relation %s of %s: %j", (relation, edtf, expected) => {
    expect(checkWith({ events: [event("a", edtf, related(relation))] }).codes).toEqual(expected);
  });

  test("an answer to an open disagreement on the date may be the right one", () => {
    const days = ["1907-01-19", "1907-02-01"];
    const claims = days.map((date, at) => ({
      ...claimed("a", "inquest-1907").claims[0],
      id: `a.c${at + 1}`,
      says: { date },
    }));
    const dated = { ...event("a", "1907-01-19", { claims, ...related("answers") }) };
    const rivals = (kind: string) => ({
      id: "day",
      question: "When?",
      about: "date",
      positions: days.map((date, at) => ({ id: `p${at}`, answer: date, claims: [`a.c${at + 1}`] })),
      outcome: kind === "open" ? { kind } : { kind, position: "p0" },
    });
    expect(checkWith({ events: [dated], disagreements: [rivals("open")] }).codes).toEqual([]);
    expect(checkWith({ events: [dated], disagreements: [rivals("preferred")] }).codes).toEqual(["W-ORDER"]);
  });

  test("a release before the first detention is told, with both; one between two detentions is not", () => {
    const held = (id: string, edtf: string, category: string, actor = "ada", role = "subject") =>
      event(id, edtf, { category, parts: { [actor]: role } });
    const planted = checkWith({ events: [held("freed", "1900", "release"), held("caught", "1901", "detention")] });
    expect(planted.codes).toEqual(["W-ORDER"]);
    expect(planted.findings[0]?.message).toMatch(/"ada".*"freed" \(1900\).*"caught" \(1901\)/);
    const none = (...events: object[]) => expect(checkWith({ events }).codes).toEqual([]);
    none(held("b", "1901", "detention"), held("a", "1902", "release"), held("c", "1903", "detention"));
    none(held("a", "1901", "release"), held("b", "1901", "detention"));
    none(held("a", "1900", "release"));
    // Who decides both is not who is held, and a body is freed in no sense.
    none(held("a", "1900", "release", "ada", "authority"), held("b", "1901", "detention", "ada", "authority"));
    none(held("a", "1900", "release", "guild"), held("b", "1901", "detention", "guild"));
  });
});

describe("W-PRECISE", () => {
  const codes = (edtf: string, says: string, date: object = {}) => {
    const one = event("a", edtf, claimed("a", "inquest-1907", { says: { date: says } }));
    return checkWith({ events: [{ ...one, date: { ...one.date, ...date } }] }).codes;
  };
  test.each([
    ["1907-02-05", "1907-02", ["W-PRECISE"]],
    ["1907-02", "1907", ["W-PRECISE"]],
    ["1907-02", "1907-21", ["W-PRECISE"]],
    ["1907", "190X", ["W-PRECISE"]],
    ["1907-02-05", "1907-02-05?", []],
    ["1907-02-05", "1907-02-05T17:00", []],
    ["1907-02-05", "1907-02-01/1907-03", []],
    ["1907-02-05", "../1907-02-05", []],
    ["1907-02~", "1907", []],
    ["1907-02?", "1907", []],
    ["1907", "1907-02", []],
  ])("a date %s where a claim says %s: %j", (edtf, says, expected) => {
    expect(codes(edtf, says)).toEqual(expected);
  });

  test("is not told where a rule says how the date follows, nor where no claim says a date", () => {
    expect(codes("1907-02-05", "1907-02", { basis: { rule: "the first Tuesday" } })).toEqual([]);
    expect(checkWith({ events: [event("a", "1907-02-05", claimed("a", "inquest-1907"))] }).codes).toEqual([]);
  });
});

describe("W-DUP", () => {
  const one = (id: string, title: string, edtf = "1910-05-01", more: Drawn = {}) =>
    event(id, edtf, { title, place: "north-quay", parts: { guild: "party", ada: "leader" }, ...more });
  const codes = (...events: object[]) => checkWith({ events }).codes;
  const strike = one("a", "Strike of the dockers on the quay");

  test("is told of the same words in another order and of a name spelt otherwise, once for each pair", () => {
    expect(codes(strike, one("b", "On the quay: strike of the dockers'"))).toEqual(["W-DUP"]);
    expect(codes(strike, one("b", "On the Quay, Strike of the Dockers"))).toEqual(["W-DUP"]);
    expect(codes(strike, one("b", "Strike of the sailors on the quay"))).toEqual([]);
    expect(codes(strike, one("b", "Strike of the Dokkers on the quay", "1910-05"))).toEqual(["W-DUP"]);
  });

  test.each([
    ["another day", one("b", strike.title, "1910-05-02")],
    ["another place", one("b", strike.title, "1910-05-01", { place: "port-vell" })],
    ["other actors", one("b", strike.title, "1910-05-01", { parts: { guild: "party" } })],
    ["another title", one("b", "Police clear the quay")],
    ["another number", one("b", "Strike of the dockers on the quay 2")],
    ["a relation to it", one("b", strike.title, "1910-05-01", related("part-of", "a"))],
  ])("is not told of an event with %s", (_, other) => {
    expect(codes(strike, other)).toEqual([]);
  });
});

test("of a great many warnings 200 are told, and how many more there are; of one, so many ids as can be read", {
  timeout: 60_000,
}, () => {
  const events = Array.from({ length: 250 }, (_, n) => event(`a${n}`, "1908", claimed(`a${n}`, "gazette-1907")));
  const { codes, findings } = checkWith({ events });
  expect(codes).toHaveLength(200);
  expect(findings.at(-1)?.message).toMatch(/; 50 more W-BEFORE are reported once these are fixed$/);
  const [claim] = claimed("a", "inquest-1907").claims;
  const claims = Array.from({ length: 150_000 }, (_, n) => ({ ...claim, id: `a.c${n}`, says: { date: "1907" } }));
  const one = checkWith({ events: [event("a", "1907-02", { claims })] });
  expect(one.codes).toEqual(["W-PRECISE", "W-UNUSED"]);
  for (const { message, fix } of one.findings) expect((message + fix).length).toBeLessThan(1500);
});

describe("W-PLACES", () => {
  const places = [
    { id: "far-hill", name: "Far Hill", lat: 48.85, lon: 2.35, precision: "city" },
    { id: "near-hill", name: "Near Hill", lat: 41.9, lon: 2.8, precision: "city" },
    { id: "far-land", name: "Far Land", lat: 48, lon: 2, precision: "country" },
    { id: "nowhere", name: "Nowhere", precision: "city" },
  ];
  const at = (id: string, place: string, more: Drawn = {}, edtf = "1907-05-02") =>
    event(id, edtf, { place, parts: { ada: "speaker" }, ...more });
  const codes = (...events: object[]) => checkWith({ events, places }).codes;
  const here = at("a", "north-quay");

  test("is told of two places far from each other, and names both events", () => {
    const { findings } = checkWith({ events: [here, at("b", "far-hill")], places });
    expect(findings.map(({ code }) => code)).toEqual(["W-PLACES"]);
    expect(findings[0]?.message).toMatch(/"ada".*"far-hill" in "b".*"north-quay" in "a".*1907-05-02/);
    expect(codes(here, at("b", "nowhere"))).toEqual(["W-PLACES"]);
    expect(codes(at("a", "far-hill"), at("b", "nowhere"), at("c", "nowhere"))).toHaveLength(2);
  });

  test.each([
    ["a place around it", at("b", "port-vell")],
    ["a place a day's road away", at("b", "far-hill", {}, "1907-05-03")],
    ["a neighbouring town", at("b", "near-hill")],
    ["a country", at("b", "far-land")],
    ["a month", at("b", "far-hill", {}, "1907-05")],
    ["about that day", at("b", "far-hill", {}, "1907-05-02~")],
    ["a part from afar", at("b", "far-hill", { parts: { ada: "subject" } })],
    ["a body", at("b", "far-hill", { parts: { guild: "speaker" } })],
    ["a place that is uncertain", at("b", "far-hill", { placeNote: "Or elsewhere." })],
  ])("is not told of %s", (_, other) => {
    expect(codes(here, other)).toEqual([]);
  });

  test("who is held is there", () => {
    expect(codes(here, at("b", "far-hill", { category: "detention", parts: { ada: "subject" } }))).toEqual([
      "W-PLACES",
    ]);
  });
});

describe("W-LIFE", () => {
  const actors = [
    { id: "young", name: "Young", kind: "person", group: "port", born: "1900", died: "1931-05-02" },
    { id: "old", name: "Old", kind: "person", group: "port", died: "1931?" },
  ];
  test.each([
    ["young", "leader", "1931-05-03", ["W-LIFE"]],
    ["young", "leader", "1931-05-02", []],
    ["young", "leader", "1931", []],
    ["young", "leader", "1920/..", []],
    ["young", "victim", "1931-05-03", []],
    ["young", "leader", "1899-12-31", ["W-LIFE"]],
    ["young", "victim", "1899", ["W-LIFE"]],
    ["young", "leader", "1900", []],
    ["old", "leader", "1950", []],
    ["ada", "leader", "1932", []],
    ["ada", "leader", "1933", ["W-LIFE"]],
  ])("%s as %s in %s: %j", (actor, role, edtf, expected) => {
    expect(checkWith({ events: [event("a", edtf, { parts: { [actor]: role } })], actors }).codes).toEqual(expected);
  });
});

describe("W-UNUSED", () => {
  test("is told once for each event, with all claims, and for each source that nothing names", () => {
    const { claims } = claimed("a", "inquest-1907");
    const more = [1, 2, 3].map((n) => ({ ...claims[0], id: `a.c${n}` }));
    const sources = [{ id: "diary", type: "document", title: "Diary", custom: { genre: "primary", access: "cited" } }];
    const { findings } = checkWith({ events: [event("a", "1907", { claims: more })], sources });
    expect(findings.map(({ code, record }) => [code, record])).toEqual([
      ["W-UNUSED", "event a"],
      ["W-UNUSED", "source diary"],
    ]);
    expect(findings[0]?.message).toContain("a.c1, a.c2, a.c3");
  });

  test("is not told of a slip, nor of a claim of the date, nor of a source that another comes from", () => {
    const idle = (more: object, date: object = {}) => {
      const one = event("a", "1907", { claims: [{ ...claimed("a", "inquest-1907").claims[0], ...more }] });
      return checkWith({ events: [{ ...one, date: { ...one.date, ...date } }] }).codes;
    };
    expect(idle({})).toEqual(["W-UNUSED"]);
    expect(idle({ slip: "It means 1908." })).toEqual([]);
    expect(idle({}, { basis: { claims: ["a.c1"] } })).toEqual([]);
  });
});
