/** What the column beside the tracks can show. */
export type Tab = "story" | "events" | "source";

export const TABS: readonly Tab[] = ["story", "events", "source"];
