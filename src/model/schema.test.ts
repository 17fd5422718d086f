import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { idPattern, line } from "./fields";
import { isSafeLink } from "./link";
import { fieldOf, pointerTo } from "./problem";

const anyId = fc.stringMatching(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/).filter((id) => idPattern.test(id));

test.each(["https://example.org/a?b#c", "http://example.org", "https://مثال.example/", "https://example.org:8080/"])(
  "%s may become a link",
  (link) => {
    expect(isSafeLink(link)).toBe(true);
  },
);

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://example.org/x",
  "ftp://example.org",
  "//example.org/",
  "/relative",
  "example.org",
  "https://user@example.org/",
  "https://example.org:pass@evil.example/",
  "https://",
  "",
])("%j never becomes a link", (link) => {
  expect(isSafeLink(link)).toBe(false);
});

test("an id works as an address, a key and a folder without escaping", () => {
  fc.assert(
    fc.property(anyId, (id) => {
      expect(encodeURIComponent(id)).toBe(id);
      expect(id).not.toMatch(/^\.|\.$|\.\.|\//);
      expect(id in {}).toBe(false);
    }),
  );
});

test.each([
  "",
  "A",
  "a b",
  "a/b",
  "..",
  "a..b",
  "-a",
  "a-",
  "a--b",
  "é",
  "constructor",
  "prototype",
  "__proto__",
  "a\n",
])("%j is not an id", (id) => {
  expect(idPattern.test(id)).toBe(false);
});

test("a text can be in any script with its marks, but holds no character that turns the direction of the page", () => {
  const holds = (text: string) => v.safeParse(line(), text).success;
  expect(holds("قیس\u200cخزعلی \u200eQais\u200f")).toBe(true);
  const turning = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
  for (const code of [0, 0x1b, 0x7f, ...turning])
    expect(holds(`lit it on ${String.fromCodePoint(code)}21 January`), code.toString(16)).toBe(false);
});

test("a place inside a record is a JSON Pointer for programs and a path for people", () => {
  expect(pointerTo("events", 3, "claims", 0)).toBe("/events/3/claims/0");
  expect(pointerTo("a/b", "~c")).toBe("/a~1b/~0c");
  expect(fieldOf(["claims", 2, "says", "date"])).toBe("claims[2].says.date");
  expect(fieldOf([])).toBe("");
});
