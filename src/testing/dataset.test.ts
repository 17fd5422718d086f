/** Checks the shipped dataset, read as plain JSON files. Everything that was researched must be in it, and its records
 * must keep the promises of docs/dataset.md. Except for one comparison at the end, the tests do not use the engine, so
 * that a mistake in one cannot hide a mistake in the other. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileIndex } from "../engine/compile/compileIndex";
import { lookupOf } from "../engine/compile/lookup";
import { membershipOf } from "../engine/events/membership";
import { changesBetween } from "../engine/release/changes";
import { snapshotOf } from "../engine/release/snapshot";
import { versionOf } from "../node/dataVersion";
import { realEffects } from "../node/effects";
import { readDataset } from "../node/readDataset";
import { folderInMemory, memoryDisk } from "./memory";

interface Citation {
  readonly source: string;
  readonly via?: readonly string[];
}
interface Claim {
  readonly id: string;
  readonly citations: readonly Citation[];
  readonly status: string;
  readonly slip?: string;
}
interface Participant {
  readonly actor: string;
  readonly role: string;
  readonly basis: string;
  readonly claims?: readonly string[];
}
interface Event {
  readonly id: string;
  readonly title: string;
  readonly summary: readonly { readonly text: string; readonly claims: readonly string[] }[];
  readonly date: {
    readonly edtf: string;
    readonly extent?: string;
    readonly basis?: { readonly claims?: readonly string[]; readonly words?: string; readonly rule?: string };
  };
  readonly participants: readonly Participant[];
  readonly claims: readonly Claim[];
}
interface Source {
  readonly id: string;
  readonly URL?: string;
  readonly custom: {
    readonly genre: string;
    readonly access: string;
    readonly derivedFrom?: readonly string[];
    readonly copy?: { readonly URL?: string };
    readonly note?: string;
  };
}
interface Actor {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly parent?: string;
}
interface Disagreement {
  readonly id: string;
  readonly positions: readonly { readonly id: string; readonly claims: readonly string[] }[];
}
interface Outline {
  readonly source: string;
  readonly paragraphs: readonly { readonly locator: string; readonly sentences: readonly unknown[] }[];
}
type Pair = readonly [string, string];
interface Dossier {
  readonly events: readonly string[];
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly actors: readonly string[];
  readonly hedgedRoles: readonly { readonly event: string; readonly actor: string; readonly role: string }[];
  readonly conflictingPairs: readonly Pair[];
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;
const events = readdirSync("data/events").flatMap(
  (name) => read<{ readonly events: readonly Event[] }>(`data/events/${name}`).events,
);
const claims = events.flatMap((event) => event.claims);
const { sources } = read<{ readonly sources: readonly Source[] }>("data/sources.json");
const { actors } = read<{ readonly actors: readonly Actor[] }>("data/actors.json");
const { disagreements } = read<{ readonly disagreements: readonly Disagreement[] }>("data/disagreements.json");
const outline = read<Outline>("data/outlines/rogin-2018.json");
const dossier = read<Dossier>("src/testing/dossier.json");
const pairsLeftOut = read<readonly { readonly pair: Pair; readonly why: string }[]>("src/testing/pairsLeftOut.json");
const relayed = read<{ readonly claims: readonly string[] }>("src/testing/relayedClaims.json").claims;

const { aliases } = read<{ readonly aliases: Readonly<Record<string, string | { readonly removed: string }>> }>(
  "data/aliases.json",
);

/** The current id of a record. */
const now = (id: string): string => {
  const found = aliases[id];
  return typeof found === "string" ? found : id;
};
const idsOf = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
const claimById = new Map(claims.map((claim) => [claim.id, claim]));
const nameOf = (pair: Pair) => [...pair].sort().join(" and ");

describe("nothing that was researched is lost", () => {
  test.each([
    ["events", 110, dossier.events, idsOf(events)],
    ["claims", 400, dossier.claims, idsOf(claims)],
    ["sources", 196, dossier.sources, idsOf(sources)],
    ["actors", 80, dossier.actors, idsOf(actors)],
  ] as const)("the dataset has all %s of the research: %i", (_, count, expected, shipped) => {
    expect(new Set(expected).size).toBe(count);
    expect(expected.filter((id) => !shipped.has(now(id)))).toEqual([]);
  });

  test("every id is used once", () => {
    for (const records of [events, claims, sources, actors, disagreements]) {
      expect(idsOf(records).size).toBe(records.length);
    }
  });

  test("the outline follows the column from its headline to its last paragraph, with 49 sentences in all", () => {
    const numbered = Array.from({ length: 16 }, (_, at) => `p${at + 1}`);
    expect(outline.source).toBe("rogin-2018");
    expect(outline.paragraphs.map(({ locator }) => locator)).toEqual(["h", "cap", "by", ...numbered]);
    expect(outline.paragraphs.flatMap(({ sentences }) => sentences)).toHaveLength(49);
  });
});

