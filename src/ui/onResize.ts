/** Calls whenever one of these elements changes its size, and once at the beginning. Where the browser cannot tell, the size of the window
 *  counts. Answers what ends it. */
export function onResize(elements: readonly Element[], call: () => void): () => void {
  if (!("ResizeObserver" in window)) {
    call();
    globalThis.addEventListener("resize", call);
    return () => globalThis.removeEventListener("resize", call);
  }
  const observer = new ResizeObserver(call);
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}
