/** A file of the site that one part of the page needs, fetched when it is first asked for. */
import { useContext, useEffect, useState } from "react";
import { browserEffects, loadFile } from "../../state/load";
import { RootContext } from "../static/root";

/**
 * @param path below the root; null for nothing yet
 * @param read must be the same function each time
 * @returns undefined while it is on its way, null when it did not come
 */
export function useFile<T>(path: string | null, read: (value: unknown) => T | null): T | null | undefined {
  const root = useContext(RootContext);
  const [found, setFound] = useState<T | null | undefined>();
  useEffect(() => {
    if (path === null) return;
    let isWanted = true;
    void loadFile(browserEffects(root), path, read).then((file) => isWanted && setFound(file));
    return () => {
      isWanted = false;
    };
  }, [path, root, read]);
  return found;
}
