/** What the page needs once it is alive, whatever it shows. Draws nothing. */
import { useApp } from "./useApp";
import { useFocusOnClose } from "./useFocusOnClose";
import { useSideHeight } from "./useSideHeight";

export function Live() {
  const recordFirst = useApp((state) => state.recordFirst);
  useFocusOnClose();
  useSideHeight(!recordFirst);
  return null;
}
