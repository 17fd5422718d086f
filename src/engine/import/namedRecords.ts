/** Finds the actors, places, sources and categories that the cells of a table name, and makes those that are new. */
import { checkMessages } from "../../i18n/check";
import { LIMITS } from "../../model/fields";
import type { Mapping } from "../../model/importMapping";
import { isSafeLink } from "../../model/link";
import type { Place, Source, WrittenActor } from "../../model/schema";
import type { NamesOfRecords, NewRecords, Present } from "./imported";
import { Ids, IdsByName } from "./names";
import { cutTo, plainText } from "./plainText";
import type { TableRow } from "./tableRow";

const DEFAULT_CATEGORY = "event";

/** A source as a row names it, which it keeps when the record calls it otherwise. */
export interface NamedSource {
  readonly id: string;
  readonly name: string;
}

export class NamedRecords {
  readonly #mapping: Mapping;
  readonly #fileName: string;
  readonly #actors: WrittenActor[] = [];
  readonly #places: Place[] = [];
  readonly #sources: Source[] = [];
  readonly #categories: Record<string, string> = {};
  readonly #byName;
  readonly #ids;
  readonly #urls: Map<string, string>;
  #ofTable: string | null = null;

  constructor(present: Present, mapping: Mapping, fileName: string) {
    const { actors, places, sources, categories, names } = present;
    this.#mapping = mapping;
    this.#fileName = fileName;
    this.#urls = new Map(sources.flatMap(({ id, URL }) => (URL ? [[id, URL] as const] : [])));
    this.#byName = {
      actors: new IdsByName(
        actors.map(({ id, name, aliases = [] }) => [id, [name, ...aliases]]),
        names.actors,
      ),
      places: new IdsByName(
        places.map(({ id, name }) => [id, [name]]),
        names.places,
      ),
      sources: new IdsByName(
        sources.map(({ id, title, URL }) => [id, URL ? [title, URL] : [title]]),
        names.sources,
      ),
      categories: new IdsByName(
        Object.entries(categories).map(([id, label]) => [id, [label]]),
        names.categories,
      ),
    };
    this.#ids = {
      actors: new Ids(actors.map(({ id }) => id)),
      places: new Ids(places.map(({ id }) => id)),
      sources: new Ids(sources.map(({ id }) => id)),
      categories: new Ids(Object.keys(categories)),
    };
  }

  get made(): NewRecords {
    return {
      actors: this.#actors,
      places: this.#places,
      sources: this.#sources,
      categories: this.#categories,
    };
  }

  get names(): NamesOfRecords {
    const { actors, places, sources, categories } = this.#byName;
    return {
      actors: actors.asked,
      places: places.asked,
      sources: sources.asked,
      categories: categories.asked,
    };
  }

  /** The id of the table as a source, if a row cites it. */
  get ofTable(): string | null {
    return this.#ofTable;
  }

  /** The genre of sources and the kind of actors that are made. */
  get genre(): Source["custom"]["genre"] {
    return this.#mapping.genre ?? "commentary";
  }
  /** Who cites a place in a source has read at least that. */
  get access(): Source["custom"]["access"] {
    return this.#mapping.access ?? "excerpt";
  }
  get actorKind(): WrittenActor["kind"] {
    return this.#mapping.actorKind ?? "person";
  }
  /** The title of the table as a source. */
  get tableTitle(): string {
    return this.#mapping.title ?? plainText(this.#fileName).text;
  }

  /** Several names in a cell. */
  split(text: string): string[] {
    const { separator } = this.#mapping;
    return (separator ? text.split(separator) : text.split(/[;|]/)).map((part) => part.trim()).filter(Boolean);
  }

  actor(name: string, row: number): string {
    const found = this.#byName.actors.find(name);
    if (found) return found;
    const id = this.#ids.actors.give([name], `actor-${row}`);
    this.#actors.push({ id, name: cutTo(name, LIMITS.line), kind: this.actorKind });
    this.#byName.actors.add(name, id);
    return this.#byName.actors.find(name) ?? id;
  }

  /** An actor who is there already. */
  knownActor(name: string): string | undefined {
    return this.#byName.actors.find(name);
  }

  place(cells: TableRow): string | undefined {
    const name = cells.one("place");
    const found = name ? this.#byName.places.find(name) : undefined;
    if (!name || found) {
      const places = cells.all("latitude").length + cells.all("longitude").length;
      if (places > 0 && !name) cells.tell("change", "latitude", cells.one("latitude"), checkMessages.imports.noPlace);
      return found;
    }
    const id = this.#ids.places.give([name], `place-${cells.row}`);
    const [lat, lon] = [degrees(cells, "latitude", 90), degrees(cells, "longitude", 180)];
    const at = lat === null || lon === null ? null : { lat, lon };
    if (cutTo(name, LIMITS.line) !== name)
      cells.tell("change", "place", cutTo(name, 200), checkMessages.imports.cut, { most: LIMITS.line });
    this.#places.push({ id, name: cutTo(name, LIMITS.line), ...at, precision: at ? "point" : "city" });
    this.#byName.places.add(name, id);
    return this.#byName.places.find(name) ?? id;
  }

  category(label: string): string {
    if (!label) return DEFAULT_CATEGORY;
    const found = this.#byName.categories.find(label);
    if (found) return found;
    const id = this.#ids.categories.give([label], checkMessages.imports.categoryId);
    this.#categories[id] = cutTo(label, LIMITS.line);
    this.#byName.categories.add(label, id);
    return this.#byName.categories.find(label) ?? id;
  }

  /** The sources that a row names, each by its id, title or address. The first address belongs to the first name. */
  sources(cells: TableRow): readonly NamedSource[] {
    const urls = cells.all("source-url").flatMap(([, text]) => addressesIn(text));
    const names = cells.all("source").flatMap(([, text]) => {
      const addresses = addressesIn(text);
      return addresses.length > 0 && addresses.join("").length > text.length / 2 ? addresses : this.split(text);
    });
    const all = [
      ...names.map((name, at) => ({ name, id: this.#source(name, urls[at], cells) })),
      ...urls.slice(names.length).map((url) => ({ name: url, id: this.#source(url, url, cells) })),
    ];
    return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
  }

  #source(name: string, url: string | undefined, cells: TableRow): string {
    const address = [url, name].find((one) => one !== undefined && isAddress(one));
    const found = this.#found(name, address, cells);
    if (found !== undefined) return found;
    const isLink = address !== undefined && isSafeLink(address) && address.length <= LIMITS.link;
    if (address !== undefined && !isLink)
      cells.tell("change", "source-url", cutTo(address, 200), checkMessages.imports.noLink);
    const id = this.#ids.sources.give([name.replace(/^https?:\/\/(?:www\.)?/, "")], `source-${cells.row}`);
    const title = cutTo(name, LIMITS.line);
    const custom = { genre: this.genre, access: this.access };
    const source: Source = isLink
      ? { id, type: "webpage", title, URL: address, custom }
      : { id, type: "document", title, custom };
    this.#add(source, isLink ? [name, address, `${name} ${address}`] : [name]);
    return id;
  }

  /** The same name at another address is another source. */
  #found(name: string, address: string | undefined, cells: TableRow): string | undefined {
    const names = this.#byName.sources;
    if (address === undefined) return names.find(name);
    const atAddress = names.find(`${name} ${address}`) ?? names.find(address);
    if (atAddress) return atAddress;
    const byName = names.find(name);
    if (byName === undefined || this.#urls.has(byName)) return undefined;
    const made = this.#sources.findIndex(({ id }) => id === byName);
    if (made === -1) cells.tell("change", "source-url", address, checkMessages.imports.addressKept, { id: byName });
    else if (isSafeLink(address)) this.#sources[made] = { ...this.#sources[made]!, type: "webpage", URL: address };
    this.#urls.set(byName, address);
    return byName;
  }

  /** The table itself, for what names no source. */
  table(): NamedSource {
    return { name: this.tableTitle, id: this.#tableId() };
  }

  #tableId(): string {
    if (this.#ofTable) return this.#ofTable;
    const title = cutTo(this.tableTitle, LIMITS.line);
    const found = this.#byName.sources.find(title);
    this.#ofTable = found ?? this.#ids.sources.give([title], checkMessages.imports.tableId);
    const custom = { genre: this.genre, access: "full" } as const;
    if (!found) this.#add({ id: this.#ofTable, type: "document", title, custom }, [title]);
    return this.#ofTable;
  }

  #add(source: Source, names: readonly string[]): void {
    this.#sources.push(source);
    if (source.URL) this.#urls.set(source.id, source.URL);
    for (const name of names) {
      this.#byName.sources.add(name, source.id);
      this.#byName.sources.find(name);
    }
  }
}

/** The addresses in a text, without what stands between them. */
const addressesIn = (text: string): string[] =>
  text
    .split(/[\s|]+|[;,](?=\s|$)/)
    .map((part) => part.trim())
    .filter(isAddress);

const isAddress = (text: string): boolean => /^[a-z][a-z\d+.-]*:\/\/\S/i.test(text);

function degrees(cells: TableRow, use: "latitude" | "longitude", most: number): number | null {
  const text = cells.one(use);
  const value = /^-?\d{1,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (Math.abs(value) <= most) return value;
  if (text) cells.tell("change", use, text, checkMessages.imports.noDegrees);
  return null;
}
