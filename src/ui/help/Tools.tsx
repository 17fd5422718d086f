/** The tools that every live page has: the help button, the global keyboard shortcuts, and the help and citation
 * dialogs. */
import { t } from "../../i18n/text";
import { isRecordOf } from "../../state/missing";
import { Boundary } from "../Boundary";
import { EmbedDialog } from "../embed/LaterEmbedDialog";
import { laterComponent } from "../later";
import { Cite } from "../share/LaterCite";
import { QrDialog } from "../share/LaterQrDialog";
import { useApp } from "../useApp";
import { HelpButton } from "./HelpButton";
import { useGlobalKeys } from "./useGlobalKeys";

const Help = laterComponent(async () => {
  const loaded = await import("./Help");
  return loaded.Help;
});

export function Tools() {
  const dialog = useApp((state) => state.panels.dialog);
  const setPanels = useApp((state) => state.setPanels);
  const record = useApp((state) => state.remote.record.value);
  const page = useApp((state) => state.page);
  const isOpen = isRecordOf(record, page);
  const close = () => setPanels({ dialog: null });
  useGlobalKeys();
  return (
    <>
      <HelpButton />
      {dialog && (
        <Boundary key={dialog} instead={<span className="notice">{t.notice.partFailed}</span>}>
          {dialog === "help" && <Help />}
          {dialog === "embed" && <EmbedDialog record={isOpen ? record : null} onClose={close} />}
          {dialog === "qr" && <QrDialog onClose={close} />}
          {dialog === "cite" && <Cite record={isOpen ? record : null} onClose={close} />}
        </Boundary>
      )}
    </>
  );
}
