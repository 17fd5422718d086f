/** Citations as sentences, by citeproc and the official styles, with what they get wrong mended. Runs when a site is built. */
import CSL from "citeproc";
import type { CslItem } from "../../engine/cite/cslItem";
import { ownText } from "../effects";

const STYLES = {
  apa: "apa.csl",
  chicago: "chicago-author-date.csl",
  mla: "modern-language-association.csl",
} as const;
export type ProseStyle = keyof typeof STYLES;

const file = (name: string) => ownText(new URL(`./styles/${name}`, import.meta.url));

/** What the styles get wrong, mended after them. */
const MENDED: Readonly<Record<ProseStyle, (text: string, item: CslItem) => string>> = {
  // Without a day of access nothing was "retrieved".
  apa: (text, { accessed }) => (accessed ? text : text.replace(/\bRetrieved (?:from )?(?=https?:)/, "")),
  chicago: (text) => text,
  // Silent about a missing date, which a reader cannot tell from one forgotten.
  mla: (text, { issued }) => (issued ? text : withUndated(text)),
};

/** "…, n.d., https://…", or at the end where there is no address. */
function withUndated(text: string): string {
  const address = /[,.] (https?:\S+)$/.exec(text);
  if (address) return `${text.slice(0, address.index)}, n.d., ${address[1]}`.replace(/\.,(?= n\.d\.)/, ",");
  return `${text.replace(/\.$/, "")}, n.d.`;
}

/** What citeproc would read as mark-up in a field is text: exchanged before, and back after. */
const HIDDEN = { "<": "\ue000", ">": "\ue001" } as const;
const hide = (text: string) => text.replace(/[<>]/g, (char) => HIDDEN[char as "<" | ">"]);
const show = (text: string) => text.replace(/[\ue000\ue001]/g, (char) => (char === HIDDEN["<"] ? "<" : ">"));

export type Prose = Readonly<Record<ProseStyle, string>>;

/** Cites each item by itself, so that no entry depends on its neighbours ("2018a", a dash for the same author). */
export function proseOf(items: readonly CslItem[]): ReadonlyMap<string, Prose> {
  const byId = new Map(items.map((item) => [item.id, forStyles(item)]));
  const locale = file("locales-en-US.xml");
  const system = { retrieveLocale: () => locale, retrieveItem: (id: string) => byId.get(id) };
  const found = new Map(items.map(({ id }) => [id, {} as Record<ProseStyle, string>]));
  for (const style of Object.keys(STYLES) as ProseStyle[]) {
    const engine = new CSL.Engine(system, file(STYLES[style]), "en-US", true);
    engine.setOutputFormat("text");
    for (const item of items) {
      engine.updateItems([item.id]);
      const [, entries] = engine.makeBibliography() || [null, []];
      const text = show((entries[0] ?? "").replace(/\s+/g, " ").trim());
      const isPrinted = text !== "" && !text.includes("CSL STYLE ERROR");
      found.get(item.id)![style] = MENDED[style](isPrinted ? text : plainly(item), item);
    }
  }
  return found as ReadonlyMap<string, Prose>;
}

/** Headline capitals are for words, not for the article of an Arabic name: "al-Khazali" never becomes "Al-Khazali". */
const keepArticles = (text: string) =>
  hide(text).replace(
    /(?<![\p{L}\p{M}])(?:a[lnrstdz]|ash|el|ul)-\p{Lu}[\p{L}\p{M}]*/gu,
    '<span class="nocase">$&</span>',
  );

/** Notes are for reference managers; a style that prints them would print them in the middle. */
function forStyles({ note: _, ...item }: CslItem): CslItem {
  const hidden = JSON.parse(hide(JSON.stringify(item))) as CslItem;
  const container = item["container-title"];
  return {
    ...hidden,
    title: keepArticles(item.title),
    ...(container ? { "container-title": keepArticles(container) } : {}),
  };
}

/** For what a style has no form for, such as letters in Chicago. */
function plainly({ author = [], title, publisher, issued, URL: url, "container-title": container }: CslItem): string {
  const names = author.map((name) =>
    "literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(", "),
  );
  const parts = [names.join(", "), title, container ?? publisher, issued?.["date-parts"][0]?.join("-") ?? "n.d.", url];
  return `${parts.filter(Boolean).join(". ")}${url ? "" : "."}`;
}
