/** Before the first paint: the appearance that was chosen on an earlier visit, and whether the column opens with the story, so that nothing
 *  changes under the reader's eyes when the app comes. The page waits for this file, so it is small. What it decides is decided again by
 *  src/state/sync.ts and src/ui/firstTab.ts. */
(() => {
  const html = document.documentElement;
  const { search, hash } = location;
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem("sourceline"));
  } catch {
    // Storage may be refused, or hold what somebody else wrote.
  }
  const { theme, tab } = kept ?? {};
  const named = new URLSearchParams(search).get("theme");
  if (!named && ["light", "dark", "contrast"].includes(theme)) html.dataset.theme = theme;
  const isStory = "story" in html.dataset && (tab ?? "story") === "story";
  if (!isStory || search !== "" || hash !== "" || history.state !== null) return;
  html.dataset.tab = "story";
  // Where a script does not come, the page shows its list, as it does without any.
  addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && delete html.dataset.tab, true);
})();
