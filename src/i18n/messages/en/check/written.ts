/** How people write dates, as patterns for lower-case text with plain hyphens and single blanks. Each language has its
 * own. The months and seasons are those of the interface. */
/** Days of the week, which say nothing beside a date. */
export const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,? ?/g;
/** "20th" is 20, and "the 20th of January" is "20 January". */
export const ordinal = /\b(\d{1,2})(?:st|nd|rd|th)\b(?! century)/g;
export const filling = /\b(?:the|of|in the year)\b ?/g;
export const about = /^(?:about|around|approximately|approx\.?|roughly|circa|ca?\.|ca? ?(?=\d)|~) ?/;
export const uncertainBefore = /^(?:probably|possibly|perhaps|maybe) /;
export const uncertainAfter = / ?(?:\(?\?\)?|,? ?\(?uncertain\)?)$/;
export const someDay = /^some day in /;
export const someMonth = /^some month in /;
export const decade = /^(\d{3})0'?s$/;
export const century = /^(\d{1,2})(?:st|nd|rd|th) (?:century|c\.)$/;
export const hundredYears = /^years (\d{2})00-\1?99$/;
/** Short names of months other than the first three letters or more of the name. */
export const months: Readonly<Record<string, number>> = { sept: 9 };
export const seasons: Readonly<Record<string, 21 | 22 | 23 | 24>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};
export const time = /(?:,| at)? (\d{1,2}):(\d{2})(?::(\d{2}))? ?([ap])?\.?(?:m\.?)?$/;
export const afternoon = "p";
export const within = /^between (.+) and (.+)$/;
export const span = /^(?:from )?(.+?) ?(?:\bto\b|\buntil\b|\btill\b|\bthrough\b| - ) ?(.+)$/;
export const since = /^(?:since (.+)|from (.+?) on(?:wards?)?|(.+?) ?(?:-|\bto\b|\buntil\b) ?(?:present|now|today|))$/;
export const endNotKnown = /^from (.+?),? end not known$/;
export const until = /^(?:until|till|up to) (.+)$/;
export const startNotKnown = /^until (.+?),? start not known$/;
export const winter = /^winter (?:of )?(\d{4})[-/](\d{2}|\d{4})$/;
export const before = /^before (\d{4})$/;
