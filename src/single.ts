/** The entry of a record in one file (`timeline build --single-file`), opened from disk. The pages of the record are
 * fragments of the file's address, and its data is in the file, so that nothing is asked of the network. */
import { pageAt, partsBelow, pathTo } from "./model/address";
import { FRAGMENT_ROOT } from "./model/singleFile";
import { start } from "./start";
import { getFilesBy } from "./state/load";
import { filesInPage } from "./ui/filesInPage";

const root = new URL(FRAGMENT_ROOT, document.baseURI).href;
const files = filesInPage(document, root);
getFilesBy(files.fetch);

/** The path of the record that the address names, if the file has it. The app finds the new id of an old one. */
function recordPathNow(): string | undefined {
  const page = pageAt(partsBelow(root, location.href).path);
  if (page === null || page.kind === "home") return undefined;
  const path = pathTo(page.kind, page.id);
  return files.has(`${path}index.json`) ? path : undefined;
}

const container = document.getElementById("part_app");
if (container) {
  const recordPath = recordPathNow();
  // The file has the markup of the home page alone (singleFirst.ts).
  if (recordPath !== undefined) container.replaceChildren();
  delete document.documentElement.dataset["elsewhere"];
  void start({ container, root, recordPath, version: document.documentElement.dataset["version"] });
}
