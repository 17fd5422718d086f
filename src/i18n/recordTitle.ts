import type { RecordView } from "../model/compiled/recordView";
import { t } from "./text";

/** The title of a record's page, for its heading and for the document's title. */
export function recordTitle(view: RecordView): string {
  switch (view.kind) {
    case "event":
      return view.title;
    case "actor":
      return view.name;
    case "source":
      return view.source.title;
    case "period":
      return view.label;
    case "actors":
      return t.actors.title;
    case "disagreements":
      return t.header.disagreements;
    case "about":
      return t.about.title;
    case "corrections":
      return t.corrections.title;
    case "story":
      return view.title;
  }
}
