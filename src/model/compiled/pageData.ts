/**
 * The data that a prerendered page hands to the app as inline JSON: exactly what the page was drawn from. The build
 * writes it, and the app starts from it.
 */
import type { Index } from "./eventIndex";
import type { RecordView } from "./recordView";
import type { Labels, Site } from "./site";

export type PageData =
  | { readonly kind: "home"; readonly index: Index }
  | { readonly kind: "record"; readonly view: RecordView; readonly site: Site; readonly labels: Labels };
