/** A script that a test runs in a process of its own, under a chosen time zone. It reads a JSON list of EDTF dates from
 * standard input and writes their words and days, to prove that these do not depend on the time zone. */
import { readFileSync } from "node:fs";
import { dateInWords, datetimeAttribute, dayInWords } from "../i18n/dates";
import { isFault, parseDate } from "../model/edtf";

const dates = JSON.parse(readFileSync(0, "utf8")) as string[];
const words = dates.map((text) => {
  const date = parseDate(text, "within");
  if (isFault(date)) return "fault";
  const days = [date.earliest, date.latest].map((day) => (day === null ? "open" : dayInWords(day)));
  return [dateInWords(date), datetimeAttribute(date), ...days].join(" | ");
});
// The offset proves that the time zone was in force.
process.stdout.write(JSON.stringify({ offset: new Date(2018, 7, 30).getTimezoneOffset(), words }));
