/** The dialog that gives the snippet for embedding the present view in another page. */
import { useContext, useRef, useState } from "react";
import { snippetOf } from "../../embed/protocol";
import { recordTitle } from "../../i18n/recordTitle";
import { fill, inRow } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { RecordView } from "../../model/compiled/recordView";
import { fullAddress } from "../../state/url";
import { asEmbed } from "../../state/view";
import { Modal, ModalHead } from "../Modal";
import { useCopy } from "../share/useCopy";
import { RootContext } from "../static/root";
import { useApp, useAppStore } from "../useApp";

interface EmbedDialogProps {
  /** The open record, or null. */
  readonly record: RecordView | null;
  readonly onClose: () => void;
}

export function EmbedDialog({ record, onClose }: EmbedDialogProps) {
  const site = useApp((state) => state.site);
  const store = useAppStore();
  const root = useContext(RootContext);
  const { field, outcome, copy } = useCopy();
  const button = useRef<HTMLButtonElement>(null);
  const name = record ? recordTitle(record) : site.title;
  const title = record ? `${name} · ${site.title}` : name;
  // Taken once, when the dialog opens.
  const [text] = useState(() => snippetOf({ root, title, address: fullAddress(root, asEmbed(store.getState())) }));
  const { publisher, licence } = site;
  const terms = [publisher, licence && fill(tools.embedding.licence, { licence: licence.name })].filter(
    (words) => words !== undefined,
  );
  return (
    <Modal className="cite embed-dialog" label={tools.embedding.title} focus={button} onClose={onClose}>
      <ModalHead title={tools.embedding.title} close={tools.embedding.close} onClose={onClose} />
      <p dir="auto">{fill(tools.embedding.what, { title: name })}</p>
      <textarea
        ref={field}
        readOnly
        rows={7}
        dir="ltr"
        spellCheck={false}
        aria-label={tools.embedding.text}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="cite-actions">
        <button ref={button} type="button" className="button primary" onClick={() => void copy(text)}>
          {outcome === "copied" ? tools.embedding.copied : tools.embedding.copy}
        </button>
        <p role="status" className="quiet">
          {outcome === "copied" ? tools.embedding.copied : outcome === "refused" ? tools.embedding.copyRefused : ""}
        </p>
      </div>
      <p className="quiet" dir="auto">
        {fill(tools.embedding.credit, { names: inRow([fill(tools.embedding.name, { title: site.title }), ...terms]) })}
      </p>
      <p className="quiet">{tools.embedding.sized}</p>
    </Modal>
  );
}
