/** Runs before the first paint of a record in one file, and decides what `public/first.js` decides for a page of a site:
 * the appearance, and whether the column opens with the story. The address has its query in the fragment. */
const { dataset } = document.documentElement;
const [, path = "", query = ""] = /^#\/([^?#]*)(\?[^#]*)?/.exec(location.hash) ?? [];

interface Kept {
  readonly theme?: unknown;
  readonly tab?: unknown;
}

/** What the app kept on this device. Storage may be refused, or contain data that the app did not write. */
function keptHere(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem("sourceline") ?? "null");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

const kept = keptHere();
const named = new URLSearchParams(query);
const looks = [
  ["theme", named.get("theme") ?? kept.theme, ["light", "dark", "contrast"]],
  ["view", named.get("view"), ["tracks", "list"]],
] as const;
for (const [name, value, choices] of looks) {
  const chosen = choices.find((one) => one === value);
  if (chosen !== undefined) dataset[name] = chosen;
}
// The markup is that of the home page. It stays hidden where the address names another page, until the app draws that
// page or fails.
if (path !== "") {
  dataset["elsewhere"] = "";
  addEventListener("error", () => delete dataset["elsewhere"]);
}
const isStory = "story" in dataset && (kept.tab ?? "story") === "story";
if (isStory && path === "" && query === "" && history.state === null) {
  dataset["tab"] = "story";
  // If the app fails, the page shows its list, as it does without scripts.
  addEventListener("error", () => delete dataset["tab"]);
}
