/** How questions are asked in this language: what the ranked answers (engine/ask/answers.ts) know of its words. All words
 * are folded. Other languages may leave lists empty; search then compares words as they are. */
import type { About } from "../../../model/fields";

/** Words that say nothing about what is meant. A query that has only these is searched as it is. */
export const common =
  "a an the this that these those it its he his him she her they their them who whom whose what which when where why how is was were are be been being am do does did has have had will would can could should of in on at to for from by with about into and or but not no there any some many much more most said say says long";

/** First words of a question, and which kinds of disagreement answer it. The longest that fits counts. */
export const questions: Readonly<Record<string, readonly About[]>> = {
  who: ["role", "wording"],
  whose: ["role", "wording"],
  which: ["role", "date", "place"],
  did: ["role", "cause", "wording", "number"],
  was: ["role", "cause", "wording", "place", "date"],
  were: ["role", "cause", "wording"],
  had: ["role", "wording"],
  when: ["date"],
  since: ["date"],
  "at what": ["date"],
  "what day": ["date"],
  "which day": ["date"],
  "on which": ["date"],
  "what year": ["date"],
  "which year": ["date"],
  "in which": ["date", "place"],
  where: ["place"],
  "from which": ["place"],
  why: ["cause"],
  how: ["cause", "wording", "number"],
  "how many": ["number"],
  "how much": ["number"],
  "how long": ["number", "date"],
};

/** Words that name what a question asks for, wherever they stand: "capture date". */
export const subjects: Readonly<Record<string, readonly About[]>> = {
  date: ["date"],
  day: ["date"],
  month: ["date"],
  year: ["date"],
  hour: ["date"],
  time: ["date"],
  number: ["number"],
  count: ["number"],
  toll: ["number"],
  location: ["place"],
  site: ["place"],
  reason: ["cause"],
  cause: ["cause"],
};

/** The beginning of a question for somebody or something by name: "who is Daqduq". */
export const identity = /^(?:who|what) (?:is|was|are|were) (?:the )?/;

/** Words that ask for disagreements themselves. */
export const disputed =
  "disputed dispute disputes disagree disagrees disagreed disagreement disagreements contested contradict contradiction contradictions conflicting unclear controversial rival";

/** Endings that are taken off before words are compared, each with what takes its place; of each list the first that
 * fits. At least four letters stay. */
export const endings: readonly (readonly (readonly [ending: string, instead: string])[])[] = [
  [
    ["ies", "y"],
    ["sses", "ss"],
    ["ss", "ss"],
    ["us", "us"],
    ["is", "is"],
    ["s", ""],
  ],
  [
    ["ations", ""],
    ["ation", ""],
    ["ments", ""],
    ["ment", ""],
    ["ings", ""],
    ["ing", ""],
    ["ions", ""],
    ["ion", ""],
    ["ures", ""],
    ["ure", ""],
    ["ed", ""],
    ["ors", ""],
    ["or", ""],
    ["ers", ""],
    ["er", ""],
    ["es", ""],
    ["e", ""],
  ],
];

/** Words of nearly one meaning in records of events. Each line is one group. */
export const alike: readonly string[] = [
  "kill killed killing killings die died dies death deaths dead shot murdered murder assassinated assassination fatality fatalities",
  "free freed release released releases let",
  "capture captured captor captors arrest arrested detain detained detention seize seized caught held imprisoned",
  "attack attacked attackers raid raided assault operation",
  "kidnap kidnapped kidnapping kidnappers abduct abducted abduction hostage hostages",
  "swap swaps swapped exchange exchanged traded trade deal",
  "meet met meeting meetings",
  "split break broke rift separate separated separation fall fell fallout out",
  "begin began begun start started starts beginning outbreak",
  "end ended ends over finish finished",
  "found founded founding form formed formation created establish established",
  "publish published publication report reports reported article column story",
  "win won seats gain gained",
  "leave left withdraw withdrew withdrawal departure",
  "lead led leads leader leaders leadership head heads headed command commander commanded",
  "plan planned planner planning planners organise organised organiser organisers",
  "help helped support supported aid backing backed",
  "pay paid pays payment finance financed funding fund funded money",
  "train trained trains training",
  "trial court tried verdict ruling judge judged opinion",
  "testify testified testimony hearing tells senate",
  "confess confessed confession admit admitted admits",
  "burn burned burnt torched",
  "soldier trooper servicemen",
  "sanction sanctions sanctioned designate designated designation listed list",
  "law bill act amendment legislation",
  "visit visited visits trip trips travel travelled tour tours tours",
  "interrogate interrogated interrogation interrogations questioned questioning",
  "troops soldiers forces",
  "bomb bombs bombing explosive explosives explosively efp efps ied ieds",
  "vote voted votes election elections elected poll",
  "handed hand transfer transferred transfers custody",
  "deny denied denies denial",
  "invade invaded invades invasion",
  "protest protests protesters demonstration demonstrations",
  "brother brothers",
  "approve approved authorise authorised order ordered",
];
