/** Counts which components React has rendered, through the hook it offers to developer tools. Import it before react-dom. */

interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** React's sign that a component has done its work in this commit. */
const PERFORMED_WORK = 1;

const rendered: string[] = [];

function nameOf({ type }: Fiber): string | null {
  const component = typeof type === "object" && type !== null && "type" in type ? type.type : type;
  return typeof component === "function" ? component.name : null;
}

/** Goes through what this commit made anew; a part whose children are the same objects as before was passed over. */
function note(fiber: Fiber, before: Fiber | null): void {
  const name = nameOf(fiber);
  if (name !== null && (fiber.flags & PERFORMED_WORK) !== 0) rendered.push(name);
  if (before !== null && fiber.child === before.child) return;
  for (let child = fiber.child; child; child = child.sibling) note(child, child.alternate);
}

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_: number, { current }: { current: Fiber }) => note(current, current.alternate),
    onCommitFiberUnmount: () => {},
  },
});

/** How often each component has been rendered since this was last asked. */
export function rendersSinceLast(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of rendered.splice(0)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