describe("a participation that was alleged, admitted or claimed keeps that basis", () => {
  /** Roles that the research named differently, with the roles of format 1 that replace them. */
  const RENAMED: Readonly<Record<string, string>> = { funder: "supporter", sponsor: "supporter", superior: "leader" };
  /** Participations that a review of the research changed, with the reason. docs/dataset.md has the same table. */
  const CHANGED: Readonly<Record<string, { actor: string; role: string; why: string }>> = {
    "iran-funding-2003 moqtada-al-sadr": {
      actor: "moqtada-al-sadr",
      role: "party",
      why: "the source speaks of an agreement on financing Khazali",
    },
    "karbala-mockup-iran quds-force": {
      actor: "quds-force",
      role: "supporter",
      why: "no claim says that it trained there, one that it helped to plan the attack",
    },
    "treasury-2019-12 aah": {
      actor: "aah",
      role: "accused",
      why: "the claims record a listing and an alleged role, not a finding",
    },
    "aah-in-syria-2012 quds-force": {
      actor: "iran",
      role: "supporter",
      why: "the only claim names Iran and not the Quds Force",
    },
  };

  test("the research lists 35 such participations, and every exception is one of them", () => {
    const listed = new Set(dossier.hedgedRoles.map(({ event, actor }) => `${event} ${actor}`));
    expect(listed.size).toBe(35);
    expect(Object.keys(CHANGED).filter((key) => !listed.has(key))).toEqual([]);
  });

  test.each(dossier.hedgedRoles)("$actor in $event is still $role", ({ event, actor, role }) => {
    const [, word = "", basis = ""] = /^(.+)-(alleged|admitted|claimed)$/.exec(role) ?? [];
    const kept = CHANGED[`${event} ${actor}`] ?? { actor, role: RENAMED[word] ?? word };
    const parts = events.find(({ id }) => id === event)?.participants.filter((one) => one.actor === kept.actor) ?? [];
    expect(parts.map((part) => [part.role, part.basis])).toEqual([[kept.role, basis]]);
    expect(parts[0]?.claims?.length).toBeGreaterThan(0);
  });

  test("every participation that is not agreed rests on a claim, and no actor takes part in an event twice", () => {
    for (const { id, participants } of events) {
      expect(new Set(participants.map(({ actor }) => actor)).size, id).toBe(participants.length);
      for (const { actor, basis, claims: carriers } of participants) {
        if (basis === "agreed") continue;
        expect(carriers?.filter((one) => claimById.has(one)).length, `${actor} in ${id}`).toBeGreaterThan(0);
      }
    }
  });
});

describe("every pair of claims that was linked as conflicting is accounted for", () => {
  const positionsOf = (disagreement: Disagreement, claim: string) =>
    disagreement.positions.flatMap((position) => (position.claims.includes(claim) ? [position.id] : []));
  const separating = ([one, other]: Pair) =>
    disagreements.filter((disagreement) => {
      const [here, there] = [positionsOf(disagreement, one), positionsOf(disagreement, other)];
      return here.length === 1 && there.length === 1 && here[0] !== there[0];
    });
  const leftOut = new Map(pairsLeftOut.map(({ pair, why }) => [nameOf(pair), why]));
  const pairs = dossier.conflictingPairs.map((pair) => ({ name: nameOf(pair), pair }));

  test("the research lists 108 pairs, and only listed pairs are explained", () => {
    const names = new Set(pairs.map(({ name }) => name));
    expect(names.size).toBe(108);
    expect([...leftOut.keys()].filter((name) => !names.has(name))).toEqual([]);
    expect(pairsLeftOut.filter(({ why }) => why.trim() === "")).toEqual([]);
  });

  test.each(pairs)("$name are in a disagreement, are marked as a slip, or are explained", ({ name, pair }) => {
    const found = separating(pair).map(({ id }) => id);
    if (leftOut.has(name)) expect(found).toEqual([]);
    else if (found.length === 0) expect(pair.filter((id) => claimById.get(id)?.slip)).not.toEqual([]);
    // Two claims may contradict each other on more than one question.
    else expect(found.length).toBeGreaterThan(0);
  });

  test("no claim takes two positions in one disagreement", () => {
    for (const { id, positions } of disagreements) {
      const all = positions.flatMap(({ claims: carriers }) => carriers);
      expect(new Set(all).size, id).toBe(all.length);
    }
  });
});

