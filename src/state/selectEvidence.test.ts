import { describe, expect, test } from "vitest";
import { sourcedInWords } from "../engine/evidence/sourcedInWords";
import { timeline } from "../testing/timeline";
import { NO_FILTERS } from "./filters";
import { selectOrigins, selectRemaining } from "./selectEvidence";

const { index, row } = timeline(
  `
  1903  ada  Alone      gazette
  1904  ada  Repeated   gazette, copy
  1905  ada  Confirmed  gazette, inquest
  1906  ada  Untold     almanac
`,
  {
    sources: {
      gazette: { custom: { genre: "news", access: "full", edtf: "1910" } },
      copy: { custom: { genre: "news", access: "full", edtf: "1911", derivedFrom: ["gazette"] } },
      inquest: { custom: { genre: "court", access: "full", edtf: "1907" } },
      almanac: { custom: { genre: "encyclopedia", access: "full" } },
    },
  },
);
const titles = ["Alone", "Repeated", "Confirmed", "Untold"];
const marks = (change: object) => {
  const origins = selectOrigins(index, { ...NO_FILTERS, ...change });
  return titles.map((title) => origins[row(title)]);
};
const words = (change: object) => {
  const remaining = selectRemaining(index, { ...NO_FILTERS, ...change });
  return titles.map((title) => sourcedInWords(index, row(title), remaining));
};

describe("on how much an event rests, on its marks and in words", () => {
  test("on several origins, on one that others repeat, on none that can be told", () => {
    expect(marks({})).toEqual(["one", "one", "several", "none"]);
    expect(words({})).toEqual([
      "1 source, 1 origin",
      "2 sources, 1 origin",
      "2 sources, 2 origins",
      "1 source, origin not told",
    ]);
  });

  test("where sources are left out, on what is left", () => {
    expect(marks({ without: ["gazette"] })).toEqual(["none", "one", "one", "none"]);
    expect(words({ without: ["gazette"] })).toEqual([
      "0 of 1 source",
      "1 of 2 sources, 1 origin",
      "1 of 2 sources, 1 origin",
      "1 source, origin not told",
    ]);
    expect(words({ only: ["inquest"] })[2]).toBe("1 of 2 sources, 1 origin");
  });

  test("looking back to a day, on what had been published by then, or may have been", () => {
    expect(words({ known: "1908" })).toEqual([
      "0 of 1 source",
      "0 of 2 sources",
      "1 of 2 sources, 1 origin",
      "1 source, origin not told",
    ]);
    expect(words({ known: "1908", without: ["genre:court"] })[2]).toBe("0 of 2 sources");
  });
});
