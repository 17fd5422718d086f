/** Messages of the page of all actors. */
export const title = "Actors, by group";
export const intro =
  "Who takes part in the events of this record, how often and when. A name leads to the page of that actor, with all its events. The small drawings show in which years, from {from} to {to}, the events lie.";
export const years = "{from}–{to}";
export const only = "Only these events";
export const onlyOf = "Only these events: {name}";
