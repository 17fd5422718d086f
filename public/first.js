/** Before the first paint: how the page looks by its address or by an earlier visit, and whether the column opens with the story, so that
 *  nothing changes under the reader's eyes when the app comes. It stands in every page, without its comments, so it is small. What it decides is decided again
 *  by the app (src/ui/App.tsx, src/ui/firstTab.ts). */
(() => {
  const { dataset } = document.documentElement;
  const { search, hash } = location;
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem("sourceline"));
  } catch {
    // Storage may be refused, or hold what somebody else wrote.
  }
  const named = new URLSearchParams(search);
  const looks = [
    ["theme", named.get("theme") ?? kept?.theme, ["light", "dark", "contrast"]],
    ["ui", named.get("ui"), ["embed"]],
    ["view", named.get("view"), ["tracks", "list"]],
  ];
  for (const [name, value, known] of looks) if (known.includes(value)) dataset[name] = value;
  const isStory = "story" in dataset && (kept?.tab ?? "story") === "story";
  if (!isStory || search !== "" || hash !== "" || history.state !== null) return;
  dataset.tab = "story";
  // Where a script does not come, the page shows its list, as it does without any.
  addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && delete dataset.tab, true);
})();
