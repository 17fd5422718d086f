/** The command `dev` in the package, which takes the place of dev.ts when the package is bundled (vite.cli.config.ts).
 * The edit loop needs Vite and the sources, and the package has neither. */
import { checkMessages } from "../../i18n/check";
import type { Effects } from "../effects";
import type { DevOptions } from "./dev";

/** Says that the edit loop works in the project's repository only. @returns the exit code */
export async function dev(_: DevOptions, effects: Effects): Promise<number> {
  effects.warn(checkMessages.commands.noDev);
  return 2;
}
