import type { ReactNode } from "react";
import type { Dispute } from "../../engine/events/events";
import { t } from "../../i18n/text";

interface DisputeFlagProps {
  readonly dispute: Dispute;
  /** What is said beside the sign; else that sources disagree. */
  readonly children?: ReactNode;
}

/** A sign that sources disagree: in the colour of dispute only where something is left open. */
export function DisputeFlag({ dispute, children = t.event.disagree }: DisputeFlagProps) {
  if (dispute === "none") return null;
  return <span className={dispute === "open" ? "disputed-flag" : "disputed-flag is-settled"}>{children}</span>;
}
