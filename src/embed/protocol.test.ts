/** Checks what a host may take from an embed, and the snippet that publishers paste. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPageAddress, snippetOf } from "./protocol";

describe("an address that a host keeps", () => {
  test.each(["", "?actor=iran", "events/x-2007/", "events/x-2007/?from=2007#x-2007.c1", "story/", "actors/a.b/"])(
    "is a page of the site: %j",
    (text) => expect(isPageAddress(text)).toBe(true),
  );

  test.each([
    "logout",
    "logout/",
    "events/x",
    "events/x/y/",
    "events/../logout/",
    "//elsewhere.test/",
    "/events/x/",
    "https://elsewhere.test/",
    "javascript:alert(1)",
    `?q=${"x".repeat(3000)}`,
    "?q=a\nb",
    null,
    7,
    { toString: () => "events/x/" },
  ])("is nothing else: %j", (text) => expect(isPageAddress(text)).toBe(false));

  test("never leads out of the site, whatever it is", () => {
    const root = "https://site.test/a/b/";
    const piece = fc.constantFrom("events/", "..", ".", "/", "?", "#", "\\", ":", "@", "x", "actors/", "%2e%2e/", "//");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        if (isPageAddress(text)) expect(new URL(text, root).href.startsWith(root)).toBe(true);
      }),
    );
  });
});

test("the snippet holds the frame and the script, with every name escaped", () => {
  const title = `A "title" of <two> & more`;
  const text = snippetOf({ root: "https://site.test/", address: "https://site.test/?a=1&ui=embed", title });
  expect(text).toBe(
    `<iframe src="https://site.test/?a=1&amp;ui=embed" title="A &quot;title&quot; of &lt;two&gt; &amp; more" width="100%" height="640" loading="lazy" allow="clipboard-write; web-share" frameborder="0"></iframe>\n<script src="https://site.test/embed.js" async></script>`,
  );
});
