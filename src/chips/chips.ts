/** `chips.js`: shows a chip beside links of any web page that have the attribute `data-sourceline` and lead to an event
 * of this site (docs/chips.md). Until the reader points at such a link it does nothing, and wherever something is
 * missing the link stays a link. */
import { chipElement, inShort, putBeside, showBeside } from "./chipElement";
import { dataAddress, fetchEvent } from "./fetchEvent";
import { readChip } from "./readChip";

/** Milliseconds for which a pointer must rest on a link, and for which it may leave link and chip. */
const REST = 150;
const LEAVE = 300;

const script = document.currentScript as HTMLScriptElement | null;
const root = script ? new URL(".", script.src).href : "";

/** The link whose chip is shown or on its way, whether there will be one, and the chip once it is there. */
let current: HTMLAnchorElement | null = null;
let isShown: Promise<boolean>;
let chip: HTMLElement | null = null;
let timer = 0;
/** The link that a finger has just touched while its chip was not shown. */
let touched: HTMLAnchorElement | null = null;

/** @returns the marked link in which a browser event happened, if it leads to an event of this site */
function linkAt(domEvent: Event): HTMLAnchorElement | null {
  const link = domEvent.composedPath().find((one) => one instanceof HTMLAnchorElement && "sourceline" in one.dataset);
  return link instanceof HTMLAnchorElement && dataAddress(link.href, root) ? link : null;
}

const isInChip = ({ target }: Event): boolean => chip !== null && target === chip;
/** Whether the focus is on the link or in its chip. */
const isFocused = (): boolean => current !== null && [current, chip].includes(document.activeElement as HTMLElement);

function close(): void {
  clearTimeout(timer);
  chip?.remove();
  chip = null;
  current = null;
}

/** @returns whether there is a chip to show */
function show(link: HTMLAnchorElement): Promise<boolean> {
  clearTimeout(timer);
  if (current !== link) {
    close();
    current = link;
    isShown = load(link);
  }
  return isShown;
}

async function load(link: HTMLAnchorElement): Promise<boolean> {
  const hash = /#(.+)$/.exec(link.href)?.[1] ?? "";
  const found = readChip(await fetchEvent(dataAddress(link.href, root) ?? ""), hash);
  // The reader may have gone on meanwhile.
  if (current !== link) return true;
  if (!found || !link.isConnected) {
    close();
    return false;
  }
  link.ariaDescription = inShort(found);
  chip = chipElement(found, link.href);
  showBeside(chip, link);
  return true;
}

function later(act: () => unknown, wait: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(act, wait);
}

function start(): void {
  const on = <Name extends keyof DocumentEventMap>(name: Name, act: (domEvent: DocumentEventMap[Name]) => void) =>
    document.addEventListener(name, act, true);
  on("pointerover", (domEvent) => {
    if (domEvent.pointerType === "touch") return;
    const link = linkAt(domEvent);
    if (link && link !== current) later(() => show(link), REST);
    else if (link || isInChip(domEvent)) clearTimeout(timer);
    // Where the focus is on the link or in the chip, only the keyboard closes it.
    else if (!isFocused()) later(close, LEAVE);
  });
  on("pointerdown", (domEvent) => {
    const link = linkAt(domEvent);
    touched = domEvent.pointerType === "touch" && link !== current ? link : null;
    if (!link && !isInChip(domEvent)) close();
  });
  on("click", (domEvent) => {
    const link = touched;
    touched = null;
    if (!link || link !== linkAt(domEvent)) return;
    // The first tap shows the chip, the second follows the link. Without a chip the first one does.
    domEvent.preventDefault();
    void show(link).then((hasChip) => hasChip || link.click());
  });
  on("focusin", (domEvent) => {
    const link = linkAt(domEvent);
    if (link) void show(link);
    else if (!isInChip(domEvent)) close();
  });
  on("focusout", ({ relatedTarget }) => {
    if (current && relatedTarget !== current && relatedTarget !== chip) later(close, LEAVE);
  });
  on("keydown", ({ key }) => {
    if (key !== "Escape") return;
    if (isFocused()) current?.focus();
    close();
  });
  const keepBeside = () => chip && current && putBeside(chip, current);
  on("scroll", keepBeside);
  addEventListener("resize", keepBeside);
}

if (script && "popover" in script) start();
