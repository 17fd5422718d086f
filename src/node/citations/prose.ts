/** Cites sources as text in the official APA, Chicago and MLA styles. citeproc does the formatting; this module adds
 * what a style leaves out and corrects what it gets wrong. It runs only when a site is built. */
import CSL from "citeproc";
import { type CslItem, datePhrase } from "../../engine/cite/cslItem";
import { pagesIn } from "../../engine/cite/pages";
// The styles are English, whatever the language of the interface.
import { months } from "../../i18n/messages/en/dates";
import type { CompiledDate, DatePart } from "../../model/date";
import { ownText } from "../effects";

const STYLES = {
  apa: "apa.csl",
  chicago: "chicago-author-date.csl",
  mla: "modern-language-association.csl",
} as const;
export type ProseStyle = keyof typeof STYLES;

const file = (name: string) => ownText(new URL(`./styles/${name}`, import.meta.url));

/** Corrections to the output of each style. */
const MENDED: Readonly<Record<ProseStyle, (text: string, item: CslItem) => string>> = {
  // Without a date of access, nothing was "retrieved".
  apa: (text, { accessed }) => (accessed ? text : text.replace(/\bRetrieved (?:from )?(?=https?:)/, "")),
  chicago: (text) => text,
  // MLA says nothing if the date is missing, so a reader could think that we forgot it.
  mla: (text, { issued }) => (issued ? text : withPart(text, "n.d.", ", ")),
};

/** Adds a part before the address, as in "…, n.d., https://…", or at the end if there is no address. */
function withPart(text: string, part: string, sign: ", " | " "): string {
  const address = /[,.]? (https?:\S+)$/.exec(text);
  const before = (address ? text.slice(0, address.index) : text).replace(/[.,]$/, "");
  const said = sign === ", " ? `${before}, ${part}` : `${before}${/[?!…]$/.test(before) ? "" : "."} ${part}`;
  if (address) return `${said}${sign === ", " ? "," : "."} ${address[1]}`;
  return `${said.replace(/\.$/, "")}.`;
}

/** Periodicals, for which no style prints a publisher. */
const PERIODICALS: readonly CslItem["type"][] = ["article-journal", "article-magazine", "article-newspaper"];

/** Adds publisher, date, pages and address if the style has no place for them in this type of source. */
function withAll(style: ProseStyle, text: string, item: CslItem, date: string | null): string {
  const sign = style === "mla" ? ", " : " ";
  // A title or an address may contain the same numbers by chance.
  const rest = textWithout(textWithout(text, item.URL), item.title);
  const letters = (phrase: string) => phrase.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const has = (phrase: string) => letters(text).includes(letters(phrase));
  const { publisher, page, URL: url, type } = item;
  const { first, last } = pagesIn(page ?? "");
  const year = item.issued?.["date-parts"]?.[0]?.[0];
  const missing = [
    publisher && !PERIODICALS.includes(type) && !has(publisher) && publisher,
    date && !(year === undefined ? has(date) : rest.includes(String(year))) && date,
    first !== "" &&
      !holdsWord(textWithout(rest, date ?? undefined), first) &&
      (last === undefined ? `p. ${first}` : `pp. ${first}–${last}`),
  ].filter((part): part is string => Boolean(part));
  const complete = missing.reduce((so, part) => withPart(so, part, sign), text);
  return url && !complete.includes(url) ? `${complete} ${url}${style === "apa" ? "" : "."}` : complete;
}

function textWithout(text: string, part: string | undefined): string {
  const at = part ? text.toLowerCase().indexOf(part.toLowerCase()) : -1;
  return at < 0 || !part ? text : `${text.slice(0, at)} ${text.slice(at + part.length)}`;
}

const holdsWord = (text: string, word: string): boolean =>
  text
    .split(word)
    .some(
      (before, at, all) =>
        at < all.length - 1 && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(all[at + 1]!),
    );

/** A date such as "4 Mar. 1908" as each style writes it. */
const WRITTEN: Readonly<Record<ProseStyle, (part: DatePart) => string>> = {
  apa: ({ year, month, day }) =>
    [year, month && [nameOf(month), day].filter(Boolean).join(" ")].filter(Boolean).join(", "),
  chicago: ({ year, month, day }) =>
    month ? `${[nameOf(month), day].filter(Boolean).join(" ")}${day ? "," : ""} ${year}` : String(year),
  mla: ({ year, month, day }) => [day, month && shortOf(month), year].filter(Boolean).join(" "),
};
const nameOf = (month: number): string => months[month - 1] ?? "";
const shortOf = (month: number): string => (nameOf(month).length > 4 ? `${nameOf(month).slice(0, 3)}.` : nameOf(month));

const ABOUT: Readonly<Record<ProseStyle, (date: string) => string>> = {
  apa: (date) => `ca. ${date}`,
  chicago: (date) => `[ca. ${date}]`,
  mla: (date) => `circa ${date}`,
};

/** @returns the text of a date that a style would print as certain, shorten or omit; null if the style prints it
 *   correctly */
function hedged(style: ProseStyle, date: CompiledDate | null): string | null {
  if (!date) return null;
  const ends = [date.from, date.to ?? date.from];
  const isInNumbers = ends.every((end) => typeof end === "object" && end.digits === 4 && !end.unspecified);
  const isHedged = ends.some((end) => typeof end === "object" && (end.approximate || end.uncertain));
  const [from] = ends;
  if (isInNumbers && !isHedged) return null;
  if (!isInNumbers || date.to !== undefined || typeof from !== "object" || from.season) return datePhrase(date);
  const written = WRITTEN[style](from);
  if (from.uncertain) return from.approximate ? `[ca. ${written}?]` : `[${written}?]`;
  return ABOUT[style](written);
}

