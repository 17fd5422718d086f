import { useContext } from "react";
import { citedRoot, linkTo } from "../state/url";
import { RootContext } from "./static/root";
import { useAppStore } from "./useApp";
import { usePrinting } from "./usePrinting";

/** The address of what is printed, with its filters, and with the version of the data as a copied link has it. */
export function LivePrintAddress() {
  const root = useContext(RootContext);
  const store = useAppStore();
  // Only on paper, so that no change of the view on the screen renders it.
  if (!usePrinting()) return null;
  const state = store.getState();
  return <p className="print-address">{linkTo(citedRoot(root, state.site), state, state.site)}</p>;
}
