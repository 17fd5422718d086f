/** Relations in time as addresses and typed queries write them: near, before or after an event, during a period. */

/** In the order in which addresses and queries write them. */
export const RELATIONS = ["near", "before", "after", "during"] as const;
export type RelationKey = (typeof RELATIONS)[number];

/** What each relation is to: an event and days for `near` ("karbala-raid-2007~30d"), an event, or a period. */
export type Relations = { readonly [key in RelationKey]: string | null };
export const NO_RELATIONS: Relations = { near: null, before: null, after: null, during: null };

/** Days that "near" means where a query does not say. */
export const NEAR_DAYS = 30;
const MOST_DAYS = 36_500;
const NEAR = /^([a-z0-9-]+)~([1-9]\d{0,4})d$/;

export interface Near {
  readonly event: string;
  readonly days: number;
}

/** Reads "karbala-raid-2007~30d"; null if it has another form. */
export function readNear(text: string): Near | null {
  const [, event, days] = NEAR.exec(text) ?? [];
  return event !== undefined && Number(days) <= MOST_DAYS ? { event, days: Number(days) } : null;
}

export const writeNear = ({ event, days }: Near): string => `${event}~${days}d`;

/** The id of what a relation is to. */
export const targetOf = (key: RelationKey, value: string): string =>
  key === "near" ? (readNear(value)?.event ?? value) : value;
