/** What the page listens to once it is alive, whatever it shows. Draws nothing. */
import { useApp } from "./useApp";
import { useFocusOnClose } from "./useFocusOnClose";
import { useLinks } from "./useLinks";
import { useSideHeight } from "./useSideHeight";

/** @param root the site's root as an absolute address */
export function Live({ root }: { readonly root: string }) {
  const recordFirst = useApp((state) => state.recordFirst);
  useLinks(root);
  useFocusOnClose();
  useSideHeight(!recordFirst);
  return null;
}
