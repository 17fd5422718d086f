/** Messages of the skip links. */
export const events = "Skip to the events in order";
export const timeline = "Skip to the timeline";
