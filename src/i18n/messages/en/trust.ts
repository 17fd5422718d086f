/** Messages for the counts that show how solid the record is. */
export const title = "How solid it is, counted";
export const of = "{n} of {all}";
export const several = "Events with two or more independent origins";
export const one = "Events with one origin";
export const none = "Events whose origin is unknown";
export const disputed = "Events on which sources disagree";
export const located = "Claims that say where in the source";
export const undated = "Sources whose date is not known";
export const oldest = "Oldest source";
export const newest = "Newest source";
