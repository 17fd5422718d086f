/** Counts which components React renders, through the hook that React offers to developer tools. React looks for the
 * hook once, when it is loaded, and all test files share one React. This module is therefore a setup file of all tests
 * (vite.config.ts) and sets the hook once. */

interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** The flag by which React marks a fiber that rendered in this commit. */
const PERFORMED_WORK = 1;

const HOOK = "__REACT_DEVTOOLS_GLOBAL_HOOK__";

const scope = globalThis as { [HOOK]?: ReturnType<typeof hookInto> };
scope[HOOK] ??= hookInto([]);
const { rendered } = scope[HOOK];

function nameOf({ type }: Fiber): string | null {
  const component = typeof type === "object" && type !== null && "type" in type ? type.type : type;
  return typeof component === "function" ? component.name : null;
}

/** Records what this commit rendered. A fiber whose child is the same object as before was skipped, and so is its
 * subtree. */
function note(rendered: string[], fiber: Fiber, before: Fiber | null): void {
  const name = nameOf(fiber);
  if (name !== null && (fiber.flags & PERFORMED_WORK) !== 0) rendered.push(name);
  if (before !== null && fiber.child === before.child) return;
  for (let child = fiber.child; child; child = child.sibling) note(rendered, child, child.alternate);
}

function hookInto(rendered: string[]) {
  return {
    rendered,
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_: number, { current }: { current: Fiber }) => note(rendered, current, current.alternate),
    onCommitFiberUnmount: () => {},
  };
}

/** @returns how often each component rendered since the last call */
export function rendersSinceLast(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of rendered.splice(0)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
