/** Makes the element of a chip and puts it beside its link. The styles are a style sheet that the script makes, which no
 * policy of the page forbids: there is neither a style element nor a style attribute, and no second request that the
 * chip would wait for. Texts are set as text. */
import { fill, inRow, t } from "../i18n/text";
import styles from "./chips.css?inline";
import type { Chip } from "./readChip";

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
/** The first rule of the style sheet is that of the chip's place. */
const place = (sheet.cssRules[0] as CSSStyleRule).style;

/** At most this many speakers are named. */
const MOST_SPEAKERS = 3;

/** @param href the address of the record */
export function chipElement(chip: Chip, href: string): HTMLElement {
  const host = document.createElement("sourceline-chip");
  host.lang = t.language;
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [sheet];
  const add = (tag: string, name: string, words: string, parent: Node = box) => {
    const made = document.createElement(tag);
    made.className = name;
    made.dir = "auto";
    made.textContent = words;
    parent.appendChild(made);
    return made;
  };
  const box: HTMLElement = add("div", "chip", "", shadow);
  box.role = "group";
  box.ariaLabel = t.chips.label;
  const line = (name: string, words: string) => words && add("p", name, words);
  line("when", chip.when);
  line("title", chip.title);
  line("text", chip.text);
  line("said", saidBy(chip));
  line("source", sourceLine(chip));
  if (chip.question) {
    const { text: question, outcome, isOwn } = chip.question;
    const flag = isOwn ? t.chips.disputed : t.chips.disputedElsewhere;
    line("disputed", fill(t.chips.question, { flag, question, outcome }));
  }
  line("tally", fill(t.chips.whole, { tally: chip.tally }));
  (add("a", "", t.chips.open) as HTMLAnchorElement).href = href;
  return host;
}

function saidBy({ speakers, status }: Chip): string {
  const some = inRow(speakers.slice(0, MOST_SPEAKERS));
  const who = speakers.length > MOST_SPEAKERS ? fill(t.lists.andOthers, { first: some }) : some;
  return who && status ? fill(t.chips.saidBy, { who, status }) : who || status;
}

function sourceLine({ source, locator, isApproximate }: Chip): string {
  return source && locator
    ? inRow([source, fill(isApproximate ? t.claim.approximate : t.claim.locator, { locator })])
    : source;
}

/** What a screen reader says of the link: the date, who says so, and whether sources disagree. */
export const inShort = (chip: Chip): string =>
  [chip.when, saidBy(chip), chip.question?.isOwn ? t.chips.disputed : ""].filter(Boolean).join(". ");

/** Shows the chip after its link, so that the Tab key goes from one to the other, in the top layer, which no part of the
 * page covers or cuts off. */
export function showBeside(chip: HTMLElement, link: HTMLElement): void {
  link.after(chip);
  chip.popover = "manual";
  chip.showPopover();
  putBeside(chip, link);
}

/** Puts the chip below its link, above it where there is more room, and inside the window. */
export function putBeside(chip: HTMLElement, link: HTMLElement): void {
  const around = link.getBoundingClientRect();
  const { width, height } = chip.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isAbove = around.bottom + height > clientHeight && around.top > clientHeight - around.bottom;
  place.left = `${Math.max(0, Math.min(around.left, clientWidth - width))}px`;
  place.top = `${isAbove ? around.top - height : around.bottom}px`;
}
