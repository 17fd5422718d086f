/** Checks the base dataset of `cases/base` together with extra records, for tests of the rules that compare records
 * with each other (`engine/check/sense`). */
import { checkDataset } from "../engine/check/dataset";
import type { RawFile } from "../engine/check/files";
import { folderInMemory } from "./memory";

export const filesOf = (folder: string): RawFile[] =>
  Object.entries(folderInMemory(folder, "set")).map(([path, content]) => ({
    path,
    value: JSON.parse(new TextDecoder().decode(content)),
  }));
export const base = filesOf("src/testing/cases/base");

export interface Extra {
  readonly events: readonly object[];
  readonly actors?: readonly object[];
  readonly places?: readonly object[];
  readonly sources?: readonly object[];
  readonly disagreements?: readonly object[];
}

/** Adds records to the base dataset and checks it. Throws if the check finds an error, because the fixture would be
 * wrong. */
export function checkWith(extra: Extra) {
  const files = base.map((file): RawFile => {
    const kind = Object.keys(extra).find((key) => key !== "events" && file.path.endsWith(`/${key}.json`));
    if (file.path.endsWith("/dataset.json")) {
      const info = file.value as { categories: object; roles: object };
      const categories = { ...info.categories, detention: "Detention", release: "Release" };
      const roles = { ...info.roles, subject: "Subject", speaker: "Speaker", authority: "Authority" };
      return { ...file, value: { ...info, categories, roles } };
    }
    if (!kind) return file;
    const value = file.value as Record<string, unknown[]>;
    return { ...file, value: { ...value, [kind]: [...value[kind]!, ...(extra[kind as keyof Extra] ?? [])] } };
  });
  const { findings, answered } = checkDataset([
    ...files,
    { path: "set/events/more.json", value: { events: extra.events } },
  ]);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`the drawing is wrong: ${errors[0]?.record} ${errors[0]?.message}`);
  return { findings, answered, codes: findings.map(({ code }) => code) };
}

export interface Drawn {
  readonly parts?: Readonly<Record<string, string>>;
  readonly extent?: string;
  readonly [key: string]: unknown;
}

/** Makes an event without claims. `parts` maps actor ids to roles. */
export function event(id: string, edtf: string, { parts = {}, extent, ...rest }: Drawn = {}) {
  return {
    id,
    title: id.replaceAll("-", " "),
    summary: [],
    date: { edtf, ...(extent ? { extent } : {}) },
    category: "strike",
    importance: 1,
    participants: Object.entries(parts).map(([actor, role]) => ({ actor, role, basis: "agreed" })),
    claims: [],
    ...rest,
  };
}

/** @returns the fields of an event with one claim, on which its summary rests */
export function claimed(id: string, source: string, more: object = {}) {
  return {
    summary: [{ text: "It was so.", claims: [`${id}.c1`] }],
    claims: [
      {
        id: `${id}.c1`,
        text: "It was so.",
        citations: [{ source }],
        speakers: [{ name: "The Gazette" }],
        status: "reported",
        ...more,
      },
    ],
  };
}

export const related = (relation: string, other = "harbour-fire") => ({
  related: [{ event: other, relation, claims: ["harbour-fire.c1"] }],
});
