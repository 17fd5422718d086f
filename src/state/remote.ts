/** What has to be fetched: how far each thing has come, whatever it is. */
import type { Search } from "../engine/ask/search";
import type { AboutView } from "../model/compiled/aboutView";
import type { Index } from "../model/compiled/eventIndex";
import type { RecordView } from "../model/compiled/recordView";
import type { SourceView } from "../model/compiled/sourceView";
import type { StoryView } from "../model/compiled/storyView";

export interface Remote<T> {
  /** What has come last; it stays until something else takes its place. */
  readonly value: T | null;
  /** Key of what was asked for last; null before anything was. */
  readonly asked: string | null;
  readonly status: "idle" | "loading" | "failed";
}

export interface Remotes {
  readonly index: Remote<Index>;
  /** The open record. It may lag behind the page while another is on its way. */
  readonly record: Remote<RecordView>;
  /** The text that search looks through, with the other spellings of actors. */
  readonly search: Remote<Search>;
  /** Titles of all sources. */
  readonly sources: Remote<AboutView["sources"]>;
  /** The source that is followed beside the tracks. */
  readonly followed: Remote<SourceView>;
  /** The story, with its texts. */
  readonly story: Remote<StoryView>;
}

export type RemoteName = keyof Remotes;
export type ValueOf<N extends RemoteName> = NonNullable<Remotes[N]["value"]>;

const NOTHING: Remote<never> = { value: null, asked: null, status: "idle" };

/** Nothing has come and nothing was asked for. */
export const NO_REMOTES: Remotes = {
  index: NOTHING,
  record: NOTHING,
  search: NOTHING,
  sources: NOTHING,
  followed: NOTHING,
  story: NOTHING,
};

/** What came with the page itself. */
export const onPage = <T>(value: T): Remote<T> => ({ ...NOTHING, value });

/** May it be asked for? Not again while it is on its way, nor after it failed, unless something else is wanted. */
export const mayAsk = ({ asked, status }: Remote<unknown>, key: string): boolean => status === "idle" || asked !== key;

export const asking = <T>(remote: Remote<T>, key: string): Remote<T> => ({ ...remote, asked: key, status: "loading" });

/** The answer to a request, null where it failed. One that comes after something else was asked for changes nothing. */
export function answered<T>(remote: Remote<T>, key: string, value: T | null): Remote<T> {
  if (remote.asked !== key) return remote;
  return value === null ? { ...remote, status: "failed" } : { ...remote, value, status: "idle" };
}

/** What is on its way is no longer wanted. */
export const dropped = <T>(remote: Remote<T>): Remote<T> => ({ ...remote, asked: null, status: "idle" });

/** What failed may be asked for again. */
export const forgiven = <T>(remote: Remote<T>): Remote<T> =>
  remote.status === "failed" ? { ...remote, status: "idle" } : remote;
