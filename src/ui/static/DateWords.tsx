import { Fragment } from "react";
import { dateInWords, datetimeAttribute } from "../../i18n/dates";
import { t } from "../../i18n/text";
import type { CompiledDate } from "../../model/date";

/** A date in words, machine-readable where HTML has a form for it. */
export function DateWords({ date, className }: { readonly date: CompiledDate; readonly className?: string }) {
  const datetime = datetimeAttribute(date);
  const words = dateInWords(date);
  if (!datetime) return <span className={className}>{words}</span>;
  return (
    <time dateTime={datetime} className={className}>
      {words}
    </time>
  );
}

/** Every answer where sources disagree, else the date itself. */
export function DateOrAnswers({
  date,
  answers,
}: {
  readonly date: CompiledDate;
  readonly answers: readonly CompiledDate[];
}) {
  if (answers.length < 2) return <DateWords date={date} />;
  return (
    <>
      {answers.map((answer, at) => (
        <Fragment key={answer.edtf}>
          {at > 0 && t.date.rivals}
          <DateWords date={answer} />
        </Fragment>
      ))}
    </>
  );
}
