/** Saves the filtered events as a file and announces the outcome. The code that writes the file is loaded when it is
 * first needed. */
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import { browserEffects } from "../../state/load";
import type { AppStore } from "../../state/store";
import type { ExportKind } from "./exportView";
import { saveFile } from "./saveFile";

export async function saveView(
  store: AppStore,
  index: Index,
  root: string,
  kind: ExportKind,
): Promise<"saved" | "failed"> {
  const file = await import("./exportView")
    .then(({ exportView }) => exportView(browserEffects(root), index, store.getState(), kind))
    .catch(() => null);
  if (file) saveFile(file.name, file.type, file.text);
  const end = file ? "saved" : "failed";
  store.getState().say(tools.download.outcomes[end]);
  return end;
}
