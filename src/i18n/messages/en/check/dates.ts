/** Dates that cannot be read, and dates that say too little or contradict each other. */
import type { FaultName } from "../../../../model/edtf";

export const meant = "Did you mean {dates}?";
export const quoted = '"{date}"';
/** Between what is quoted so far and one more date. */
export const or = '{one} or "{other}"';
export const example = 'Write a date such as "2007-01-20", "2007-03~" or "2003/2004".';
export const noExtent = {
  says: '"{date}" does not say whether it went on throughout or happened inside',
  fix: 'Add "extent": "span" or "extent": "within".',
};
export const noInterval = { says: '"{date}" is not an interval', fix: 'Remove "extent".' };
export const noMonth = { says: "{month} is no month", fix: "Write a month from 1 to 12, or the year alone." };
export const contradiction = {
  says: '"issued" says {printed} and custom.edtf says {edtf}',
  fix: 'Correct one of them, or remove "issued".',
};

/** Why a text is not a date. */
export const faults: Readonly<Record<FaultName, string>> = {
  slashes: '"{text}" has more than one "/"',
  noEnds: '"{text}" has neither a start nor an end',
  backwards: '"{text}" ends before it starts',
  monthOfUnknownYear: '"{text}" gives a month of an unknown year, which is EDTF level 2 and not supported',
  dayOfUnknownMonth: '"{text}" gives a day of an unknown month, which is EDTF level 2 and not supported',
  noTime: '"{text}" is not a time of day',
  zone: '"{text}" gives a time zone, which is not supported: a time is as on the clock of the place',
  markedTime: '"{text}" marks a time of day, and EDTF marks only dates',
  beyondLevels: '"{text}" is not an EDTF date of level 0 or 1',
  northernSeason:
    '"{text}" is {season}, northern half of the Earth, of {year}, which is EDTF level 2 and not supported',
  southernSeason:
    '"{text}" is {season}, southern half of the Earth, of {year}, which is EDTF level 2 and not supported',
  quarter: '"{text}" is quarter {n} of {year}, which is EDTF level 2 and not supported',
  third: '"{text}" is third {n} of {year}, which is EDTF level 2 and not supported',
  half: '"{text}" is half {n} of {year}, which is EDTF level 2 and not supported',
  noMonth: '"{text}" is not a date: there is no month {month}',
  dayZero: '"{text}" is not a date: days begin with 01',
  noDay: '"{text}" is not a date: that month has {days} days',
  empty: "the date is empty",
  spaced: '"{text}" has a space before or after it',
  notADate: '"{text}" is not an EDTF date',
  notAnInterval: '"{text}" is not an EDTF interval',
  notAYear: '"{text}" is not a year of four digits',
  level2: '"{text}" is EDTF level 2 or no EDTF; only levels 0 and 1 are read',
  unlike: '"{text}" is not an EDTF date such as 2007-01-20, 2007-03~ or 2003/2004',
  needlessY: '"{text}": a year of four digits stands without Y',
  beforeYears: '"{text}" is before the year 0000; EDTF has such years, and they are not supported',
  afterYears: '"{text}" is after the year 9999; EDTF has such years, and they are not supported',
};
/** Of one end of an interval. */
export const endOf = '"{text}": {fault}';
