/** The opening view without its marks, for the page before the drawing has come: made when the site is built. */
import type { Index } from "../../model/compiled/eventIndex";
import type { Sketch } from "../../model/compiled/pageData";
import { ticksOf } from "./axis";
import { bandHeight } from "./band";
import { DEFAULT_WIDTH } from "./lanes";
import { layoutOf } from "./scene";
import { TRUE_SCALE } from "./timescale";
import { trackRows } from "./tracks";
import { openingWindow } from "./window";

/** Rows as they stand beside a list on a screen of 1280 pixels; on a wider one some are lower. */
export function sketchOf(index: Index): Sketch {
  const { rows } = layoutOf(index, trackRows(index, index.tracks, new Set(), null));
  const ticks = ticksOf(openingWindow(index), DEFAULT_WIDTH, TRUE_SCALE, 0);
  return {
    band: bandHeight(),
    rows: rows.map(({ row, height }) => ({
      kind: row.kind,
      label: row.kind === "family" ? row.short : row.label,
      tint: row.tint,
      events: row.rows.length,
      height,
    })),
    ticks: ticks.map(({ label, x }) => ({ label, at: Number(((x / DEFAULT_WIDTH) * 100).toFixed(2)) })),
  };
}