/** citeproc interprets these characters in a field. They are replaced by private-use characters before and restored
 * afterwards. */
const HIDDEN = { "<": "\ue000", ">": "\ue001", "-": "\ue002" } as const;
const hide = (text: string) => text.replace(/[<>]/g, (char) => HIDDEN[char as "<" | ">"]);
const show = (text: string) => text.replace(/[\ue000-\ue002]/g, (char) => "<>-"[char.charCodeAt(0) - 0xe000]!);

/** Hides hyphens within a single page number, which citeproc would take for a range. */
function pagesForStyles(text: string): string {
  const { first, last } = pagesIn(text);
  return last !== undefined || /[,;&]/.test(first) ? text : first.replaceAll("-", HIDDEN["-"]);
}

/** Restores a range such as "16-1–16-4" if a style has moved the dash. */
function withRange(text: string, page: string | undefined): string {
  const { first, last } = pagesIn(page ?? "");
  if (last === undefined) return text;
  const at = text.replaceAll("–", "-").indexOf(`${first}-${last}`);
  return at < 0 ? text : `${text.slice(0, at)}${first}–${last}${text.slice(at + first.length + last.length + 1)}`;
}

export type Prose = Readonly<Record<ProseStyle, string>>;

type Engine = InstanceType<typeof CSL.Engine>;
/** One engine for each style, because reading a style takes a tenth of a second. */
const engines = new Map<ProseStyle, Engine>();
/** The item to cite, under a new id each time, because engines cache what they know of an id. */
const items = new Map<string, CslItem>();
let cited = 0;

function engineOf(style: ProseStyle): Engine {
  const cached = engines.get(style);
  if (cached) return cached;
  const locale = file("locales-en-US.xml");
  const system = { retrieveLocale: () => locale, retrieveItem: (id: string) => items.get(id) };
  const engine = new CSL.Engine(system, file(STYLES[style]), "en-US", true);
  engine.setOutputFormat("text");
  engines.set(style, engine);
  return engine;
}

/** @returns the bibliography entry of a single item */
function printed(style: ProseStyle, item: CslItem): string {
  const engine = engineOf(style);
  const id = `item-${cited++}`;
  items.set(id, { ...item, id });
  engine.updateItems([id]);
  const [, entries] = engine.makeBibliography() || [null, []];
  items.delete(id);
  return (entries[0] ?? "").replace(/\s+/g, " ").trim();
}

/** Cites each item by itself, so that no entry depends on its neighbours ("2018a", a dash for the same author). */
export function proseOf(
  sources: readonly CslItem[],
  dateOf: (id: string) => CompiledDate | null,
): ReadonlyMap<string, Prose> {
  const styles = Object.keys(STYLES) as ProseStyle[];
  return new Map(
    sources.map((item) => {
      const texts = styles.map((style) => [style, textOf(style, item, dateOf(item.id))] as const);
      return [item.id, Object.fromEntries(texts) as unknown as Prose];
    }),
  );
}

function textOf(style: ProseStyle, item: CslItem, date: CompiledDate | null): string {
  const literal = hedged(style, date);
  const styled = literal && item.issued ? { ...item, issued: { literal } } : item;
  const text = withRange(show(printed(style, forStyles(styled))), item.page);
  const isPrinted = text !== "" && !text.includes("CSL STYLE ERROR");
  const mended = MENDED[style](isPrinted ? text : plainly(styled), item);
  return withAll(style, mended, styled, literal ?? plainDate(style, item));
}

function plainDate(style: ProseStyle, { issued }: CslItem): string | null {
  const parts = issued?.["date-parts"] ?? [];
  const written = parts.map(([year = 0, month, day]) =>
    WRITTEN[style]({ year, digits: 4, ...(month ? { month } : {}), ...(day ? { day } : {}) }),
  );
  return written.length === 0 ? null : written.join("–");
}

/** Keeps the article of an Arabic name in small letters when a style capitalises a title: "al-Khazali" never becomes
 * "Al-Khazali". */
const keepArticles = (text: string) =>
  hide(text).replace(
    /(?<![\p{L}\p{M}])(?:a[lnrstdz]|ash|el|ul)-\p{Lu}[\p{L}\p{M}]*/gu,
    '<span class="nocase">$&</span>',
  );

/** Prepares an item for citeproc. Drops its note, which is meant for reference managers and which some styles would
 * print in the middle. */
function forStyles({ note: _, ...item }: CslItem): CslItem {
  const hidden = JSON.parse(hide(JSON.stringify(item))) as CslItem;
  const container = item["container-title"];
  return {
    ...hidden,
    title: keepArticles(item.title),
    ...(item.page ? { page: pagesForStyles(item.page) } : {}),
    ...(container ? { "container-title": keepArticles(container) } : {}),
  };
}

/** The entry for a source that a style cannot print, such as a letter in Chicago. */
function plainly({ author = [], title, publisher, issued, URL: url, "container-title": container }: CslItem): string {
  const names = author.map((name) =>
    "literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(", "),
  );
  const parts = [
    names.join(", "),
    title,
    container ?? publisher,
    issued?.literal ?? issued?.["date-parts"]?.[0]?.join("-") ?? "n.d.",
    url,
  ];
  return `${parts.filter(Boolean).join(". ")}${url ? "" : "."}`;
}
