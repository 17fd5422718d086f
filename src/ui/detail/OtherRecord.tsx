/** Draws an open record of any kind but an event. It is a script of its own, because it is not needed to read an
 * event. */
import { OtherArticle } from "../static/OtherArticle";
import type { OtherArticleProps } from "../static/RecordArticle";
import { OwnTrack } from "./OwnTrack";

export function OtherRecord(props: OtherArticleProps) {
  const { kind, id } = props.view;
  return <OtherArticle {...props} drawings={kind === "actor" ? [<OwnTrack key={id} id={id} />] : undefined} />;
}
