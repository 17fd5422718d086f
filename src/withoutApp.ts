/**
 * Reloads the page without the app after the app has failed: the page is then plain, complete HTML. A later reload
 * tries the app again.
 */

const MARK = "without the app";

export function loadWithoutApp(): void {
  history.replaceState(MARK, "");
  location.reload();
}

/** Was the page reloaded without the app? Reading the mark also removes it, so this can be asked only once. */
export function isWithoutApp(): boolean {
  const isMarked = history.state === MARK;
  if (isMarked) history.replaceState(null, "");
  return isMarked;
}
