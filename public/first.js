/** Runs before the first paint. It sets the appearance from the address or an earlier visit, and decides whether the
 * column opens with the story, so that nothing changes visibly when the app starts. Every page contains it inline
 * without its comments, so it must stay small. The app makes the same decisions again (src/ui/App.tsx,
 * src/ui/firstTab.ts).
 *
 * In a page that was opened from a folder, browsers run no other script of the site: modules and data are refused
 * there. The page then says so, and its links name files, because no server turns a folder into its `index.html`. */
(() => {
  const { dataset } = document.documentElement;
  const { protocol, search, hash } = location;
  // The page of an old id leads on to the new one.
  if (dataset.now) location.replace(dataset.now + (protocol === "file:" ? "index.html" : search) + hash);
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem("sourceline"));
  } catch {
    // Storage may be refused, or contain data that the app did not write.
  }
  const named = new URLSearchParams(search);
  const looks = [
    ["theme", named.get("theme") ?? kept?.theme, ["light", "dark", "contrast"]],
    ["ui", named.get("ui"), ["embed"]],
    ["view", named.get("view"), ["tracks", "list"]],
  ];
  for (const [name, value, known] of looks) if (known.includes(value)) dataset[name] = value;
  if (protocol === "file:") {
    dataset.folder = "";
    addEventListener("DOMContentLoaded", () => {
      for (const link of document.querySelectorAll("a[href^='.']"))
        link.setAttribute("href", link.getAttribute("href").replace(/\/(?=[?#]|$)/, "/index.html"));
    });
    return;
  }
  const isStory = "story" in dataset && (kept?.tab ?? "story") === "story";
  if (!isStory || search !== "" || hash !== "" || history.state !== null) return;
  dataset.tab = "story";
  // If a script fails to load, the page shows its list, as it does without scripts.
  addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && delete dataset.tab, true);
})();
