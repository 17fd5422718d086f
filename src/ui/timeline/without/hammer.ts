/** In place of @egjs/hammerjs: gestures are ours (`useGestures.ts`). Where there is no page, vis-timeline has the same stand-in. */
const nothing = (): void => {};

export default function hammer() {
  return { on: nothing, off: nothing, destroy: nothing, emit: nothing, get: () => ({ set: nothing }) };
}
