import { describe, expect, test } from "vitest";
import type { Source } from "./schema";
import { pageAt, sameSources, sharedAddresses } from "./sharedAddress";

const source = (id: string, URL: string | undefined, custom: Partial<Source["custom"]> = {}): Source => ({
  id,
  type: "webpage",
  title: id,
  ...(URL ? { URL } : {}),
  custom: { genre: "news", access: "full", ...custom },
});

test.each([
  "https://example.org/a",
  "http://example.org/a/",
  "https://EXAMPLE.org:443/a?utm_source=x#top",
  "https://example.org/b/../a?fbclid=1&gclid=2",
  "https://example.org/%61?",
  "https://example.org/a?igshid=3&msclkid=4",
])("%s leads to the page example.org/a", (address) => {
  expect(pageAt(address)).toBe("example.org/a");
});

test("other paths, other query fields and meaningful escapes stay different pages", () => {
  const all = ["a", "A", "a?p=1", "a?p=2", "a%2Fb", "a/b", "#/a", "#/b", "a?utm=1"].map((one) =>
    pageAt(`https://example.org/${one}`),
  );
  expect(new Set(all).size).toBe(all.length);
  expect(pageAt("https://example.org/a%c3%a9")).toBe(pageAt("https://example.org/a%C3%A9"));
});

describe("sources at one address", () => {
  const own = source("s1", "https://example.org/a");
  const copy = source("s2", undefined, { copy: { host: "example.org", URL: "http://example.org/a/" } });
  const archive = source("s3", "https://example.org/c", { archive: "https://example.org/a?utm_medium=y" });

  test("sources that share an address, of their own, a copy or an archive, count as one", () => {
    expect(sharedAddresses([own, copy, archive]).map(({ source: { id }, other }) => [id, other.id])).toEqual([
      ["s2", "s1"],
      ["s3", "s1"],
    ]);
    expect([...sameSources([own, copy, archive])]).toEqual([
      ["s2", "s1"],
      ["s3", "s1"],
    ]);
  });

  test("sources at one address count as two if one derives from the other or an editor has said so", () => {
    const derived = source("s4", "https://example.org/a", { derivedFrom: ["s1"] });
    expect(sharedAddresses([own, derived])).toEqual([]);
    const answered = source("s5", "https://example.org/a", {
      answers: [{ code: "W-URL", about: "s1", why: "Two letters." }],
    });
    expect(sameSources([own, answered]).size).toBe(0);
    expect(sharedAddresses([own, answered])).toHaveLength(1);
  });
});
