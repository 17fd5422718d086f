/** What a dataset need not say, and what it has instead. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkMessages } from "../../i18n/check";
import { ACTOR_KINDS, BASES, GENRES, STATUSES } from "../../model/schema";
import { base } from "../../testing/checkedWith";
import { checkDataset } from "./dataset";
import { groupOf } from "./defaults";

const TITLE = { title: "Bridges of Port Vell", language: "en" };
const infoOf = (info: object, ...files: readonly { path: string; value: unknown }[]) => {
  const { dataset, findings } = checkDataset([{ path: "dataset.json", value: info }, ...files]);
  return { ...dataset, codes: findings.map(({ code, field }) => `${code} ${field}`) };
};
const event = (id: string, edtf: string, more: object = {}) => ({
  id,
  title: id,
  date: { edtf, ...(edtf.includes("/") ? { extent: "span" } : {}) },
  summary: [],
  category: "event",
  importance: 2,
  participants: [],
  claims: [],
  ...more,
});

test("title and language are enough, and nothing is claimed that they do not say", () => {
  const { info, codes } = infoOf(TITLE);
  expect(codes).toEqual([]);
  expect(info).toMatchObject({ ...TITLE, format: 1, id: "bridges-of-port-vell", periods: [], groups: [], tracks: [] });
  for (const key of ["licence", "publisher", "standfirst", "contact"]) expect(info).not.toHaveProperty(key);
  expect(infoOf({ language: "en" }).codes).toEqual(["E-MISSING title"]);
  expect(infoOf({ title: "橋", language: "zh" }).info.id).toBe("dataset");
});

test("a record opens on all its years, on the tracks of those who take part most, and has the labels that it uses", () => {
  const actors = Array.from({ length: 12 }, (_, n) => ({ id: `a${n}`, name: `A ${n}`, kind: "person" }));
  const takes = (...ids: string[]) => ({
    participants: ids.map((actor) => ({ actor, role: "host", basis: "agreed" })),
  });
  const events = [
    event("one", "1905-03~", takes(...actors.map(({ id }) => id))),
    event("two", "1931/1934", { ...takes("a11", "a4"), category: "law" }),
    event("three", "1920/.."),
  ];
  const {
    info,
    codes,
    actors: kept,
  } = infoOf(TITLE, { path: "actors.json", value: { actors } }, { path: "events/all.json", value: { events } });
  expect(codes).toEqual([]);
  expect(info.opening).toBe("1905/1934");
  expect(info.tracks).toHaveLength(8);
  expect(info.tracks).toEqual(expect.arrayContaining(["a4", "a11"]));
  expect(info.groups).toEqual([{ id: "people", label: "People" }]);
  expect(kept[0]!.group).toBe("people");
  expect(Object.keys(info.categories)).toEqual(["event", "law"]);
  expect(info.roles).toEqual({ host: "Host" });
});

test("what the dataset says comes first, key by key", () => {
  const own = {
    ...TITLE,
    id: "bridges",
    tracks: [],
    opening: "1900/1950",
    roles: { mason: "Mason", host: "Guest" },
    statuses: { reported: "Said" },
    groups: [{ id: "states", label: "Crowns" }],
  };
  const participants = ["mason", "host", "leader"].map((role) => ({ actor: `${role}s`, role, basis: "agreed" }));
  const actors = participants.map(({ actor }) => ({ id: actor, name: actor, kind: "state" }));
  const { info, codes } = infoOf(
    own,
    { path: "actors.json", value: { actors } },
    { path: "events/all.json", value: { events: [event("one", "1905", { participants })] } },
  );
  expect(codes).toEqual([]);
  expect(info).toMatchObject({ id: "bridges", tracks: [], opening: "1900/1950", groups: own.groups });
  expect(info.roles).toEqual({ mason: "Mason", host: "Guest", leader: "Leader" });
  expect(info.statuses).toEqual({ ...checkMessages.defaults.statuses, reported: "Said" });
});

test("every id of the closed lists has a default label, and every kind of actor a group", () => {
  const { bases, statuses, genres, groups } = checkMessages.defaults;
  expect(Object.keys(bases)).toEqual([...BASES]);
  expect(Object.keys(statuses).sort()).toEqual([...STATUSES].sort());
  expect(Object.keys(genres).sort()).toEqual([...GENRES].sort());
  for (const kind of ACTOR_KINDS) expect(Object.keys(groups)).toContain(groupOf({ kind }));
});

test("docs/format.md lists the default groups, categories and roles", () => {
  const section = readFileSync("docs/format.md", "utf8").split("**Defaults.**")[1]!.split("**`brand`**")[0]!;
  for (const key of ["groups", "categories", "roles"] as const) {
    const line = new RegExp(`- ${key}: ((?:\`[a-z-]+\`[,.;]?\\s*)+)`).exec(section)?.[1] ?? "";
    expect([...line.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id)).toEqual(Object.keys(checkMessages.defaults[key]));
  }
});

test("a word that is no default and no label of the dataset is told, with the nearest that is", () => {
  const files = base.map((file) =>
    file.path.endsWith("events/1907.json")
      ? { ...file, value: JSON.parse(JSON.stringify(file.value).replace('"role":"accused"', '"role":"acused"')) }
      : file,
  );
  const [found] = checkDataset(files).findings;
  expect(`${found?.code} ${found?.fix}`).toContain('"accused"');
});

test("the date of a source may stand in CSL-JSON alone", () => {
  const source = { id: "s", type: "book", title: "S", custom: { genre: "news", access: "full" } };
  const { sources } = infoOf(TITLE, {
    path: "sources.json",
    value: { sources: [{ ...source, issued: { "date-parts": [[1907, 1]] } }] },
  });
  expect(sources[0]!.custom.edtf).toBe("1907-01");
});
