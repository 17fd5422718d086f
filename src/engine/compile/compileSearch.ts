/** Compiles the search texts: every folded word with the events that contain it, and every spelling of every actor. */

import { fold, foldedWords } from "../../i18n/fold";
import type { SearchText } from "../../model/compiled/eventIndex";
import { authorsOf } from "../cite/cite";
import { lineageById } from "../lineage";
import type { DatedEvent, Lookup } from "./lookup";

export function compileSearch(lookup: Lookup): SearchText {
  return {
    ...gatherWords(lookup.events.map((dated) => textOf(lookup, dated).join(" · "))),
    names: lookup.dataset.actors.map((actor) => [
      ...new Set([actor.name, ...Object.values(actor.names ?? {}), ...(actor.aliases ?? [])].map(fold)),
    ]),
  };
}

/** Lists the words of texts, each with the indexes of the texts that contain it. */
export function gatherWords(texts: readonly string[]): Omit<SearchText, "names"> {
  const eventsOfWord = new Map<string, number[]>();
  texts.forEach((text, event) => {
    for (const word of new Set(foldedWords(text))) {
      const events = eventsOfWord.get(word);
      if (events) events.push(event);
      else eventsOfWord.set(word, [event]);
    }
  });
  const words = [...eventsOfWord.keys()].sort();
  return { events: texts.length, words, eventsOfWord: words.map((word) => gapsOf(eventsOfWord.get(word)!)) };
}

/**
 * Writes ascending numbers as distances: [0, 3, 15] becomes "0 3 12". Most distances have one or two digits, however
 * many events there are.
 */
const gapsOf = (events: readonly number[]): string =>
  events.map((event, at) => event - (events[at - 1] ?? 0)).join(" ");

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
