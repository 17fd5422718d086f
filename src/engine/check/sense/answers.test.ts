import { describe, expect, test } from "vitest";
import { ANSWERABLE } from "../../../model/schema";
import { base, checkWith, claimed, event, filesOf } from "../../../testing/checkedWith";
import { checkDataset } from "../dataset";

describe("an answer", () => {
  const early = (answers: readonly object[] | undefined) =>
    checkWith({ events: [event("a", "1908", { ...claimed("a", "gazette-1907"), ...(answers ? { answers } : {}) })] });
  const why = "It announces the strike.";

  test("takes its warning away, and is counted", () => {
    expect(early(undefined)).toMatchObject({ codes: ["W-BEFORE"], answered: 0 });
    expect(early([{ code: "W-BEFORE", about: "gazette-1907", why }])).toMatchObject({ codes: [], answered: 1 });
  });

  test("about something else, or of another code, answers nothing and is told itself", () => {
    expect(early([{ code: "W-BEFORE", about: "inquest-1907", why }]).codes).toEqual(["W-BEFORE", "W-ANSWER"]);
    expect(early([{ code: "W-BEFORE", why }]).codes).toEqual(["W-BEFORE", "W-ANSWER"]);
    expect(early([{ code: "W-ORDER", about: "gazette-1907", why }]).codes).toEqual(["W-BEFORE", "W-ANSWER"]);
  });

  test("of two events may stand in either, or in both", () => {
    const pair = (one: object, other: object) =>
      checkWith({
        events: [
          event("a", "1910", { title: "Strike", parts: { ada: "leader" }, ...one }),
          event("b", "1910", { title: "Strike", parts: { ada: "leader" }, ...other }),
        ],
      });
    const about = (id: string) => ({ answers: [{ code: "W-DUP", about: id, why: "There were two." }] });
    expect(pair({}, {}).codes).toEqual(["W-DUP"]);
    expect(pair(about("b"), {})).toMatchObject({ codes: [], answered: 1 });
    expect(pair({}, about("a"))).toMatchObject({ codes: [], answered: 1 });
    expect(pair(about("b"), about("a"))).toMatchObject({ codes: [], answered: 1 });
  });

  test("to unused claims must name each of them, so that a new one is told", () => {
    const { claims } = claimed("a", "inquest-1907");
    const two = [claims[0], { ...claims[0], id: "a.c2" }];
    const answer = (id: string) => ({ code: "W-UNUSED", about: id, why: "Kept for its wording." });
    const codes = (...answers: object[]) => checkWith({ events: [event("a", "1907", { claims: two, answers })] }).codes;
    expect(codes(answer("a.c1"))).toEqual(["W-UNUSED"]);
    expect(codes(answer("a.c1"), answer("a.c2"))).toEqual([]);
  });

  test.each(ANSWERABLE)("that the message of %s offers, pasted where it says, takes that warning away", (code) => {
    const overlay = filesOf(`src/testing/cases/${code}`);
    const files = [...base.filter(({ path }) => !overlay.some((file) => file.path === path)), ...overlay];
    const told = checkDataset(files).findings;
    expect(told.map((one) => one.code)).toEqual([code]);
    for (const { pointer, file, fix } of told) {
      const [, list = "", at = ""] = pointer.split("/");
      const value = files.find(({ path }) => path === file)?.value as Record<string, Record<string, unknown>[]>;
      const record = value[list]![Number(at)]!;
      const [, inCustom, answer] = /"answers"( of custom| in custom)?: (\{.*\})\.$/.exec(fix) ?? [];
      const holder = (inCustom ? record["custom"] : record) as Record<string, unknown>;
      holder["answers"] = JSON.parse(`[${answer}]`);
    }
    expect(checkDataset(files)).toMatchObject({ findings: [], answered: told.length });
  });

  test("in the shipped data answers a warning each, and leaves none open", () => {
    const { findings, answered } = checkDataset(filesOf("data"));
    expect(findings).toEqual([]);
    expect(answered).toBe(9);
  });
});

describe("five contradictions planted in the shipped data", () => {
  const shipped = filesOf("data");
  interface Json {
    [key: string]: unknown;
    participants?: unknown[];
  }
  const planted = (plant: (event: (id: string) => Json) => void) => {
    const files = structuredClone(shipped);
    const events = files.flatMap(({ value }) => ((value as Json)["events"] ?? []) as Json[]);
    plant((id) => events.find((one) => one["id"] === id)!);
    return checkDataset(files).findings.filter(({ severity }) => severity === "warning");
  };

  test.each<[string, string, readonly string[], Parameters<typeof planted>[0]]>([
    [
      "a source older than its event",
      "W-BEFORE",
      ["salomi-kidnapped-2010", "2011-01-23"],
      (event) => {
        event("salomi-kidnapped-2010")["date"] = { edtf: "2011-01-23" };
      },
    ],
    [
      "a release before the capture",
      "W-ORDER",
      ["khazali-transferred-2009", "khazali-freed-2010"],
      (event) => {
        event("khazali-freed-2010")["date"] = { edtf: "2006-01-03", basis: { rule: "planted" } };
      },
    ],
    [
      "an act after death",
      "W-LIFE",
      ["qasem-soleimani", "khazali-statement-2025"],
      (event) => {
        event("khazali-statement-2025").participants?.push({
          actor: "qasem-soleimani",
          role: "speaker",
          basis: "agreed",
        });
      },
    ],
    [
      "two places in one day",
      "W-PLACES",
      ["khazali", "najaf", "washington-dc"],
      (event) => {
        const [one, other] = [event("sistani-call-2014"), event("petraeus-briefing-2007-04-26")];
        one["date"] = { edtf: "2007-04-26", basis: { rule: "planted" } };
        one["place"] = "najaf";
        other["place"] = "washington-dc";
        for (const here of [one, other]) {
          here["participants"] = [{ actor: "khazali", role: "speaker", basis: "agreed" }];
        }
      },
    ],
    [
      "an event that is there twice",
      "W-DUP",
      ["rally-bombing-2014", "mosul-falls-2014"],
      (event) => {
        const { title, date, place, participants } = event("rally-bombing-2014");
        Object.assign(event("mosul-falls-2014"), { title, date, place, participants });
      },
    ],
  ])("%s is told as %s, with both records", (_, code, names, plant) => {
    const found = planted(plant).filter((one) => one.code === code);
    expect(found.length).toBeGreaterThanOrEqual(1);
    for (const name of names) expect(found.map(({ message }) => message).join("\n")).toContain(name);
  });
});
