/** The page of any record. */

import type { ComponentType, ReactNode } from "react";
import type { IsKept } from "../../engine/evidence/matrix";
import type { ViewSupport } from "../../engine/evidence/viewSupport";
import type { RecordView } from "../../model/compiled/recordView";
import type { Labels, Site } from "../../model/compiled/site";
import type { Unfolding } from "./DisagreementsArticle";
import { EventArticle } from "./EventArticle";

export interface RecordArticleProps {
  readonly view: RecordView;
  readonly labels: Labels;
  readonly site: Site;
  /** What of an event still stands where the reader leaves sources out. */
  readonly support?: ViewSupport | null;
  /** Which citations of answers are left then; null where all are. */
  readonly isKept?: IsKept | null;
  /** The part of the page that the address names. */
  readonly asked?: string;
  readonly unfolding?: Unfolding | undefined;
  /** Of the story the timeline of each step, when the site is built; of an actor its track, for a phone, which shows no tracks beside a record. */
  readonly drawings?: readonly ReactNode[] | undefined;
  /** What draws all but events: apart, since nobody needs it to read one. */
  readonly other: ComponentType<OtherArticleProps> | null;
}

export interface OtherArticleProps extends Omit<RecordArticleProps, "view" | "other"> {
  readonly view: Exclude<RecordView, { kind: "event" }>;
}

export function RecordArticle({ other: Other, ...props }: RecordArticleProps) {
  const { view, labels, support = null, isKept = null } = props;
  if (view.kind === "event") return <EventArticle view={view} labels={labels} support={support} isKept={isKept} />;
  return Other ? <Other {...props} view={view} /> : <p className="quiet" aria-busy="true" />;
}
