/** What a share card says and lights, in the words of the interface. */

import { eventsOf } from "../../engine/events/events";
import { membershipOf } from "../../engine/events/membership";
import { allOriginCounts } from "../../engine/evidence/origins";
import { whenInWords } from "../../i18n/dates";
import { eventsInWords } from "../../i18n/siteInWords";
import { count, fill, list, t } from "../../i18n/text";
import type { ActorView } from "../../model/compiled/actorView";
import type { Index } from "../../model/compiled/eventIndex";
import type { EventView } from "../../model/compiled/eventView";
import type { RecordView } from "../../model/compiled/recordView";
import type { Labels, Site } from "../../model/compiled/site";
import type { StoryView } from "../../model/compiled/storyView";

export interface CardContent {
  /** A word or two above the title. */
  readonly kicker: string;
  readonly title: string;
  /** The name in its original script. */
  readonly original: string;
  /** One line below the title: a date, for an event. */
  readonly lead: string;
  /** Some lines of running text. */
  readonly text: string;
  /** On how much it rests, or how much there is. */
  readonly facts: string;
  /** What says that sources disagree; empty where they do not. */
  readonly dispute: string;
  /** Who says it, and in which way. */
  readonly basis: string;
  /** The numbered steps of a story. */
  readonly steps: readonly string[];
  /** Whose card it is. */
  readonly footer: string;
  /** Numbers of the events that are lit on the strip. */
  readonly lit: ReadonlySet<number>;
  /** Whether the one lit event rests on one origin or on none that is known. */
  readonly isWeak: boolean;
}

/** The text that stands for the card where the picture is not seen. */
export function altOf({ kicker, title, lead, facts, dispute }: CardContent): string {
  const all = [kicker, lead, facts, dispute].filter(Boolean).join("; ");
  return fill(t.card.alt, { title: title.replace(/[.…]$/, ""), facts: all });
}

const NOTHING: ReadonlySet<number> = new Set();

/** @param view null for the dataset's own card */
export function cardContent(view: RecordView | null, index: Index, labels: Labels): CardContent {
  const { site } = index;
  const empty = { ...EMPTY, footer: site.title };
  if (view?.kind === "event") return { ...empty, ...ofEvent(view, index, labels) };
  if (view?.kind === "actor") return { ...empty, ...ofActor(view, index) };
  if (view?.kind === "story") return { ...empty, ...ofStory(view, index) };
  return { ...EMPTY, ...ofDataset(site) };
}

const EMPTY = {
  kicker: "",
  original: "",
  lead: "",
  text: "",
  facts: "",
  dispute: "",
  basis: "",
  steps: [],
  lit: NOTHING,
  isWeak: false,
};

function ofEvent(view: EventView, index: Index, labels: Labels) {
  const event = eventsOf(index).numberOf(view.id);
  const date = whenInWords(view.date, view.answers);
  const [place] = view.place;
  const sources = count(view.sources.length, "source");
  const origins = view.origins.length;
  return {
    kicker: labels.categories[view.category] ?? view.category,
    title: view.title,
    lead: place ? fill(t.card.both, { one: date, other: place.name }) : date,
    facts:
      origins === 0
        ? fill(t.evidence.withoutOrigin, { sources })
        : fill(t.event.tally, { sources, origins: count(origins, "origin") }),
    dispute: view.disagreements.some(({ outcome }) => outcome === "open") ? t.event.disagree : "",
    basis: basisOf(view, labels),
    lit: event === undefined ? NOTHING : new Set([event]),
    isWeak: event !== undefined && allOriginCounts(index)[event] !== "several",
  };
}

/** Who makes the claims on which the first sentence rests, and in which way: "According to Kevin Bergner · Official
 * statement". Of claims made in several ways it is the first. */
function basisOf({ claims, summary }: EventView, labels: Labels): string {
  const ids = summary[0]?.claims ?? [];
  const named = claims.filter(({ id }) => ids.includes(id));
  const first = named[0] ?? claims[0];
  if (!first) return "";
  const alike = named.length > 0 ? named.filter(({ status }) => status === first.status) : [first];
  const who = [...new Set(alike.flatMap(speakersOf))];
  const status = labels.statuses[first.status] ?? first.status;
  return who.length === 0 ? status : fill(t.card.basis, { who: list(who), status });
}

function speakersOf({ speakers, citations }: EventView["claims"][number]): readonly string[] {
  const names = speakers.map((speaker) => ("actor" in speaker ? speaker.actor.name : speaker.name));
  return names.length > 0 ? names : citations.slice(0, 1).map(({ short }) => short);
}

function ofActor(view: ActorView, index: Index) {
  const { numberOf, eventsOfActor } = membershipOf(index);
  const kinds: Record<string, string> = t.actor.kinds;
  return {
    kicker: fill(t.card.both, {
      one: kinds[view.actorKind] ?? view.actorKind,
      other: count(view.events.length, "event"),
    }),
    title: view.name,
    original: view.names[0]?.name ?? "",
    text: view.description ?? "",
    lit: new Set(eventsOfActor[numberOf.get(view.id) ?? -1] ?? []),
  };
}

function ofStory({ title, steps }: StoryView, { site, story }: Index) {
  const length = count(steps.length, "step");
  const whole = site.story ? fill(t.story.length, { steps: length, n: site.story.minutes }) : length;
  return {
    kicker: fill(t.card.both, { one: t.story.title, other: whole }),
    title,
    steps: steps.map(({ heading }) => heading),
    lit: new Set(story?.steps.flatMap(({ events }) => events) ?? []),
  };
}

function ofDataset(site: Site) {
  const { title, standfirst: text = "", publisher: footer = "", counts } = site;
  const facts = fill(t.card.both, { one: eventsInWords(site), other: count(counts.sources, "source") });
  const dispute = counts.disagreements > 0 ? count(counts.disagreements, "disagreement") : "";
  return { title, text, facts, dispute, footer };
}