describe("every statement says what it rests on", () => {
  test("every sentence of a summary names claims that exist", () => {
    for (const { id, summary } of events) {
      expect(summary.length, id).toBeGreaterThan(0);
      for (const { text, claims: carriers } of summary) {
        expect(carriers.length, `${id}: ${text}`).toBeGreaterThan(0);
        expect(
          carriers.filter((one) => !claimById.has(one)),
          `${id}: ${text}`,
        ).toEqual([]);
      }
    }
  });

  test("a title has at most 90 characters", () => {
    expect(events.filter(({ title }) => title.length > 90).map(({ id }) => id)).toEqual([]);
  });

  test("the date of an event has an extent if it is an interval, and no extent otherwise", () => {
    for (const { id, date } of events) {
      const expected = date.edtf.includes("/") ? expect.stringMatching(/^(span|within)$/) : undefined;
      expect(date.extent, id).toEqual(expected);
    }
  });

  test("a date that is an interval, approximate, uncertain or inferred has a basis", () => {
    for (const { id, date } of events) {
      if (!/[/~?%X]/.test(date.edtf) && !date.basis?.rule) continue;
      expect((date.basis?.claims?.length ?? 0) > 0 || date.basis?.words !== undefined, id).toBe(true);
    }
  });

  test("a claim that came through other sources names them", () => {
    expect(relayed.length).toBeGreaterThan(80);
    const silent = relayed.filter((id) => !claimById.get(now(id))?.citations.some(({ via }) => via?.length));
    expect(silent).toEqual([]);
  });

  test("what was said in custody is traced to the interrogation reports, which nobody read", () => {
    const said = claims.filter(({ status }) => status === "admitted-in-custody");
    expect(said.length).toBeGreaterThan(20);
    for (const { id, citations } of said) for (const { via } of citations) expect(via?.at(-1), id).toBe("aei-tirs");
    expect(sources.find(({ id }) => id === "aei-tirs")?.custom.access).toBe("cited");
  });

  test("a source that was read and copies, quotes or relays another names it, or names the copy", () => {
    const borrows = /\b(cop(y|ies|ied)|quot(es|ed|ing)|re-post(ed|er's)?|relay(s|ed)?|carried by|printed by)\b/i;
    const silent = sources.filter(
      ({ custom }) =>
        custom.access !== "cited" && borrows.test(custom.note ?? "") && !custom.derivedFrom?.length && !custom.copy,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("the column is an opinion, and the address of the re-poster is given only as that of a copy", () => {
    const column = sources.find(({ id }) => id === "rogin-2018");
    expect(column?.custom.genre).toBe("opinion");
    expect(column?.URL).toBeUndefined();
    expect(column?.custom.copy?.URL).toContain("nejatngoiran.blogspot.com");
    const elsewhere = sources.filter(({ URL }) => URL?.includes("nejatngoiran"));
    expect(elsewhere).toEqual([]);
  });

  test("an alias of a name contains no explanation in parentheses", () => {
    const explained = actors.flatMap(({ aliases = [] }) => aliases.filter((alias) => /[()]/.test(alias)));
    expect(explained).toEqual([]);
  });

  test("no published file mentions how the dataset was made", () => {
    const folders = ["data", "data/events", "data/outlines", "data/stories"];
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .map((name) => `${folder}/${name}`),
    );
    const inside = /\b(dossier|corrections?|seed|chunks?)\b/i;
    expect(files.filter((file) => inside.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

describe("the events of an actor include those of all its parts", () => {
  const parentOf = new Map(actors.map(({ id, parent }) => [id, parent]));
  const isOrIsIn = (actor: string, whole: string): boolean => {
    for (let one: string | undefined = actor; one; one = parentOf.get(one)) if (one === whole) return true;
    return false;
  };
  const eventsOf = (whole: string) =>
    events.filter(({ participants }) => participants.some(({ actor }) => isOrIsIn(actor, whole))).map(({ id }) => id);

  test("Iran has 41 events: those of Iran, the Revolutionary Guards and the Quds Force", () => {
    const byHand = new Set(["iran", "irgc", "quds-force"]);
    const counted = events.filter(({ participants }) => participants.some(({ actor }) => byHand.has(actor)));
    expect(eventsOf("iran")).toEqual(counted.map(({ id }) => id));
    expect(counted).toHaveLength(41);
  });

  test("nine events have both Khazali and the Quds Force", () => {
    const quds = new Set(eventsOf("quds-force"));
    expect(eventsOf("khazali").filter((id) => quds.has(id))).toHaveLength(9);
  });

  test("the engine counts the same events for every actor", () => {
    const index = compileIndex(lookupOf(readDataset("data", memoryDisk(folderInMemory("data", "data")))), "test");
    const { numberOf, eventsOfActor } = membershipOf(index);
    for (const { id } of actors) {
      const counted = (eventsOfActor[numberOf.get(id) ?? -1] ?? []).map((event) => index.events.id[event]);
      expect(new Set(counted), id).toEqual(new Set(eventsOf(id)));
    }
  });
});

test("the shipped record is released: published.json says of every record what the data says", () => {
  const { dataset, published } = readDataset("data", realEffects);
  expect(published?.version).toBe(versionOf(dataset));
  expect(changesBetween(published!.records, snapshotOf(dataset), dataset.aliases)).toEqual([]);
});
