/** Compiles the search texts: every folded word with the events that contain it, and every spelling of every actor. */

import { fold, foldedWords } from "../../i18n/fold";
import { eventOfClaim } from "../../model/address";
import type { SearchText } from "../../model/compiled/eventIndex";
import type { SearchPassages } from "../../model/compiled/passages";
import { authorsOf } from "../cite/cite";
import { lineageById } from "../lineage";
import type { DatedEvent, Lookup } from "./lookup";

export function compileSearch(lookup: Lookup): SearchText {
  return {
    ...gatherWords(lookup.events.map((dated) => textOf(lookup, dated).join(" · "))),
    names: lookup.dataset.actors.map(spellingsOf),
    places: lookup.dataset.places.map(spellingsOf),
    questions: lookup.dataset.disagreements.map(({ id, question, about, positions }) => ({
      id,
      question,
      about,
      answers: positions.map(({ answer }) => answer).join(" · "),
      events: [
        ...new Set(positions.flatMap(({ claims }) => claims.map((claim) => lookup.numberOf.get(eventOfClaim(claim))!))),
      ],
    })),
  };
}

/** The texts of events by their ids, for the passages shown with answers. */
export function compilePassages({ events }: Lookup): SearchPassages {
  return {
    events: Object.fromEntries(
      events.map(({ event: { id, summary, claims } }) => [
        id,
        { summary: summary.map((one) => one.text), claims: claims.map((claim) => [claim.id, claim.text] as const) },
      ]),
    ),
  };
}

/** The names of a record in every spelling, folded, each once. */
function spellingsOf({ name, names = {}, aliases = [] }: Named): string[] {
  return [...new Set([name, ...Object.values(names), ...aliases].map(fold))];
}

interface Named {
  readonly name: string;
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly aliases?: readonly string[] | undefined;
}

/** Lists the words of texts, each with the indexes of the texts that contain it. */
export function gatherWords(texts: readonly string[]): Pick<SearchText, "events" | "words" | "eventsOfWord"> {
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
