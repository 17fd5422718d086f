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

  constructor(records: Iterable<readonly [id: string, names: readonly string[]]>) {
    for (const [id, names] of records) for (const name of [id, ...names]) this.add(name, id);
  }

  /** The first record of a name keeps it. */
  add(name: string, id: string): void {
    const key = sameName(name);
    if (!this.#ids.has(key)) this.#ids.set(key, id);
  }

  find(name: string): string | undefined {
    return this.#ids.get(sameName(name));
  }
}
