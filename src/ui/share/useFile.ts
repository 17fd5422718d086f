/** Fetches a data file of the site for one component, when the component first asks for it. */
import { useContext, useEffect, useState } from "react";
import { browserEffects, loadFile } from "../../state/load";
import { RootContext } from "../static/root";

/** @param path path below the root, or null to fetch nothing yet
 * @param read must be the same function at each render
 * @returns undefined while the file is loading, null if it did not load */
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
