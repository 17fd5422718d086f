/** Ids for what a table names in words: the record that already has the name, or a new one. */
import { LIMITS } from "../../model/fields";
import { idFrom } from "../check/ids";

/** Names that are the same to a reader: in any case, spacing and composition. */
export const sameName = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** Gives ids, and remembers which are in use. */
export class Ids {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** @param texts what the id is made from, the best first: a text without Latin letters or digits gives none
   * @param otherwise the id if no text gives one */
  give(texts: readonly string[], otherwise: string): string {
    return this.unlike(texts.map(shortId).find(Boolean) ?? otherwise);
  }

  /** The same id, with a number if it is in use. */
  unlike(base: string): string {
    let id = base;
    let n = this.#next.get(base) ?? 2;
    while (this.#taken.has(id)) id = `${base.slice(0, LIMITS.id - 10).replace(/[-.]+$/, "")}-${n++}`;
    this.#next.set(base, n);
    this.#taken.add(id);
    return id;
  }
}

/** Not longer than an address should be. */
const LONGEST = 50;

function shortId(text: string): string {
  const id = idFrom(text).replaceAll(".", "-");
  if (id.length <= LONGEST) return id;
  const cut = id.slice(0, LONGEST);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 20)).replace(/-+$/, "");
}

/** The ids of records by their names. A record is also found by its id. */
export class IdsByName {
  readonly #ids = new Map<string, string>();
  readonly #asked = new Map<string, string>();

  /** @param earlier ids by the names that an earlier import knew, of which those count whose records are still there */
  constructor(
    records: readonly (readonly [id: string, names: readonly string[]])[],
    earlier: Readonly<Record<string, string>> = {},
  ) {
    const present = new Set(records.map(([id]) => id));
    for (const [name, id] of Object.entries(earlier)) if (present.has(id)) this.add(name, id);
    for (const [id, names] of records) for (const name of [id, ...names]) this.add(name, id);
  }

  /** The names that were found or added after the start, with their ids. */
  get asked(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#asked);
  }

  /** The first record of a name keeps it. */
  add(name: string, id: string): void {
    const key = sameName(name);
    if (!this.#ids.has(key)) this.#ids.set(key, id);
  }

  find(name: string): string | undefined {
    const key = sameName(name);
    const id = this.#ids.get(key);
    if (id !== undefined) this.#asked.set(key, id);
    return id;
  }
}
