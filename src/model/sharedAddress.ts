/** Which sources lie at one address: the same page must not count as two. */
import type { Source } from "./schema";
import { isTracking } from "./tracking";

/**
 * An address as far as it tells pages apart: normalised as RFC 3986 says in section 6.2, without scheme, place in the page, tracking and a
 * last stroke. Text that is no address is itself.
 * ```
 * "https://EXAMPLE.org:443/b/../a/?utm_source=x#top"  -> "example.org/a"
 * ```
 */
export function pageAt(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search, hash } = new URL(address);
  const fields = search.slice(1).split("&");
  const query = fields.filter((field) => field !== "" && !isTracking(field.split("=", 1)[0]!)).join("&");
  // Pages that are told apart behind the sign for a place in the page write so.
  const route = /^#!?\//.test(hash) ? hash : "";
  return `${host}${plain(pathname).replace(/\/+$/, "")}${query === "" ? "" : `?${plain(query)}`}${route}`;
}

/** Escapes in capitals, and none where no escape is needed. */
const plain = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(char) ? char : code.toUpperCase();
  });

/** Where an address stands in a source. */
export type AddressSteps = readonly ["URL"] | readonly ["custom", "copy", "URL"] | readonly ["custom", "archive"];

export function addressesOf({
  URL: url,
  custom,
}: Source): readonly (readonly [steps: AddressSteps, address: string])[] {
  const all: (readonly [AddressSteps, string | undefined])[] = [
    [["URL"], url],
    [["custom", "copy", "URL"], custom.copy?.URL],
    [["custom", "archive"], custom.archive],
  ];
  return all.filter((one): one is readonly [AddressSteps, string] => one[1] !== undefined);
}

/** One source that lies where another before it does. */
export interface Shared {
  readonly source: Source;
  readonly other: Source;
  readonly steps: AddressSteps;
  readonly address: string;
}

/** Each source with the first before it that has an address of its own, of its copy or of its archive in common with it. Two of which
 *  one derives from the other know of each other and are passed over. */
export function sharedAddresses(sources: readonly Source[]): readonly Shared[] {
  const at = new Map<string, Source[]>();
  return sources.flatMap((source): Shared[] => {
    const found = new Map<string, Shared>();
    for (const [steps, address] of addressesOf(source)) {
      const page = pageAt(address);
      const here = at.get(page) ?? [];
      const other = here.find((one) => one !== source && !isTied(one, source));
      if (other && !found.has(other.id)) found.set(other.id, { source, other, steps, address });
      if (!here.includes(source)) at.set(page, [...here, source]);
    }
    return [...found.values()];
  });
}

const isTied = (one: Source, other: Source): boolean =>
  one.custom.derivedFrom?.includes(other.id) === true || other.custom.derivedFrom?.includes(one.id) === true;

/** For a source that is the page of another, the id of the source that stands for them all: the one that says what it derives from, else
 *  the first. Two that an editor has answered for are two. */
export function sameSources(sources: readonly Source[]): ReadonlyMap<string, string> {
  const groups = new Map<string, Source[]>();
  for (const { source, other } of sharedAddresses(sources)) {
    if (isAnswered(source, other) || isAnswered(other, source)) continue;
    const all = [...new Set([...(groups.get(other.id) ?? [other]), ...(groups.get(source.id) ?? [source])])];
    for (const one of all) groups.set(one.id, all);
  }
  return new Map(
    [...groups].flatMap(([id, all]) => {
      const first = all.find(({ custom }) => (custom.derivedFrom ?? []).length > 0) ?? all[0]!;
      return first.id === id ? [] : [[id, first.id] as const];
    }),
  );
}

const isAnswered = (one: Source, other: Source): boolean =>
  one.custom.answers?.some(({ code, about }) => code === "W-URL" && about === other.id) === true;
