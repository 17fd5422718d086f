/** What editors have seen and meant: an answered warning is counted, not told. An answer names what it is about, so that it hides
 *  nothing that comes later; one that answers no warning is told itself, once the dataset has no errors. */
import { checkMessages } from "../../../i18n/check";
import { fill, inRow } from "../../../i18n/text";
import type { Finding } from "../../../model/problem";
import type { Answer } from "../../../model/schema";
import { tally } from "../../tally";
import type { Placed } from "../files";
import { finding, placeOf, worded } from "../finding";
import type { Sense, Warning } from "./sense";

interface Given {
  readonly placed: Placed<{ id: string }>;
  readonly answer: Answer;
  readonly steps: readonly (string | number)[];
}

export interface Answered {
  readonly findings: readonly Finding[];
  /** How many warnings have an answer. */
  readonly answered: number;
}

const keyOf = (record: string, code: string, about = ""): string => `${code} ${record} ${about}`;

export function withoutAnswered(sense: Sense, warnings: readonly Warning[], isWhole: boolean): Answered {
  const given = answersIn(sense);
  const used = new Set<string>();
  const isAnswered = ({ code, placed: { record }, about }: Warning): boolean => {
    // One answer in either of two records is enough, and both may be there.
    const keys = (other: string) => [keyOf(record.id, code, other), ...(other ? [keyOf(other, code, record.id)] : [])];
    return (about.length > 0 ? about : [""]).reduce((all, other) => {
      const found = keys(other).filter((key) => given.has(key));
      for (const key of found) used.add(key);
      return all && found.length > 0;
    }, true);
  };
  const open = warnings.filter((warning) => !isAnswered(warning));
  const idle = isWhole ? [...given].filter(([key]) => !used.has(key)).map(([, one]) => one) : [];
  const findings = [...mostFrequent(open).map(warningFinding), ...idle.map(idleFinding)];
  return { findings, answered: warnings.length - open.length };
}

/** As many warnings of one code as anyone mends at a sitting; a careless import could have a hundred thousand. */
const MOST_TOLD = 200;

/** The first of each code; the last of these says how many more there are. */
function mostFrequent(warnings: readonly Warning[]): Warning[] {
  const counts = tally(warnings.map(({ code }) => code));
  const soFar = new Map<string, number>();
  return warnings.flatMap((warning): Warning[] => {
    const nth = (soFar.get(warning.code) ?? 0) + 1;
    soFar.set(warning.code, nth);
    const more = (counts.get(warning.code) ?? 0) - nth;
    if (nth > MOST_TOLD) return [];
    if (nth < MOST_TOLD || more === 0) return [warning];
    const [message, fix] = warning.text;
    const later = fill(checkMessages.sense.moreLater, { message, n: more, code: warning.code });
    return [{ ...warning, text: [later, fix] }];
  });
}

function answersIn({ events, sources }: Sense): Map<string, Given> {
  const given = new Map<string, Given>();
  const read = (placed: Placed<{ id: string }>, answers: readonly Answer[] | undefined, ...steps: string[]) =>
    answers?.forEach((answer, at) => {
      given.set(keyOf(placed.record.id, answer.code, answer.about), {
        placed,
        answer,
        steps: [...steps, "answers", at],
      });
    });
  for (const placed of events) read(placed, placed.record.answers);
  for (const placed of sources) read(placed, placed.record.custom.answers, "custom");
  return given;
}

function warningFinding({ code, placed, steps, value, text: [message, fix], about }: Warning): Finding {
  // Only a source has a key of that name.
  const where = "custom" in placed.record ? checkMessages.sense.inCustom : checkMessages.sense.inAnswers;
  const answers = (about.length > 0 ? about.slice(0, 10) : [undefined]).map((one) =>
    [`{"code": "${code}"`, ...(one ? [`"about": "${one}"`] : []), '"why": "…"}'].join(", "),
  );
  const orAnswer = fill(checkMessages.sense.answer, { fix, where, answers: inRow(answers) });
  return { ...finding(code, placeOf(placed), steps, value, message, orAnswer), severity: "warning" };
}

function idleFinding({ placed, answer, steps }: Given): Finding {
  const { code, about } = answer;
  const idle = about
    ? worded(checkMessages.sense.idleAbout, { code, about })
    : worded(checkMessages.sense.idle, { code });
  return { ...finding("W-ANSWER", placeOf(placed), steps, code, ...idle), severity: "warning" };
}
