/** Messages of the header of every page. */
export const summary = "{events} · {sources}";
export const eventsIn = "{events}, {years}";
export const nav = "Pages";
export const actors = "Explore by actor";
export const disagreements = "Where sources disagree";
export const about = "About";
export const follow = "Follow the source";
export const inOurWords = "in our words";
