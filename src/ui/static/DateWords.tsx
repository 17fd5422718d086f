/** Components that show dates in words. */
import { dateInWords, datetimeAttribute, whenInWords } from "../../i18n/dates";
import type { CompiledDate } from "../../model/date";

interface DateWordsProps {
  readonly date: CompiledDate;
  readonly className?: string;
}

/** A date in words, in a `<time>` element where HTML has a format for it. */
export function DateWords({ date, className }: DateWordsProps) {
  const datetime = datetimeAttribute(date);
  const text = dateInWords(date);
  if (!datetime) return <span className={className}>{text}</span>;
  return (
    <time dateTime={datetime} className={className}>
      {text}
    </time>
  );
}

/** The date of an event, with the rival dates where sources disagree. */
export function WhenWords({ date, answers }: DateWordsProps & { readonly answers: readonly CompiledDate[] }) {
  return answers.length < 2 ? <DateWords date={date} /> : <span>{whenInWords(date, answers)}</span>;
}
