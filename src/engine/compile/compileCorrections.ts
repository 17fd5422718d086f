/** Compiles what changed with each release: for the page of corrections, and for the page of each event. */
import { eventOfClaim } from "../../model/address";
import type { CorrectionsView, ReleaseView } from "../../model/compiled/correctionsView";
import type { Release } from "../../model/published";
import { groupBy } from "../groupBy";
import { idNow } from "../idNow";
import { oncePer } from "../oncePer";
import { type Lookup, requireDate } from "./lookup";

/** @returns null if nothing was released */
export const compileCorrections = oncePer((lookup: Lookup): CorrectionsView | null =>
  lookup.published
    ? {
        kind: "corrections",
        id: "",
        releases: lookup.published.releases.map((release) => viewOf(lookup, release)),
      }
    : null,
);

const viewOf = (lookup: Lookup, { version, date, changes }: Release): ReleaseView => ({
  version,
  date: requireDate(lookup, date),
  changes: changes.map(({ field, from, to, why, ...change }) => ({
    ...change,
    ...(field === undefined ? {} : { field }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(why === undefined ? {} : { why }),
  })),
});

/** @returns the releases that changed an event or a claim of it, the latest first */
export const historyOf = (lookup: Lookup, event: string): readonly ReleaseView[] => histories(lookup).get(event) ?? [];

const histories = oncePer((lookup: Lookup): ReadonlyMap<string, readonly ReleaseView[]> => {
  const found = new Map<string, ReleaseView[]>();
  for (const release of compileCorrections(lookup)?.releases ?? []) {
    const byEvent = groupBy(release.changes, ({ kind, id }) =>
      kind === "events" ? id : kind === "claims" ? eventOfClaim(id) : "",
    );
    for (const [id, changes] of byEvent) {
      const now = id === "" ? undefined : idNow(id, lookup.dataset.aliases);
      const event = typeof now === "string" ? now : id;
      if (event !== "") found.set(event, [...(found.get(event) ?? []), { ...release, changes }]);
    }
  }
  return found;
});
