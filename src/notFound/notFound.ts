/** The script of the page for addresses that do not exist (`404.html`), which holds it as text: a host shows the page at
 * any depth, where it could not name a file. It finds the root of the site, and offers the nearest records and a search.
 * Without it, or without the index, the page stays as it is. */
import { t } from "../i18n/text";
import { askedWords, type NearRecord, nearestRecords } from "./nearestRecords";
import { possibleRoots } from "./roots";

/** Milliseconds after which one root is given up. */
const TIMEOUT = 9000;

async function fetchIndex(root: string): Promise<unknown> {
  try {
    const response = await fetch(`${root}data/index.json`, {
      credentials: "omit",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const index: unknown = response.ok ? await response.json() : null;
    return typeof index === "object" && index !== null && "events" in index ? index : null;
  } catch {
    return null;
  }
}

/** Makes links that were written for another root lead to this one, style sheets included. */
function moveLinks(from: string, to: string): void {
  if (from === to) return;
  for (const link of [...document.getElementsByTagName("link"), ...document.getElementsByTagName("a")]) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith(from)) link.href = to + href.slice(from.length);
  }
}

function add<Name extends keyof HTMLElementTagNameMap>(
  parent: Node,
  name: Name,
  words = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = words;
  return parent.appendChild(made);
}

function offer(main: Element, root: string, records: readonly NearRecord[]): void {
  if (records.length === 0) return;
  add(main, "h2", t.gone.nearest);
  const list = add(main, "ul");
  for (const { path, title } of records) {
    const link = add(add(list, "li"), "a", title);
    link.href = root + path;
    link.dir = "auto";
  }
}

function addSearch(main: Element, root: string, words: string): void {
  const form = add(main, "form");
  form.role = "search";
  const label = add(form, "label", t.gone.search);
  const field = add(label, "input");
  field.type = "search";
  field.value = words;
  add(form, "button", t.gone.searchButton);
  form.addEventListener("submit", (domEvent) => {
    // The policy of the page lets no form be sent.
    domEvent.preventDefault();
    location.assign(`${root}?q=${encodeURIComponent(field.value)}`);
  });
}

async function start(main: Element): Promise<void> {
  const stated = document.documentElement.dataset["root"] ?? "/";
  const path = location.pathname;
  for (const root of possibleRoots(path, stated)) {
    const index = await fetchIndex(root);
    if (index === null) continue;
    moveLinks(stated, root);
    const asked = path.startsWith(root) ? path.slice(root.length) : path;
    // The last paragraph leads to the search of the first page; here is one.
    main.lastElementChild?.remove();
    offer(main, root, nearestRecords(asked, index));
    addSearch(main, root, askedWords(asked).join(" "));
    return;
  }
}

const [main] = document.getElementsByTagName("main");
if (main) void start(main);
