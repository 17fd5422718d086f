/** Warnings of what does not make sense, and answers to them. */
export const named = '"{id}"';
export const dated = '"{id}" ({date})';
export const andMore = "{ids} and {n} more";
export const moreLater = "{message}; {n} more {code} are reported once these are fixed";
export const answer = "{fix} If it is right as it is, answer it in {where}: {answers}.";
export const inAnswers = '"answers"';
export const inCustom = '"answers" of custom';
const idleFix = "Remove it, or correct its code or what it is about.";
export const idle = { says: "the answer to {code} answers no warning of this record", fix: idleFix };
export const idleAbout = {
  says: 'the answer to {code} about "{about}" answers no warning of this record',
  fix: idleFix,
};

export const oneAddress = {
  says: "{one} has the same address as {other}, so that both count as one origin",
  fix: "Merge the two and give the old id an alias, correct an address, or say in derivedFrom which of them copies the other.",
};
export const older = {
  says: "the source {source} is older than the event {event} that {claims} cites it for",
  fix: 'Correct the date or the source; a claim that expects or judges has the status "opinion".',
};
export const alike = {
  says: '{one} looks like {other}: overlapping dates, the same place and actors, and the title "{title}"',
  fix: "Merge the two and give the old id an alias, or say in related how they belong together.",
};
export const dead = {
  says: '"{actor}" (died {date}) takes part as {role} in {event}, which is later',
  fix: "Correct one of the dates, the actor or the part.",
};
export const unborn = {
  says: '"{actor}" (born or founded {date}) takes part as {role} in {event}, which is earlier',
  fix: "Correct one of the dates, the actor or the part.",
};

const relationFix = "Correct one of the dates, or the relation.";
/** Relations that dates contradict. */
export const relations = {
  precedes: { says: "{one} is said to precede it and comes after it: {other}", fix: relationFix },
  "led-to": { says: "{one} is said to have led to it and comes after it: {other}", fix: relationFix },
  answers: { says: "{one} is said to answer it and comes before it: {other}", fix: relationFix },
  "part-of": { says: "{one} is said to be part of it and has no day in common with it: {other}", fix: relationFix },
  "same-as": { says: "{one} is said to be the same and has no day in common with it: {other}", fix: relationFix },
};
export const freedFirst = {
  says: '"{actor}" is released in {release} before the first detention on record, {first}',
  fix: "Correct one of the dates, or add the detention that came before.",
};
export const twoPlaces = {
  says: '"{actor}" is at "{place}" in "{event}" and at "{firstPlace}" in "{firstEvent}" on one day, {date}',
  fix: "Correct a place, a date or a part, or say in placeNote what is uncertain about the place.",
};
export const precise = {
  says: "{event} has a {grain} ({date}), and what its claims say goes no further than the {coarse} ({said})",
  fix: "Write the date as the sources give it, or in date.basis.rule how the {grain} follows.",
};
export const grains = {
  century: "century",
  decade: "decade",
  year: "year",
  season: "season",
  month: "month",
  day: "day",
};
export const noShort = {
  says: "{event} is of importance 3 and has no title for the drawing",
  fix: 'Write one in "short", of at most {n} characters.',
};
export const idleClaims = {
  says: "of {event}, nothing rests on {claims}",
  fix: "Name it where it belongs: in a sentence of the summary, a part, the place, the date's basis, a relation or a disagreement.",
};
export const idleSource = {
  says: "nothing cites the source {source}",
  fix: "Cite it where it was used, or remove it and give its id an alias.",
};
