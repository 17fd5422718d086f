/** The buttons of one claim: cite it, or report a problem with it. The dialogs are loaded when they are first
 * opened. */
import { useState } from "react";
import { fill, plain, t } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { ClaimView } from "../../model/compiled/claimView";
import type { RecordView } from "../../model/compiled/recordView";
import { Boundary } from "../Boundary";
import { laterComponent } from "../later";
import { Cite } from "./LaterCite";

const Report = laterComponent(async () => {
  const loaded = await import("./Report");
  return loaded.Report;
});

interface ClaimButtonsProps {
  readonly record: RecordView;
  readonly claim: ClaimView;
}

export function ClaimButtons({ record, claim }: ClaimButtonsProps) {
  const [open, setOpen] = useState<"cite" | "report" | null>(null);
  const close = () => setOpen(null);
  // The accessible names say which claim each button is about.
  const text = plain(claim.text);
  return (
    <>
      {/* The cite dialog offers only the event's own claims. */}
      {record.kind === "event" && claim.id.startsWith(`${record.id}.`) && (
        <button
          type="button"
          className="link-button"
          aria-haspopup="dialog"
          aria-label={fill(t.event.citeClaim, { text })}
          onClick={() => setOpen("cite")}
        >
          {t.event.cite}
        </button>
      )}
      <button
        type="button"
        className="link-button"
        aria-haspopup="dialog"
        aria-label={fill(t.event.reportClaim, { text })}
        onClick={() => setOpen("report")}
      >
        {t.event.report}
      </button>
      {open !== null && (
        <Boundary instead={<span className="notice">{open === "cite" ? tools.cite.failed : tools.report.failed}</span>}>
          {open === "cite" ? (
            <Cite record={record} claim={claim.id} onClose={close} />
          ) : (
            <Report claim={claim} onClose={close} />
          )}
        </Boundary>
      )}
    </>
  );
}
