/** Messages of a source's page, and of lines about a source elsewhere. */
export const undated = "date not known";
export const access = "How it was read";
export const derived = "Derives from";
export const derivedBy = "Derived from it";
export const original = "Original address";
export const noAddress = "original address not known";
export const cite = "Cite this source";
export const copy = "Read as a copy at {host}";
export const claims = "Claims that cite it";
export const noClaims = "No claim cites it directly.";
export const without = "What would fall without it";
export const withoutNone = "Nothing: every claim that cites it cites another source too.";
export const loses = "{remaining} of {claims} left";
export const archive = "Archived copy";
export const noArchive = "no archived copy recorded";
export const accessed = "read on {date}";
export const notAccessed = "day of reading not recorded";
export const withoutLead = "{falls} would have no claim left, {loses} fewer claims to rest on.";
export const fallTitle = "No claim left";
export const loseTitle = "Fewer claims";
export const volume = "volume {volume}";
export const issue = "issue {issue}";
export const pages = "pages {pages}";
export const number = "number {number}";
export const accesses = {
  full: "read in full",
  excerpt: "read in excerpt",
  cited: "not read; known through other sources",
};
