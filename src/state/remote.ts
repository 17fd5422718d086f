/**
 * Tracks the state of everything that is fetched: the value, what was requested last, and whether the request is
 * running or has failed. Pure functions compute the next state.
 */
import type { Search } from "../engine/ask/search";
import type { AboutView } from "../model/compiled/aboutView";
import type { Index } from "../model/compiled/eventIndex";
import type { SearchPassages } from "../model/compiled/passages";
import type { RecordView } from "../model/compiled/recordView";
import type { SourceView } from "../model/compiled/sourceView";
import type { StoryView } from "../model/compiled/storyView";

export interface Remote<T> {
  /** The last value that arrived. It stays until another one replaces it. */
  readonly value: T | null;
  /** Key of the last request; null if there was none. */
  readonly asked: string | null;
  readonly status: "idle" | "loading" | "failed";
}

export interface Remotes {
  readonly index: Remote<Index>;
  /** The open record. It lags behind the page while another record is loading. */
  readonly record: Remote<RecordView>;
  /** The search texts, including the other spellings of actors. */
  readonly search: Remote<Search>;
  /** The texts of events, for the passages shown with answers. */
  readonly passages: Remote<SearchPassages>;
  /** Names of all sources. */
  readonly sources: Remote<AboutView["sources"]>;
  /** The source followed beside the tracks. */
  readonly followed: Remote<SourceView>;
  /** The story with its texts. */
  readonly story: Remote<StoryView>;
}

export type RemoteName = keyof Remotes;
export type ValueOf<N extends RemoteName> = NonNullable<Remotes[N]["value"]>;

const NOTHING: Remote<never> = { value: null, asked: null, status: "idle" };

/** No value and no request. */
export const NO_REMOTES: Remotes = {
  index: NOTHING,
  record: NOTHING,
  search: NOTHING,
  passages: NOTHING,
  sources: NOTHING,
  followed: NOTHING,
  story: NOTHING,
};

/** A value that came with the page. */
export const onPage = <T>(value: T): Remote<T> => ({ ...NOTHING, value });

/** May this be requested? Not while the same request is running, nor after it failed. */
export const mayAsk = ({ asked, status }: Remote<unknown>, key: string): boolean => status === "idle" || asked !== key;

export const asking = <T>(remote: Remote<T>, key: string): Remote<T> => ({ ...remote, asked: key, status: "loading" });

/** Applies the answer to a request; `value` is null if it failed. An answer to an outdated request changes nothing. */
export function answered<T>(remote: Remote<T>, key: string, value: T | null): Remote<T> {
  if (remote.asked !== key) return remote;
  return value === null ? { ...remote, status: "failed" } : { ...remote, value, status: "idle" };
}

/** Forgets a running request that is no longer needed. */
export const dropped = <T>(remote: Remote<T>): Remote<T> => ({ ...remote, asked: null, status: "idle" });

/** Allows a failed request to be repeated. */
export const forgiven = <T>(remote: Remote<T>): Remote<T> =>
  remote.status === "failed" ? { ...remote, status: "idle" } : remote;
