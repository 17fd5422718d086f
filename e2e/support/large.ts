/** Reads the sample dataset of 2,100 events, from its files and from its prerendered home page. Tests compare the two
 * with what the app shows. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { largeFolder as folder } from "./sites";

export const LARGE = 2100;

export interface LargeEvent {
  readonly id: string;
  readonly title: string;
  readonly date: { readonly edtf: string };
  readonly category: string;
}

/** All events of the dataset, unordered. */
export function largeEvents(): readonly LargeEvent[] {
  const of = join(folder, "data", "events");
  return readdirSync(of).flatMap(
    (file) => (JSON.parse(readFileSync(join(of, file), "utf8")) as { events: LargeEvent[] }).events,
  );
}

export interface LargeYear {
  readonly year: string;
  readonly events: readonly string[];
}

/** All years with their events in order, from the prerendered home page. */
export function largeYears(): readonly LargeYear[] {
  const html = readFileSync(join(folder, "site", "index.html"), "utf8");
  return html
    .split(/<section aria-labelledby="part_year-/)
    .slice(1)
    .map((section) => ({
      year: /^-?\d+/.exec(section)?.[0] ?? "",
      events: [...section.matchAll(/<li class="row" data-event="([^"]+)"/g)].map(([, id = ""]) => id),
    }));
}
