import { expect, test } from "vitest";
import { dayOf } from "../../model/date";
import { citeClaim, citeSource, citeWork, FORMATS, type Original, type Work } from "./citations";

const event: Work = {
  id: "port-record-harbour-fire",
  part: "Fire in the harbour",
  record: "The record of Port Vell",
  publisher: "Port Archive",
  version: "abc123",
  address: "https://example.org/events/harbour-fire/",
};
const { part: _, ...whole } = event;
const gazette: Original = {
  citations: {
    apa: "Holm, A. (1908). Work stops. The Gazette.",
    chicago: "Holm, Ada. 1908. “Work Stops.” The Gazette.",
    mla: "Holm, Ada. “Work Stops.” The Gazette, 1908.",
    bibtex: "@article{gazette,\n  title = {{Work stops}},\n}\n",
    ris: "TY  - NEWS\r\nTI  - Work stops\r\nER  - \r\n",
  },
  item: { id: "gazette", type: "article-newspaper", title: "Work stops" },
  where: { locator: "¶3", approximate: true, via: [{ name: "The Evening Post" }] },
};

test("an event is cited as a part of the record, with version and address", () => {
  expect(citeWork(event, "apa")).toBe(
    "Port Archive. (n.d.). Fire in the harbour. In The record of Port Vell (Data version abc123). https://example.org/events/harbour-fire/",
  );
  expect(citeWork(event, "chicago")).toBe(
    "Port Archive. n.d. “Fire in the harbour.” The record of Port Vell. Data version abc123. https://example.org/events/harbour-fire/.",
  );
  expect(citeWork(event, "mla")).toBe(
    "Port Archive. “Fire in the harbour.” The record of Port Vell, data version abc123, n.d., https://example.org/events/harbour-fire/.",
  );
});

test("the whole record is cited as a data set", () => {
  expect(citeWork(whole, "apa")).toContain("The record of Port Vell (Data version abc123) [Data set].");
  expect(citeWork(whole, "ris")).toMatch(/^TY {2}- DATA\r\n/);
  expect(JSON.parse(citeWork(whole, "csl"))).toMatchObject([
    { type: "dataset", title: "The record of Port Vell", version: "abc123", URL: event.address },
  ]);
});

test("a title that ends in a punctuation mark gets no second one", () => {
  expect(citeWork({ ...event, part: "Who lit it?" }, "chicago")).toContain("“Who lit it?” The record");
});

test("the day of access is given only if the caller provides one", () => {
  const accessed = dayOf(2026, 11, 4);
  expect(citeWork({ ...event, accessed }, "apa")).toMatch(/Retrieved November 4, 2026, from https:\S+$/);
  expect(citeWork({ ...event, accessed }, "mla")).toMatch(/https:\S+\. Accessed 4 November 2026\.$/);
  expect(citeWork({ ...event, accessed }, "ris")).toContain("Y2  - 2026/11/04/\r\n");
  for (const format of FORMATS) expect(citeWork(event, format)).not.toMatch(/access|retriev|Y2/i);
});

test("a claim is cited by its original source with the locator, then via the record", () => {
  expect(citeClaim([gazette], event, "apa").split("\n")).toEqual([
    "Holm, A. (1908). Work stops. The Gazette. [at ¶3, counted; relayed from The Evening Post]",
    `Via ${citeWork(event, "apa")}`,
  ]);
  const plain = { ...gazette, where: { via: [] } };
  expect(citeClaim([gazette, plain], event, "mla").split("\n")[1]).toBe(gazette.citations.mla);
});

test.each(["bibtex", "ris", "csl"] as const)(
  "a claim in %s lists the originals, then the record, which names them",
  (format) => {
    const text = citeClaim([gazette], { ...event, note: "Claim: Work stopped" }, format);
    expect(text.indexOf("Work stops")).toBeLessThan(text.indexOf("Fire in the harbour"));
    expect(text).toContain("Claim: Work stopped. Original: gazette [at ¶3, counted; relayed from The Evening Post]");
  },
);

test("a source is cited exactly as the build prepared it", () => {
  for (const format of ["apa", "chicago", "mla", "bibtex", "ris"] as const)
    expect(citeSource(gazette, format)).toBe(gazette.citations[format]);
  expect(JSON.parse(citeSource(gazette, "csl"))).toEqual([gazette.item]);
});
