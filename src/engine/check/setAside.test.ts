import { describe, expect, test } from "vitest";
import type { PathStep } from "../../model/problem";
import { base } from "../../testing/checkedWith";
import { isObject } from "../json";
import { checkDataset } from "./dataset";
import type { RawFile } from "./files";

type Json = Record<string, unknown>;
const copy = () => structuredClone(base) as RawFile[];
const told = (files: readonly RawFile[]) =>
  checkDataset(files).findings.map(({ code, file, pointer }) => `${code} ${file}${pointer}`);

/** Every text in a value, by its steps. */
function texts(value: unknown, steps: readonly PathStep[] = []): (readonly PathStep[])[] {
  if (typeof value === "string") return [steps];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    texts(inner, [...steps, Array.isArray(value) ? Number(key) : key]),
  );
}

function put(value: unknown, steps: readonly PathStep[], now: unknown): void {
  const owner = steps.slice(0, -1).reduce<unknown>((inside, step) => (inside as Json)[step], value);
  (owner as Json)[steps.at(-1)!] = now;
}

const lists = ["actors", "places", "sources", "events", "disagreements"];

describe("a record that is set aside for its shape", () => {
  test("has every reference and date checked as if it stood, so that nothing is left for the next run", {
    timeout: 20_000,
  }, () => {
    let compared = 0;
    base.forEach((file, at) => {
      const list = lists.find((key) => Array.isArray((file.value as Json)[key])) ?? "";
      const records = (list ? (file.value as Record<string, Json[]>)[list] : []) ?? [];
      records.forEach((record, n) => {
        for (const steps of texts(record)) {
          if (steps.at(-1) === "id" || steps.includes("answers")) continue;
          for (const mistake of ["no-such-record-x1", "1907-13-21"]) {
            const files = copy();
            put(files[at]?.value, [list, n, ...steps], mistake);
            const alone = told(files).filter((one) => /^(E-REF|E-DATE|E-ID)/.test(one));
            put(files[at]?.value, [list, n, "colour"], "red");
            const both = told(files);
            expect(both.filter((one) => one.startsWith("E-KEY"))).toHaveLength(1);
            for (const one of alone) expect(both, `${list} ${n} ${steps.join(".")}`).toContain(one);
            compared += alone.length;
          }
        }
      });
    });
    expect(compared).toBeGreaterThan(40);
  });

  test("is told nothing that is not so: a key taken away or misspelt makes one problem, or those that it makes alone", () => {
    const events = base.find(({ path }) => path.endsWith("1907.json"))!;
    const walk = (value: unknown, steps: readonly PathStep[]): (readonly PathStep[])[] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => {
            const next = [...steps, Array.isArray(value) ? Number(key) : key];
            return [...(Array.isArray(value) ? [] : [next]), ...walk(inner, next)];
          })
        : [];
    for (const steps of walk(events.value, [])) {
      if (steps.length < 3) continue;
      const files = copy();
      const mine = files.find(({ path }) => path === events.path)!;
      const owner = steps.slice(0, -1).reduce<unknown>((inside, step) => (inside as Json)[step], mine.value) as Json;
      const key = steps.at(-1) as string;
      owner[`${key}zq`] = owner[key];
      delete owner[key];
      const codes = checkDataset(files).findings.filter(({ file }) => file === events.path);
      const extra = codes.filter(({ code }) => !["E-KEY", "E-MISSING", "E-LIVE", "E-SOURCE"].includes(code));
      expect(
        extra.map(({ code, field }) => `${code} ${field}`),
        steps.join("."),
      ).toEqual([]);
    }
  });
});

describe("a badly written id", () => {
  const changed = (change: (files: RawFile[]) => void) => {
    const files = copy();
    change(files);
    return checkDataset(files);
  };
  const everywhere = (from: string, to: string) => {
    const swap = (value: unknown): unknown =>
      value === from
        ? to
        : Array.isArray(value)
          ? value.map(swap)
          : isObject(value)
            ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swap(inner)]))
            : value;
    return checkDataset(
      base.map((file) => (/dataset|aliases|published/.test(file.path) ? file : { ...file, value: swap(file.value) })),
    );
  };

  test("of an actor costs that actor and the references to it, not the events that refer to it", () => {
    const { dataset, findings, setAside } = everywhere("ada", "Ada Marsh");
    expect(setAside.map(({ record }) => record)).toEqual(["actor number 2"]);
    expect(dataset.events).toHaveLength(1);
    expect(dataset.events[0]?.participants.map(({ actor }) => actor)).toEqual(["guild"]);
    const ids = findings.filter(({ code }) => code === "E-ID");
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids.map(({ fix }) => fix))).toEqual(new Set(['Did you mean "ada-marsh"?']));
  });

  test("of a record whose references are well written is told once, where it stands", () => {
    for (const [file, list, n, id] of [
      ["actors.json", "actors", 1, "Ada"],
      ["1907.json", "events", 0, "Harbour fire"],
    ] as const) {
      const { findings } = changed((files) =>
        put(files.find(({ path }) => path.endsWith(file))!.value, [list, n, "id"], id),
      );
      expect(
        findings.filter(({ severity }) => severity === "error").map(({ code, field }) => `${code} ${field}`),
      ).toEqual(["E-ID id"]);
    }
    const { findings } = changed((files) => {
      put(
        files.find(({ path }) => path.endsWith("1907.json"))!.value,
        ["events", 0, "claims", 0, "id"],
        "Harbour-Fire.c1",
      );
    });
    expect(findings.map(({ fix }) => fix)).toEqual(['Did you mean "harbour-fire.c1"?']);
  });

  test("of a claim in a reference is answered with a claim that exists", () => {
    for (const written of ["Harbour-Fire.C1", "harbour fire.c1", "c1", "harbour-fire.c11"]) {
      const { findings, dataset } = changed((files) => {
        put(files.find(({ path }) => path.endsWith("1907.json"))!.value, ["events", 0, "placeClaims"], [written]);
      });
      expect(
        findings.map(({ fix }) => fix),
        written,
      ).toEqual(['Did you mean "harbour-fire.c1"?']);
      expect(dataset.events).toHaveLength(1);
    }
  });

  test("of 20,000 letters is nowhere told whole, wherever it stands", () => {
    const long = "x".repeat(20_000);
    for (const from of [
      "ada",
      "guild",
      "north-quay",
      "gazette-1907",
      "harbour-fire",
      "harbour-fire.c1",
      "fire",
      "accused",
    ]) {
      for (const to of [long, `${long} Y`]) {
        const { findings } = everywhere(from, to);
        expect(findings.length, from).toBeGreaterThan(0);
        for (const { message, fix, record, field, value } of findings)
          expect(JSON.stringify([message, fix, record, field, value]).length, message.slice(0, 80)).toBeLessThan(1000);
      }
    }
    const { findings } = changed((files) =>
      put(files.find(({ path }) => path.endsWith("1907.json"))!.value, ["events", 0, long], 1),
    );
    expect(JSON.stringify(findings.map(({ pointer: _, ...rest }) => rest)).length).toBeLessThan(2000);
  });

  test("of a claim that another claim has already is answered with a free one", () => {
    const { findings } = changed((files) => {
      put(files.find(({ path }) => path.endsWith("1907.json"))!.value, ["events", 0, "claims", 1, "id"], "storm.c1");
    });
    expect(findings.find(({ code }) => code === "E-ID")?.fix).toContain('"harbour-fire.c2"');
  });
});
