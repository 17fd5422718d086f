/** What records and parts of a dataset are called in a problem. */
export const actor = "actor";
export const place = "place";
export const source = "source";
export const event = "event";
export const claim = "claim";
export const disagreement = "disagreement";
export const outline = "outline";
export const story = "story";
export const dataset = "dataset";
export const group = "group in dataset.json";
export const category = "category in dataset.json";
export const role = "role in dataset.json";
export const aliases = "aliases";
export const published = "published records";
/** One of them: "event harbour-fire", or by its place in a list where it has no id. */
export const named = "{noun} {id}";
export const numbered = "{noun} number {n}";
export const step = "{story}, step {n}";
export const stepNamed = "{story}, step {n} ({heading})";
