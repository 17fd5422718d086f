/** Counts which components React has rendered, through the hook it offers to developer tools. React looks for the hook once, when it is loaded,
 *  and test files share one React: so this is a setup file of all of them (vite.config.ts), and sets the hook once. */

interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** React's sign that a component has done its work in this commit. */
const PERFORMED_WORK = 1;

const HOOK = "__REACT_DEVTOOLS_GLOBAL_HOOK__";

const scope = globalThis as { [HOOK]?: ReturnType<typeof hookInto> };
scope[HOOK] ??= hookInto([]);
const { rendered } = scope[HOOK];

function nameOf({ type }: Fiber): string | null {
  const component = typeof type === "object" && type !== null && "type" in type ? type.type : type;
  return typeof component === "function" ? component.name : null;
}

/** Goes through what this commit made anew; a part whose children are the same objects as before was passed over. */
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

/** How often each component has been rendered since this was last asked. */
export function rendersSinceLast(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of rendered.splice(0)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
