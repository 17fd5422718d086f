/** Makes a disagreement about one made-up event: a question, two positions, and the claims that answer it either way.
 */
import type { Day } from "../../model/date";
import type { Claim, Disagreement, EventRecord, Says } from "../../model/schema";
import { dayText } from "./dates";
import type { Chance } from "./random";
import type { World } from "./world";

export interface Made {
  readonly event: EventRecord;
  readonly disagreement: Disagreement | null;
}

export interface Setting {
  readonly day: Day;
  readonly world: World;
  readonly chance: Chance;
}

interface Answer {
  readonly answer: string;
  readonly says?: Says;
}

interface Question {
  readonly about: Disagreement["about"];
  readonly question: string;
  readonly answers: readonly [Answer, Answer];
}

/** @returns the event with claims that differ, and the disagreement about them */
export function disputeOf(event: EventRecord, setting: Setting): Made {
  const { chance } = setting;
  const { about, question, answers } = questionOn(event, setting);
  const claims = event.claims.map((claim, nth): Claim => {
    const says = answers[nth]?.says;
    return says === undefined ? claim : { ...claim, text: `${claim.text} ${answers[nth]!.answer}.`, says };
  });
  const positions = answers.map(({ answer, says }, nth) => ({
    id: nth === 0 ? "one" : "other",
    answer,
    // Any further claims side with the first.
    claims: claims.filter((_, at) => at === nth || (nth === 0 && at > 1)).map(({ id }) => id),
    ...(says === undefined ? {} : { says }),
  }));
  const outcome: Disagreement["outcome"] = chance.weighted([
    [{ kind: "open" }, 65],
    [{ kind: "preferred", position: "one" }, 20],
    [{ kind: "different-acts" }, 8],
    [{ kind: "superseded", position: "other" }, 7],
  ] as const);
  return { event: { ...event, claims }, disagreement: { id: `on-${event.id}`, question, about, positions, outcome } };
}

const ABOUTS = [
  ["date", 35],
  ["number", 25],
  ["role", 12],
  ["place", 10],
  ["cause", 10],
  ["wording", 8],
] as const;

function questionOn(event: EventRecord, { day, world, chance }: Setting): Question {
  const about = chance.weighted(ABOUTS);
  const isOneDay = event.date.edtf === dayText(day);
  if (about === "date" && isOneDay) {
    const other = dayText(day + chance.pick([-20, -7, -2, -1, 1, 1, 3, 10]));
    const said = (edtf: string): Answer => ({ answer: `On ${edtf}`, says: { date: edtf } });
    return { about, question: "On which day was it?", answers: [said(event.date.edtf), said(other)] };
  }
  if (about === "place" && event.place !== undefined) {
    const other = world.sites.find((site) => site !== event.place)!;
    const said = (place: string): Answer => ({ answer: `At ${world.placeNames.get(place)}`, says: { place } });
    return { about, question: "Where was it?", answers: [said(event.place), said(other)] };
  }
  if (about === "role") {
    const answers = [{ answer: "It led" }, { answer: "It only took part" }] as const;
    return { about, question: "Which part did the first named have?", answers };
  }
  if (about === "cause" || about === "wording") {
    const answers = [{ answer: "The board had decided so" }, { answer: "Nobody had decided anything" }] as const;
    return { about, question: about === "cause" ? "Why did it come to this?" : "What was said?", answers };
  }
  const amount = chance.int(3, 300);
  const said = (n: number): Answer => ({ answer: `${n} people`, says: { amount: n, unit: "people", of: "present" } });
  return {
    about: "number",
    question: "How many people were there?",
    answers: [said(amount), said(amount + chance.int(1, 40))],
  };
}
