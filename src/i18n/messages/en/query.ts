/** Messages about typed queries that cannot be read. */
export const name = "“{typed}” is no filter; did you mean “{near}”?";
export const value = "No {noun} is called “{typed}”.";
export const near = "No {noun} is called “{typed}”; did you mean “{near}”?";
export const several = "“{typed}” could be more than one {noun}: {names}.";
export const date = "“{typed}” is no date. Write 2008, 2008-03 or 2008-03-20, or name an event.";
export const target =
  "“{typed}” is no event of this record that “{name}:” could mean. Write its id, or words that only its title has.";
export const choice = "“{name}:” takes one of: {choices}.";
export const empty = "“{name}:” needs a value.";
export const minus = "“-{name}:” cannot be read: only values of lists can be left out.";
export const order = "There is no time from {from} to {to}.";
