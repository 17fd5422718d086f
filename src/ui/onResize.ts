/** Calls back once at the start and whenever one of the elements changes its size. Without `ResizeObserver`, it listens
 * to the size of the window instead.
 * @returns a function that stops it */
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
