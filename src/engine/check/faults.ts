/** Why a text is not a date, in words. */
import { checkMessages } from "../../i18n/check";
import { fill, t } from "../../i18n/text";
import type { DateFault } from "../../model/edtf";

/** `"2010-13-05" is not a date: there is no month 13`; of one end of an interval, behind the whole. */
export function faultInWords({ fault, text, interval, values: { season, ...values } }: DateFault): string {
  const named = season ? { season: t.dates.seasons[season] } : {};
  const said = fill(checkMessages.dates.faults[fault], { text, ...values, ...named });
  return interval === undefined ? said : fill(checkMessages.dates.endOf, { text: interval, fault: said });
}
