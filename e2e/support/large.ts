/** The made-up record of 2,100 events: read from its files, and from the page that was written before any script runs. */
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

/** Every event of the made-up record, in no order. */
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

/** Every year with its events in order, as the page has them that was written before any script runs. */
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
