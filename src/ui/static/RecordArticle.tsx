/** The page of any record. Events are drawn here directly; the component for all other kinds is passed in, because it
 * is a script of its own in the app. */

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
  /** What an event still rests on under a source exclusion or an as-of date. */
  readonly support?: ViewSupport | null;
  /** Tells which citations of answers still count. Null if all do. */
  readonly isKept?: IsKept | null;
  /** The part of the page that the address names. */
  readonly asked?: string;
  readonly unfolding?: Unfolding | undefined;
  /** Drawings made at build time: for the story, the timeline of each step; for an actor, its track for a phone, which
   * shows no tracks beside a record. */
  readonly drawings?: readonly ReactNode[] | undefined;
  /** Draws all kinds of records but events. It is passed in, because it is not needed to read an event. */
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
