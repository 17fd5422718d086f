/** Replaces @egjs/hammerjs, which vis-timeline imports for gestures; the app has its own (`useGestures.ts`).
 * vis-timeline uses the same stand-in where there is no page. */
const nothing = (): void => {};

export default function hammer() {
  return { on: nothing, off: nothing, destroy: nothing, emit: nothing, get: () => ({ set: nothing }) };
}
