import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimView } from "../../model/compiled/claimView";
import { contactOf } from "../../model/contact";
import { timeline } from "../../testing/timeline";
import { bodyOf, mailtoOf, reportOf } from "./report";

const { index } = timeline("1907-01-20  ada  Harbour fire  gazette");
const claim: ClaimView = {
  id: "harbour-fire.c1",
  text: "The fire began in the quay's east shed & spread.",
  speakers: [{ actor: { id: "ada", name: "Ada" } }, { name: "a watchman" }],
  status: "denied",
  citations: [
    {
      source: { id: "gazette", name: "Gazette" },
      short: "Gazette, 1907",
      genre: "news",
      locator: "p. 3",
      via: [],
      quote: "It spread.",
    },
  ],
};
const address = "https://example.org/events/harbour-fire/#harbour-fire.c1";
const reported = { claim, event: "Harbour fire", address, problem: " The shed stood in the west. " };
const message = reportOf(reported, index.site, index.labels);
/** The message as a mail program reads it. */
const read = (mailto: string) => {
  const [, to = "", query = ""] = /^mailto:([^?]*)\?(.*)$/s.exec(mailto) ?? [];
  const params = Object.fromEntries(query.split("&").map((part) => part.split("=").map(decodeURIComponent)));
  return { to, subject: params["subject"] ?? "", body: params["body"] ?? "" };
};

describe("a report", () => {
  test("contains the reader's words, the claim, its speakers, source and quote, the link and the data version", () => {
    const body = bodyOf(message);
    expect(message.subject).toContain("Harbour fire");
    for (const part of [
      "The shed stood in the west.",
      claim.text,
      "Ada, a watchman",
      "Gazette, 1907, p. 3",
      "It spread.",
      address,
      index.site.version,
    ])
      expect(body).toContain(part);
  });

  test("is read back complete from the mailto address, with the line ends of mail", () => {
    const { to, subject, body } = read(mailtoOf({ kind: "mail", address: "desk@example.org" }, message)!);
    expect(to).toBe("desk@example.org");
    expect(subject).toBe(message.subject);
    expect(body).toBe(bodyOf(message).replaceAll("\n", "\r\n"));
  });

  test("survives a lone surrogate, as some programs paste it", () => {
    const odd = reportOf({ ...reported, problem: "a\ud83d b\ude00 😀" }, index.site, index.labels);
    expect(read(mailtoOf({ kind: "none" }, odd)!).body).toContain("a\ufffd b\ufffd 😀");
  });

  test("fits into an address with the reader's words, the link and the version complete, whatever the claim", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.string({ unit: "grapheme", maxLength: 4000 }),
        fc.integer({ min: 0, max: 60 }),
        (problem, text, citations) => {
          const many = Array.from({ length: citations }, () => claim.citations[0]!);
          const long = reportOf(
            { ...reported, problem, claim: { ...claim, text, citations: many } },
            index.site,
            index.labels,
          );
          const mailto = mailtoOf({ kind: "none" }, long);
          // In an address, sixty letters of any script take up to about 2,000 characters.
          if (mailto === null) return expect(encodeURIComponent(problem).length).toBeGreaterThan(500);
          expect(mailto.length).toBeLessThanOrEqual(1800);
          const { body } = read(mailto);
          expect(body).toContain(address);
          expect(body).toContain(index.site.version);
          expect(body).toContain(problem.trim().replaceAll("\n", "\r\n"));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("has no address if the reader's words are too long, rather than a cut message", () => {
    const long = reportOf({ ...reported, problem: "word ".repeat(500) }, index.site, index.labels);
    expect(mailtoOf({ kind: "none" }, long)).toBeNull();
  });
});

describe("the contact for reports", () => {
  test.each([
    ["desk@example.org", "mail"],
    ["mailto:desk@example.org", "mail"],
    ["https://example.org/report", "page"],
    ["The editors, Example Street 1", "words"],
    ["desk@example.org?bcc=x@example.org", "words"],
    ["desk@example.org,other@example.org", "words"],
    ["javascript:alert(1)", "words"],
  ])("%s is taken as %s", (contact, kind) => {
    expect(contactOf({ contact }).kind).toBe(kind);
  });

  test("can be missing, and the report is then addressed to nobody", () => {
    expect(contactOf({}).kind).toBe("none");
    expect(mailtoOf({ kind: "none" }, message)?.startsWith("mailto:?subject=")).toBe(true);
  });
});
