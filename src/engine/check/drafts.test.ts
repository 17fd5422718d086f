/** Checks that drafts and notes among editors never leave the check, and that nothing published leans on a draft. */
import { describe, expect, test } from "vitest";
import { base } from "../../testing/checkedWith";
import { checkDataset } from "./dataset";
import type { RawFile } from "./files";

type Json = Record<string, unknown>;
const KINDS = ["actors", "places", "sources", "events", "disagreements"] as const;

/** The base dataset after a change to every record. */
function changed(change: (record: Json, kind: (typeof KINDS)[number]) => void): readonly RawFile[] {
  const files = structuredClone(base) as RawFile[];
  for (const { value } of files)
    for (const kind of KINDS)
      for (const record of ((value as Json)[kind] as Json[] | undefined) ?? []) change(record, kind);
  return files;
}
const codesOf = (files: readonly RawFile[]) => [...new Set(checkDataset(files).findings.map(({ code }) => code))];

test("notes among editors are valid on every kind of record and on claims, and are not in what is checked", () => {
  const noted = changed((record) => {
    record["internal"] = "SECRET";
    for (const claim of (record["claims"] as Json[] | undefined) ?? []) claim["internal"] = "SECRET";
  });
  const { dataset, findings } = checkDataset(noted);
  expect(findings).toEqual([]);
  expect(JSON.stringify(dataset)).not.toContain("SECRET");
  expect(dataset).toEqual(checkDataset(base).dataset);
});

describe("a draft", () => {
  test("is checked, counted and left out", () => {
    const drafts = changed((record, kind) => {
      if (kind === "disagreements") record["draft"] = true;
    });
    const { dataset, drafts: places } = checkDataset(drafts);
    expect(dataset.disagreements).toEqual([]);
    expect(places.length).toBe(checkDataset(base).dataset.disagreements.length);
    const broken = changed((record, kind) => {
      if (kind === "disagreements") Object.assign(record, { draft: true, question: 4, about: "colour" });
    });
    const { findings, setAside, dataset: rest } = checkDataset(broken);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["E-TYPE", "E-VALUE"]));
    // Nothing of it may come into the site's notice of what was left out.
    expect(setAside).toEqual([]);
    expect(rest.disagreements).toEqual([]);
  });

  test("may refer to drafts and to what is published, and its references must lead somewhere", () => {
    const all = changed((record) => {
      record["draft"] = true;
    });
    const dangling = checkDataset(all).findings.filter(({ code, record }) => code === "E-REF" && record !== "aliases");
    expect(dangling).toEqual([]);
    const lost = changed((record, kind) => {
      record["draft"] = true;
      if (kind === "events") record["place"] = "nowhere";
    });
    expect(codesOf(lost)).toContain("E-REF");
  });

  test("may be a story or an outline, beside the one that is published, and may then refer to drafts", () => {
    const files = base.flatMap((file): RawFile[] => {
      if (!/stories|outlines/.test(file.path)) return [file];
      const path = file.path.replace(/[^/]+$/, "next.json");
      const draft = { ...(file.value as Json), draft: true, internal: "SECRET" };
      return [file, { ...file, path, value: draft }];
    });
    const { dataset, findings, setAside, drafts } = checkDataset(files);
    expect(findings).toEqual([]);
    expect(dataset).toEqual(checkDataset(base).dataset);
    expect(drafts.map(({ file }) => file.split("/").at(-1))).toEqual(["next.json", "next.json"]);
    expect(setAside).toEqual([]);
    // Where its events are drafts, it may name them; where they do not exist, that is told.
    const events = changed((record, kind) => {
      if (kind === "events") record["draft"] = true;
    }).map((file) =>
      /stories|outlines/.test(file.path) ? { ...file, value: { ...(file.value as Json), draft: true } } : file,
    );
    const ofFiles = (all: readonly RawFile[]) =>
      checkDataset(all).findings.filter(({ file }) => /stories|outlines/.test(file));
    expect(ofFiles(events)).toEqual([]);
    const lost = events.map((file) =>
      file.path.includes("stories")
        ? { ...file, value: JSON.parse(JSON.stringify(file.value).replaceAll('"harbour-fire"', '"nowhere"')) as Json }
        : file,
    );
    expect(ofFiles(lost).map(({ code }) => code)).toContain("E-REF");
  });

  test("cannot be referred to by anything that is published: each reference is an error that names the draft", () => {
    for (const kind of ["actors", "sources", "events", "places"] as const) {
      const { findings, dataset } = checkDataset(
        changed((record, of) => {
          if (of === kind) record["draft"] = true;
        }),
      );
      const about = findings.filter(({ code }) => code === "E-DRAFT");
      expect(about.length, kind).toBeGreaterThan(0);
      for (const { message, fix } of about) {
        expect(message).toContain("is a draft");
        expect(fix).toContain('"draft"');
      }
      expect(dataset[kind]).toEqual([]);
    }
  });

  test("false means published", () => {
    const none = changed((record) => {
      record["draft"] = false;
    });
    expect(checkDataset(none).dataset).toEqual(checkDataset(base).dataset);
  });
});

test("a published record cannot become a draft, because its id would vanish", () => {
  const ids = checkDataset(base).dataset.disagreements.map(({ id }) => id);
  const files = changed((record, kind) => {
    if (kind === "disagreements") record["draft"] = true;
  }).map((file) =>
    file.path.endsWith("published.json")
      ? {
          ...file,
          value: {
            version: "1",
            date: "2026-01-01",
            releases: [{ version: "1", date: "2026-01-01", changes: [] }],
            records: { disagreements: Object.fromEntries(ids.map((id) => [id, {}])) },
          },
        }
      : file,
  );
  const gone = checkDataset(files).findings.filter(({ code }) => code === "E-GONE");
  expect(gone.length).toBe(ids.length);
});
