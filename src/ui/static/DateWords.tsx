import { dateInWords, datetimeAttribute, whenInWords } from "../../i18n/dates";
import type { CompiledDate } from "../../model/date";

interface DateWordsProps {
  readonly date: CompiledDate;
  readonly className?: string;
}

/** A date in words, machine-readable where HTML has a form for it. */
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

/** When an event was, where sources may disagree. */
export function WhenWords({ date, answers }: DateWordsProps & { readonly answers: readonly CompiledDate[] }) {
  return answers.length < 2 ? <DateWords date={date} /> : <span>{whenInWords(date, answers)}</span>;
}
