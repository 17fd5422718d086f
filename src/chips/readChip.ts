/** Reads from an event's `index.json` what its chip says. The file comes over the network, so that every value is
 * checked before it is used; an answer of another shape gives no chip. Pure, and without valibot, which alone would be
 * larger than the script may be. */
import type { ChipWords } from "../model/compiled/chipWords";

/** The texts of a chip. */
export interface Chip {
  readonly when: string;
  readonly title: string;
  /** The claim, or the first sentence of the event. */
  readonly text: string;
  readonly speakers: readonly string[];
  readonly status: string;
  readonly source: string;
  readonly locator: string;
  readonly isApproximate: boolean;
  readonly tally: string;
  /** The first question on which sources disagree, or null. */
  readonly question: { readonly text: string; readonly outcome: string; readonly isOwn: boolean } | null;
}

type Bag = Readonly<Record<string, unknown>>;

const bag = (value: unknown): Bag => (typeof value === "object" && value !== null ? (value as Bag) : {});
const bags = (value: unknown): Bag[] => (Array.isArray(value) ? value.map(bag) : []);
/** A text, or "" for anything else. */
const text = (value: unknown): string => (typeof value === "string" ? value : "");
/** The text at a key, or "". What every object has, such as "constructor", is no text. */
const at = (value: unknown, key: unknown): string => text(bag(value)[text(key)]);

/** @param claimId the fragment of the link, or ""
 * @returns null if the data is not that of an event */
export function readChip(data: unknown, claimId: string): Chip | null {
  const event = bag(data);
  const words: { readonly [Key in keyof ChipWords]?: unknown } = bag(event["words"]);
  const when = text(words.when);
  const title = text(event["title"]);
  if (event["kind"] !== "event" || !when || !title) return null;
  const all = bags(event["claims"]);
  const own = all.filter(({ id }) => id === claimId);
  const [first = {}] = bags(event["summary"]);
  const named = Array.isArray(first["claims"]) ? first["claims"] : [];
  // A link to the event, or to a claim that has moved, shows the first sentence and the claims behind it.
  const claims = own.length > 0 ? own : all.filter(({ id }) => named.includes(id));
  const [claim = {}] = claims;
  const [citation = {}] = bags(claim["citations"]);
  const questions = bags(event["disagreements"]);
  const isAnsweredBy = (question: Bag) =>
    bags(question["positions"]).some((position) =>
      bags(position["claims"]).some(({ id }) => claims.some((one) => one["id"] === id)),
    );
  const ownQuestion = questions.find(isAnsweredBy);
  const question = ownQuestion ?? questions[0];
  const speakers = claims.flatMap((one) =>
    bags(one["speakers"]).map(({ actor, name }) => at(actor, "name") || text(name)),
  );
  return {
    when,
    title,
    text: text(own.length > 0 ? claim["text"] : first["text"]),
    speakers: [...new Set(speakers)].filter(Boolean),
    status: at(words.statuses, claim["status"]),
    source: text(citation["short"]),
    locator: text(citation["locator"]),
    isApproximate: citation["approximate"] === true,
    tally: text(words.tally),
    question: question
      ? {
          text: text(question["question"]),
          outcome: at(words.outcomes, question["id"]),
          isOwn: question === ownQuestion || own.length === 0,
        }
      : null,
  };
}
