import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimView } from "../model/compiled";
import { timeline } from "../testing/timeline";
import { contactOf, mailtoOf, reportOf } from "./report";

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
  test("holds the reader's words, the claim, who said it, source and quote, the link and the data version", () => {
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
      expect(message.body).toContain(part);
  });

  test("comes whole out of the address that a mail program gets, with line ends of mail", () => {
    const { to, subject, body } = read(mailtoOf({ kind: "mail", address: "desk@example.org" }, message));
    expect(to).toBe("desk@example.org");
    expect(subject).toBe(message.subject);
    expect(body).toBe(message.body.replaceAll("\n", "\r\n"));
  });

  test("half a letter, as some programs paste it, does not stop it", () => {
    const odd = reportOf({ ...reported, problem: "a\ud83d b\ude00 😀" }, index.site, index.labels);
    expect(read(mailtoOf({ kind: "none" }, odd)).body).toContain("a\ufffd b\ufffd 😀");
  });

  test("however long, whatever the letters, fits an address, and never loses the link and the version", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 3000 }),
        fc.string({ unit: "grapheme", maxLength: 400 }),
        (problem, text) => {
          const long = reportOf({ ...reported, problem, claim: { ...claim, text } }, index.site, index.labels);
          const mailto = mailtoOf({ kind: "none" }, long);
          const { body } = read(mailto);
          expect(body).toContain(address);
          expect(body).toContain(index.site.version);
          // Lines of the reader's own may be many; each is short.
          if (!problem.includes("\n")) expect(mailto.length).toBeLessThan(4000);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("where reports go", () => {
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

  test("a record that names nobody says so", () => {
    expect(contactOf({}).kind).toBe("none");
    expect(mailtoOf({ kind: "none" }, message).startsWith("mailto:?subject=")).toBe(true);
  });
});
