/** Compiles the text that search looks through: one folded line per event, and every spelling of every actor. */

import { fold } from "../../i18n/fold";
import type { SearchText } from "../../model/compiled/eventIndex";
import { authorsOf } from "../cite/cite";
import { lineageById } from "../lineage";
import type { DatedEvent, Lookup } from "./lookup";

export function compileSearch(lookup: Lookup): SearchText {
  return {
    rows: lookup.events.map((dated) => fold(textOf(lookup, dated).join(" · "))),
    names: lookup.dataset.actors.map((actor) => [
      ...new Set([actor.name, ...Object.values(actor.names ?? {}), ...(actor.aliases ?? [])].map(fold)),
    ]),
  };
}

function textOf(lookup: Lookup, { event }: DatedEvent): string[] {
  const places = event.place === undefined ? [] : lineageById(lookup.places, event.place);
  const sources = event.claims.flatMap((claim) =>
    claim.citations.map((citation) => lookup.sources.get(citation.source)),
  );
  return [
    event.title,
    ...event.summary.map((sentence) => sentence.text),
    ...event.claims.flatMap((claim) => [
      claim.text,
      claim.note ?? "",
      ...claim.speakers.map((speaker) =>
        "name" in speaker ? speaker.name : (lookup.actors.get(speaker.actor)?.name ?? ""),
      ),
    ]),
    ...event.participants.flatMap(({ actor }) => {
      const found = lookup.actors.get(actor);
      return found ? [found.name, ...Object.values(found.names ?? {}), ...(found.aliases ?? [])] : [];
    }),
    ...places.flatMap((id) => {
      const place = lookup.places.get(id);
      return place ? [place.name, ...Object.values(place.names ?? {})] : [];
    }),
    ...[...new Set(sources)].flatMap((source) =>
      source ? [source.title, source["container-title"] ?? source.publisher ?? "", ...authorsOf(source)] : [],
    ),
  ];
}
