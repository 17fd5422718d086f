/** The button that opens the citation dialog for a record. The dialog is loaded when it is first opened. */
import { useState } from "react";
import { t } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { RecordView } from "../../model/compiled/recordView";
import { Boundary } from "../Boundary";
import { Cite } from "./LaterCite";

export function CiteButton({ record }: { readonly record: RecordView }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t.event.cite}
      </button>
      {isOpen && (
        <Boundary instead={<p className="notice">{tools.cite.failed}</p>}>
          <Cite record={record} onClose={() => setIsOpen(false)} />
        </Boundary>
      )}
    </>
  );
}
