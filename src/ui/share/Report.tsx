/** The dialog for reporting a problem with a claim. It puts the reader's words and everything an editor needs into one
 * message, to copy or to open in a mail program. The dialog itself sends nothing. */

import { useContext, useRef, useState } from "react";
import { eventsOf } from "../../engine/events/events";
import { bodyOf, mailtoOf, reportOf } from "../../engine/export/report";
import { fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import { eventOfClaim } from "../../model/address";
import type { ClaimView } from "../../model/compiled/claimView";
import { contactOf } from "../../model/contact";
import { addressOfRecord, citedRoot } from "../../state/url";
import { Modal, ModalHead } from "../Modal";
import { OutLink } from "../static/OutLink";
import { RootContext } from "../static/root";
import { useApp } from "../useApp";
import { useCopy } from "./useCopy";

interface ReportProps {
  readonly claim: ClaimView;
  readonly onClose: () => void;
}

export function Report({ claim, onClose }: ReportProps) {
  const site = useApp((state) => state.site);
  const labels = useApp((state) => state.labels);
  const index = useApp((state) => state.remote.index.value);
  const root = useContext(RootContext);
  const ownWords = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState("");
  const { field, outcome, copy, reset } = useCopy();
  // A claim's id is its event's id, a dot, and a name.
  const id = eventOfClaim(claim.id);
  const at = index ? eventsOf(index).numberOf(id) : undefined;
  const event = index && at !== undefined ? eventsOf(index).title(at) : id;
  const address = addressOfRecord(citedRoot(root, site), "event", id, claim.id);
  const message = reportOf({ claim, event, address, problem }, site, labels);
  const contact = contactOf(site);
  const mailto = contact.kind === "mail" || contact.kind === "none" ? mailtoOf(contact, message) : null;
  const text = `${message.subject}\n\n${bodyOf(message)}`;
  return (
    <Modal className="cite report" label={tools.report.title} focus={ownWords} onClose={onClose}>
      <ModalHead title={tools.report.title} close={tools.report.close} onClose={onClose} />
      <p className="report-claim" dir="auto">
        {fill(tools.report.claim, { text: claim.text })}
      </p>
      <label className="report-words">
        <span>{tools.report.ownText}</span>
        <textarea
          ref={ownWords}
          rows={4}
          dir="auto"
          maxLength={2000}
          value={problem}
          onChange={(domEvent) => {
            setProblem(domEvent.target.value);
            reset();
          }}
        />
      </label>
      <label className="report-words">
        <span>{tools.report.text}</span>
        <textarea ref={field} readOnly rows={8} dir="auto" spellCheck={false} value={text} />
      </label>
      <p className="quiet">
        {contact.kind === "mail" && <span>{fill(tools.report.to, { contact: contact.address })}</span>}
        {contact.kind === "none" && (
          <span>
            {site.publisher ? fill(tools.report.toNobody, { publisher: site.publisher }) : tools.report.toUnknown}
          </span>
        )}
        {contact.kind === "words" && <span>{fill(tools.report.toPlace, { contact: contact.address })}</span>}
        {contact.kind === "page" && <PlaceOfReports address={contact.address} />}
        {mailto === null && (contact.kind === "mail" || contact.kind === "none") && (
          <span>{` ${tools.report.tooLong}`}</span>
        )}
      </p>
      <div className="cite-actions">
        {mailto !== null && (
          <a className="button primary" href={mailto}>
            {tools.report.mail}
          </a>
        )}
        <button type="button" className="button" onClick={() => void copy(text)}>
          {outcome === "copied" ? tools.report.copied : tools.report.copy}
        </button>
        <p role="status" className="quiet">
          {outcome === "copied" ? tools.report.copied : outcome === "refused" ? tools.report.copyRefused : ""}
        </p>
      </div>
    </Modal>
  );
}

/** The sentence that says where to report, with the web page as a link. */
function PlaceOfReports({ address }: { readonly address: string }) {
  const [before = "", after = ""] = tools.report.toPlace.split("{contact}");
  return (
    <>
      <span>{before}</span>
      <OutLink url={address}>{address}</OutLink>
      <span>{after}</span>
    </>
  );
}
