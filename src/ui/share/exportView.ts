/** Makes the CSV or JSON file of the filtered events: fetches the dataset, selects the rows and writes the text. */
import { type ExportAbout, exportCsv, exportJson } from "../../engine/export/exportFiles";
import { exportRows } from "../../engine/export/exportRows";
import { readDatasetFile } from "../../model/compiled/datasetFile";
import type { Index } from "../../model/compiled/eventIndex";
import type { AppState } from "../../state/appState";
import { type LoadEffects, loadFile, loadRecord } from "../../state/load";
import { selectEvents } from "../../state/select";
import { selectSupport } from "../../state/selectEvidence";
import { addressOf, citedRoot } from "../../state/url";
import { HOME, viewOf } from "../../state/view";
import { askedInWords } from "../filters/askedInWords";
import { activeChips } from "../filters/chips";

export type ExportKind = "csv" | "json";

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** @returns null if the dataset did not load */
export async function exportView(
  effects: LoadEffects,
  index: Index,
  state: AppState,
  kind: ExportKind,
): Promise<ExportedFile | null> {
  const [dataset, about] = await Promise.all([
    loadFile(effects, "data/dataset.json", readDatasetFile),
    loadRecord(effects, "about", ""),
  ]);
  if (!dataset || about?.kind !== "about") return null;
  const chosen = selectEvents(index, state);
  const shorts = new Map(about.sources.map(({ id, short }) => [id, short]));
  const root = citedRoot(effects.root, index.site);
  const lines = exportRows({
    index,
    events: chosen,
    dataset,
    shorts,
    root,
    support: selectSupport(index, state.filters),
  });
  const { site } = index;
  const says: ExportAbout = {
    dataset: site.title,
    ...(site.publisher ? { publisher: site.publisher } : {}),
    version: dataset.version,
    ...(site.licence ? { licence: site.licence } : {}),
    query: askedInWords(index, state),
    filters: activeChips(index, state.filters).map(({ label }) => label),
    address: addressOf(root, { ...viewOf(state), page: HOME }),
  };
  const part = says.filters.length > 0 ? "-filtered" : "";
  const name = `${site.id}-${dataset.version}${part}.${kind}`;
  return kind === "csv"
    ? { name, type: "text/csv", text: exportCsv(lines, says) }
    : { name, type: "application/json", text: exportJson(lines, says) };
}
