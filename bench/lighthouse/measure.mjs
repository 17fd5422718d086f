/** Runs Lighthouse on two pages of a site, with its own settings for a phone, which simulate a slow processor and
 * network. */
import { createRequire } from "node:module";
import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { FLAGS } from "../../scripts/browser.mjs";

const { chromium } = createRequire(import.meta.url)("playwright");

/** Keys of figures, and Lighthouse's names of its categories. */
const CATEGORIES = { score: "performance", a11y: "accessibility", practices: "best-practices", seo: "seo" };

/** A score below 100 of a category that is not about speed says little without the audit that failed. */
function reportFaults(url, { categories, audits }) {
  const { performance, ...others } = categories;
  for (const { title, auditRefs } of Object.values(others))
    for (const { id, weight } of auditRefs)
      if (weight > 0 && audits[id].score !== null && audits[id].score < 1)
        process.stderr.write(`${new URL(url).pathname}: ${title}: ${audits[id].title}${snippetsOf(audits[id])}\n`);
}

const snippetsOf = ({ details }) =>
  (details?.items ?? []).map(({ node }) => (node?.snippet ? `\n  ${node.snippet}` : "")).join("");

/** Lighthouse connects to the browser through a port. */
function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** @returns scores and times of the home page and of an event's page, each opened in its own browser */
export async function measureLighthouse(server, found, event) {
  const pages = { home: server.url, event: `${server.url}events/${event}/` };
  const figures = {};
  for (const [name, url] of Object.entries(pages))
    for (const [key, value] of Object.entries(await audit(url, found))) figures[`lighthouse.${name}.${key}`] = value;
  return figures;
}

async function audit(url, found) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...FLAGS, `--remote-debugging-port=${port}`],
    env: { ...process.env, ...found.env },
  });
  try {
    const { lhr } = await lighthouse(url, { port, logLevel: "error", onlyCategories: Object.values(CATEGORIES) });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const numberOf = (name) => lhr.audits[name].numericValue;
    reportFaults(url, lhr);
    const scores = Object.entries(CATEGORIES).map(([key, name]) => [key, lhr.categories[name].score * 100]);
    return {
      ...Object.fromEntries(scores),
      lcp: numberOf("largest-contentful-paint"),
      tbt: numberOf("total-blocking-time"),
      cls: numberOf("cumulative-layout-shift"),
    };
  } finally {
    await browser.close();
  }
}
