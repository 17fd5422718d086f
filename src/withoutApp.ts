/** Where the app fails as a whole, the page is loaded again without it: whole, with plain links. A reload after that tries the app again. */

const MARK = "without the app";

export function loadWithoutApp(): void {
  history.replaceState(MARK, "");
  location.reload();
}

/** Was the page loaded again without the app? Asked once: the mark is taken away. */
export function isWithoutApp(): boolean {
  const isMarked = history.state === MARK;
  if (isMarked) history.replaceState(null, "");
  return isMarked;
}
