/** Checks the check of Atom feeds: each fault is found. */
import { expect, test } from "vitest";
import { atomFaults } from "./atomFaults";

const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>T</title><id>urn:uuid:1</id><updated>2026-11-29T00:00:00Z</updated><author><name>N</name></author>
<link rel="self" type="application/atom+xml" href="../feed.xml"/>
<entry><title>A &amp; B</title><id>urn:uuid:2</id><updated>2026-11-29T00:00:00Z</updated><link href="../x/"/><content type="text">C</content></entry>
</feed>
`;

test("a feed after the grammar has no faults", () => {
  expect(atomFaults(feed)).toEqual([]);
});

test.each([
  ["<id>urn:uuid:2</id>", "", "0 id in entry"],
  ["<title>T</title>", "<title>T</title><title>U</title>", "2 title in feed"],
  ["<author><name>N</name></author>", "", "nobody is named as author"],
  [
    "<updated>2026-11-29T00:00:00Z</updated><author>",
    "<updated>2026-11-29</updated><author>",
    "updated is no date: 2026-11-29",
  ],
  ["urn:uuid:1", "feed", "id is no IRI: feed"],
  ["A &amp; B", "A &nbsp; B", "an entity that XML does not know: &nbsp;"],
  ["A &amp; B", "A \u0001 B", "a character that XML forbids"],
  ["A &amp; B", "A <b>B</b>", "title is not plain text"],
  ["<content", "<colour/><content", "entry has colour"],
  ['href="../x/"', "", "a link without an address"],
])("%j replaced by %j is a fault", (from, to, fault) => {
  expect(atomFaults(feed.replace(from, to))).toContain(fault);
});
