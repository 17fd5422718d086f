/** Messages of a period's page. */
export const events = "Events of this period";
export const onTimeline = "Show this period on the timeline";
