import type { Dispute } from "../../engine/rows/events";
import { t } from "../../i18n/text";

/** That sources disagree about an event, in few words: in the colour of dispute only where something is left open. */
export function DisputeFlag({ dispute }: { readonly dispute: Dispute }) {
  if (dispute === "none") return null;
  return <span className={dispute === "open" ? "disputed-flag" : "disputed-flag is-settled"}>{t.event.disagree}</span>;
}
