/** Runs axe in a page and reports accessibility barriers. Elements that are alike are checked once, because checking the
 * colours of every word in every theme takes most of axe's time. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "@playwright/test";
import type { NodeResult, RunOptions } from "axe-core";

/** Add this script to every page of a context before the page is opened. */
export const axeScript = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const OTHER_RULES: RunOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  rules: Object.fromEntries(COLOUR_RULES.map((id) => [id, { enabled: false }])),
  resultTypes: ["violations"],
};

type Axe = typeof import("axe-core");
type Found = readonly { readonly id: string; readonly nodes: readonly Pick<NodeResult, "html" | "failureSummary">[] }[];

/** One line for each broken rule, with its first three elements. */
const linesOf = (violations: Found): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${id} (${nodes.length}): ${html.slice(0, 160)} ${failureSummary}`),
  );

/** Checks a part of the page, or all of it, against every rule except those about colour. Of siblings with the same
 * structure, such as rows of a list and marks of a track, only the first two are checked. @returns one line for each
 * broken rule */
export async function barriers(page: Page, part: Locator = page.locator("html")): Promise<string[]> {
  return linesOf(await part.evaluate(lookAtBarriers, OTHER_RULES));
}

/** Runs inside the page, so it must not use anything outside itself. */
async function lookAtBarriers(element: Element, options: RunOptions): Promise<Found> {
  const { axe } = globalThis as unknown as { axe: Axe };
  /** The structure of each element: tags, classes, roles and types of all descendants, and for other attributes only
   * whether they are empty. */
  const shapes = new Map<Element, string>();
  const shapeOf = (one: Element): string => {
    const attributes = [...one.attributes].map(({ name, value }) =>
      name === "class" || name === "role" || name === "type" ? `${name}=${value}` : `${name}${value === "" ? "-" : ""}`,
    );
    const shape = `${one.tagName}[${attributes}](${[...one.children].map(shapeOf)})`;
    shapes.set(one, shape);
    return shape;
  };
  shapeOf(element);
  const alike: Element[] = [];
  const sift = (parent: Element) => {
    const met = new Map<string, number>();
    for (const child of parent.children) {
      const times = met.get(shapes.get(child)!) ?? 0;
      met.set(shapes.get(child)!, times + 1);
      if (times < 2) sift(child);
      else alike.push(child);
    }
  };
  sift(element);
  for (const one of alike) one.setAttribute("data-alike", "");
  try {
    return (await axe.run({ include: element, exclude: alike.length > 0 ? ["[data-alike]"] : [] }, options)).violations;
  } finally {
    for (const one of alike) one.removeAttribute("data-alike");
  }
}

/** Finds text with too little contrast, and links that only their colour sets off. Checks one text of each kind. Two
 * texts are of one kind if their tag, class, font, colour and all backgrounds below them are the same. `seen` collects
 * the kinds over several calls, and kinds in it are skipped. If axe could not judge a hidden text, its kind is checked
 * again where it is not covered. */
export async function poorColours(page: Page, seen: Set<string>): Promise<string[]> {
  const { kinds, violations } = await page.evaluate(lookAtColours, { before: [...seen], rules: COLOUR_RULES });
  for (const kind of kinds) seen.add(kind);
  return linesOf(violations);
}

/** Runs inside the page, so it must not use anything outside itself. */
async function lookAtColours({ before, rules }: { before: string[]; rules: string[] }) {
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element): string => {
    const found = grounds.get(element);
    if (found !== undefined) return found;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const below = element.parentElement ? groundOf(element.parentElement) : "";
    const ground = own === "rgba(0, 0, 0, 0) none 1" ? below : `${below}; ${own}`;
    grounds.set(element, ground);
    return ground;
  };
  const kindOf = (element: Element) => {
    const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
    const around = element.parentElement ? getComputedStyle(element.parentElement).color : "";
    const name = `${element.tagName}.${element.getAttribute("class") ?? ""}`;
    return `${name} ${color} ${fontSize} ${fontWeight} ${textDecorationLine} in ${around} on ${groundOf(element)}`;
  };
  const hasText = (element: Element) =>
    element.matches("input, select, textarea") ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  /** Whether nothing covers the element, so that axe can tell its background. */
  const isOpen = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const first = document.elementFromPoint(left + width / 2, top + height / 2);
    return first !== null && element.contains(first);
  };

  const known = new Set(before);
  const chosen = new Map<string, { readonly element: Element; readonly open: boolean }>();
  for (const element of document.querySelectorAll("body *")) {
    if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const kind = kindOf(element);
    if (known.has(kind) || chosen.get(kind)?.open) continue;
    const open = isOpen(element);
    const isNew = !chosen.has(kind) && !known.has(`hidden: ${kind}`);
    if (open || isNew) chosen.set(kind, { element, open });
  }
  if (chosen.size === 0) return { kinds: [], violations: [] };

  const { axe } = globalThis as unknown as { axe: Axe };
  const { passes, violations } = await axe.run(
    { include: [...chosen.values()].map(({ element }) => element) },
    { runOnly: { type: "rule", values: rules }, elementRef: true, selectors: false },
  );
  const judged = new Set<Element | undefined>(
    [...passes, ...violations].flatMap(({ nodes }) => nodes.map((node) => node.element)),
  );
  return {
    kinds: [...chosen].map(([kind, { element, open }]) => (open || judged.has(element) ? kind : `hidden: ${kind}`)),
    violations: violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary = "" }) => ({ html, failureSummary })),
    })),
  };
}
