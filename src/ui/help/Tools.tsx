/** What every live page has whatever it shows: the Help button, the keys that act anywhere, and the dialogs they open. */
import { lazy, Suspense } from "react";
import { t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { isRecordOf } from "../../state/missing";
import { Boundary } from "../Boundary";
import { useApp } from "../useApp";
import { HelpButton } from "./HelpButton";
import { useGlobalKeys } from "./useGlobalKeys";

const Help = lazy(() => import("./Help").then((loaded) => ({ default: loaded.Help })));
const Cite = lazy(() => import("../share/Cite").then((loaded) => ({ default: loaded.Cite })));
const Palette = lazy(() => import("../palette/Palette").then((loaded) => ({ default: loaded.Palette })));

export function Tools({ index }: { readonly index: Index }) {
  const dialog = useApp((state) => state.panels.dialog);
  const setPanels = useApp((state) => state.setPanels);
  const record = useApp((state) => state.remote.record.value);
  const page = useApp((state) => state.page);
  const isOpen = isRecordOf(record, page);
  useGlobalKeys();
  return (
    <>
      <HelpButton />
      {dialog && (
        <Boundary key={dialog} instead={<span className="notice">{t.notice.partFailed}</span>}>
          <Suspense>
            {dialog === "help" && <Help />}
            {dialog === "palette" && <Palette index={index} />}
            {dialog === "cite" && <Cite record={isOpen ? record : null} onClose={() => setPanels({ dialog: null })} />}
          </Suspense>
        </Boundary>
      )}
    </>
  );
}
