/** Fetches the files from which the present page was drawn, at the start of the app. They were made by the same build as
 * the page, so only their kind is checked: the full check (model/compiled/read.ts) would delay the start. */
import { SITE_FILE } from "../model/address";
import type { Index } from "../model/compiled/eventIndex";
import type { PageData } from "../model/compiled/pageData";
import type { RecordView } from "../model/compiled/recordView";
import type { Labels, Site } from "../model/compiled/site";
import { type LoadEffects, loadFile } from "./load";

export interface LoadedPage {
  readonly data: PageData;
  /** The data version of the files. It differs from that of the page if the site was published in between. */
  readonly version: string;
}

/**
 * @param record the path of the page's record below the root, such as "events/x/"; undefined on the home page
 * @returns null if a file cannot be fetched or is something else
 */
export async function loadPage(effects: LoadEffects, record: string | undefined): Promise<LoadedPage | null> {
  if (record === undefined) {
    const index = await loadFile(effects, "data/index.json", (value) =>
      has(value, "events") ? (value as Index) : null,
    );
    return index && { data: { kind: "home", index }, version: index.site.version };
  }
  const [view, shared] = await Promise.all([
    loadFile(effects, `${record}index.json`, (value) => (has(value, "kind") ? (value as RecordView) : null)),
    loadFile(effects, SITE_FILE, (value) =>
      has(value, "labels") ? (value as { readonly site: Site; readonly labels: Labels }) : null,
    ),
  ]);
  return view && shared && { data: { kind: "record", view, ...shared }, version: shared.site.version };
}

const has = (value: unknown, key: string): boolean => typeof value === "object" && value !== null && key in value;
