/** Any record but an event, as the app draws it: a script of its own, since nobody needs it to read an event. */
import { OtherArticle } from "../static/OtherArticle";
import type { OtherArticleProps } from "../static/RecordArticle";
import { OwnTrack } from "./OwnTrack";

export function OtherRecord(props: OtherArticleProps) {
  const { kind, id } = props.view;
  return <OtherArticle {...props} drawings={kind === "actor" ? [<OwnTrack key={id} id={id} />] : undefined} />;
}
