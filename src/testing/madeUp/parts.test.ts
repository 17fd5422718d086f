/** The made-up language has every message of English, so that a part that was forgotten fails here and not in a page. */
import { expect, test } from "vitest";
import * as check from "../../i18n/messages/en/check";
import * as page from "../../i18n/messages/en/index";
import * as tools from "../../i18n/messages/en/tools";
import * as madeUpCheck from "./check";
import * as madeUpPage from "./index";
import * as madeUpTools from "./tools";

test.each([
  ["pages", page, madeUpPage],
  ["tools", tools, madeUpTools],
  ["the check", check, madeUpCheck],
])("the messages of %s have the same parts, with the same keys", (_, english, madeUp) => {
  const keysOf = (messages: object) =>
    Object.entries(messages)
      .map(
        ([part, inner]) =>
          `${part}: ${
            typeof inner === "object"
              ? Object.keys(inner as object)
                  .sort()
                  .join()
              : ""
          }`,
      )
      .sort();
  expect(keysOf(madeUp)).toEqual(keysOf(english));
});
