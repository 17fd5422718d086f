/**
 * What a prerendered page was drawn from, and what the app therefore starts from. The page does not contain it: it is in
 * the files of the data, which the page names in its head so that the browser fetches them at once.
 */
import type { Index } from "./eventIndex";
import type { RecordView } from "./recordView";
import type { Labels, Site } from "./site";

export type PageData =
  | { readonly kind: "home"; readonly index: Index }
  | { readonly kind: "record"; readonly view: RecordView; readonly site: Site; readonly labels: Labels };
