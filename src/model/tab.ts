/** The tabs of the column beside the tracks. */
export type Tab = "story" | "events" | "source";

export const TABS: readonly Tab[] = ["story", "events", "source"];
