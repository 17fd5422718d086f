/** The page of a period. */
export const events = "Events of this period";
export const onTimeline = "Show this period on the timeline";
