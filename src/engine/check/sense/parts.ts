/** What the keys of parts and kinds of event mean to the checks of sense; a dataset with keys of its own is checked as far as it
 *  uses these. docs/format.md lists them. */

/** Parts that one can have in an event without being there. */
const FROM_AFAR: ReadonlySet<string> = new Set([
  "subject",
  "authority",
  "leader",
  "founder",
  "follower",
  "mentor",
  "opponent",
  "planner",
  "authoriser",
  "accused",
  "supporter",
  "target",
  "affected",
  "holder",
  "recipient",
  "party",
  "candidate",
  "defendant",
  "commentator",
  "reporter",
  "author",
  "publisher",
  "addressee",
]);

/** Parts that the dead can have: what is said of them, done to their remains, or decided in their name. */
export const AFTER_DEATH: ReadonlySet<string> = new Set([
  "subject",
  "victim",
  "affected",
  "accused",
  "defendant",
  "target",
  "mentor",
]);

/** The part of who is held or freed. */
export const HELD: ReadonlySet<string> = new Set(["subject", "victim", "detainee", "prisoner", "captive", "hostage"]);

export const DETENTION = "detention";
export const RELEASE = "release";

/** Whether a part means that the actor was there. Who is held or freed is where that happens. */
export function isPresent(category: string, role: string): boolean {
  return !FROM_AFAR.has(role) || ((category === DETENTION || category === RELEASE) && HELD.has(role));
}
