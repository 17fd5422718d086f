/** What a page hands to the app, as inline JSON: exactly what it was drawn from. The build writes it and the app starts from it. */
import type { Index } from "./eventIndex";
import type { RecordView } from "./recordView";
import type { Labels, Site } from "./site";

/** What the drawing looks like before its marks: names and heights of the rows, and the years above them. */
export interface Sketch {
  /** Pixels of the room for names above the rows. */
  readonly band: number;
  readonly rows: readonly {
    readonly kind: "family" | "track";
    readonly label: string;
    readonly tint: number;
    /** Events that its row stands for; of a family, those without a track of their own. */
    readonly events: number;
    /** Pixels. */
    readonly height: number;
  }[];
  readonly ticks: readonly {
    readonly label: string;
    /** Percent of the width. */
    readonly at: number;
  }[];
}

export type PageData =
  /** Without a sketch the place of the drawing says only what it will be. */
  | { readonly kind: "home"; readonly index: Index; readonly sketch?: Sketch }
  | { readonly kind: "record"; readonly view: RecordView; readonly site: Site; readonly labels: Labels };
