/** Finds sources that share an address, so that one page does not count as two sources. */
import type { Source } from "./schema";
import { isTracking } from "./tracking";

/**
 * The part of an address that identifies its page: normalised by RFC 3986, section 6.2, without scheme, fragment,
 * tracking parameters and final slashes. Text that is no address is returned as it is.
 * ```
 * "https://EXAMPLE.org:443/b/../a/?utm_source=x#top"  -> "example.org/a"
 * ```
 */
export function pageAt(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search, hash } = new URL(address);
  const fields = search.slice(1).split("&");
  const query = fields.filter((field) => field !== "" && !isTracking(field.split("=", 1)[0]!)).join("&");
  // Some sites name a page by a fragment with such a beginning.
  const route = /^#!?\//.test(hash) ? hash : "";
  return `${host}${plain(pathname).replace(/\/+$/, "")}${query === "" ? "" : `?${plain(query)}`}${route}`;
}

/** Writes escapes in capitals, and removes those that are not needed. */
const plain = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(char) ? char : code.toUpperCase();
  });

/** The path of an address inside a source. */
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

/** A source that shares an address with an earlier source. */
export interface Shared {
  readonly source: Source;
  readonly other: Source;
  readonly steps: AddressSteps;
  readonly address: string;
}

/**
 * Pairs each source with the first earlier source that shares an address with it: its own, its copy's or its archive's.
 * Two sources of which one derives from the other are skipped.
 */
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

/**
 * For each source that is the same page as others, the id of the source that stands for all of them: the first that
 * says what it derives from, otherwise the first. Two sources for which an editor has answered the warning stay two.
 */
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
