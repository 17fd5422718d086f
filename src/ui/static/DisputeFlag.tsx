/** The flag for events, answers and sentences on which sources disagree. */
import type { ReactNode } from "react";
import type { Dispute } from "../../engine/events/events";
import { t } from "../../i18n/text";

interface DisputeFlagProps {
  readonly dispute: Dispute;
  /** The text of the flag. The default says that sources disagree. */
  readonly children?: ReactNode;
}

/** Renders nothing without a disagreement. The flag has the colour of dispute only if a question is left open. */
export function DisputeFlag({ dispute, children = t.event.disagree }: DisputeFlagProps) {
  if (dispute === "none") return null;
  return <span className={dispute === "open" ? "disputed-flag" : "disputed-flag is-settled"}>{children}</span>;
}
