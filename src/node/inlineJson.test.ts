/** Checks that no text of the data can leave the script element around it. */
import { expect, test } from "vitest";
import { inlineJson } from "./inlineJson";

test.each(["</script>", "</SCRIPT ", "<!--<script>", "]]>", "\u2028\u2029", "&lt;/script&gt;", "\ud800", "\\u003c"])(
  "cannot leave the script element with its data, and arrives unchanged: %j",
  (text) => {
    const json = inlineJson({ [text]: [text] });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ [text]: [text] });
  },
);
