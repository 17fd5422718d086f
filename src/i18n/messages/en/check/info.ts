/** dataset.json, and what stands in for what it does not say. */
export const missing = { says: "dataset.json is missing", fix: "Every dataset has one: see docs/format.md." };
export const noObject = { says: "dataset.json is not an object", fix: "Every dataset has one: see docs/format.md." };
export const idTwice = { says: 'the id "{id}" is used twice', fix: "Give the second its own id." };
export const strangeLabel = "{name} is not one of the {key}";
export const trackTwice = { says: "the track {track} is named twice", fix: "Name it once." };
export const noTrack = {
  says: "{track} is not an actor's id or group:id",
  fix: "Name an actor, or group: and the id of a group.",
};
export const noActor = { says: "there is no actor {id}", fix: "Name an actor, or group: and the id of a group." };
export const noGroup = { says: "there is no group {id}", fix: "Name an actor, or group: and the id of a group." };
/** The title where it could not be read. */
export const untitled = "Untitled timeline";
