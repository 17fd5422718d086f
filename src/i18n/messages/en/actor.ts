/** Messages of an actor's page. */
export const aliases = "Other spellings in the sources";
export const kind = "Kind";
export const group = "Group";
export const parent = "Part of";
export const parts = "Parts of it with their own entry";
export const born = "Born";
export const founded = "Founded";
export const died = "Died";
export const members = "Named in the sources";
export const affiliations = "Affiliations, as sources give them";
export const events = "Events";
export const through = "through {name}";
export const noDescription = "No description: none is supported by the sources read.";
export const kinds = {
  person: "person",
  persons: "group of persons",
  organization: "organization",
  "armed-group": "armed group",
  party: "party or list",
  state: "state or government",
  legislature: "legislature",
  court: "court",
  media: "press",
};
export const onTimeline = "Show only the events of {name}";
export const together = "Takes part together with";
