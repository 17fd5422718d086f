import { describe, expect, test } from "vitest";
import { sourcedInWords } from "../engine/evidence/sourcedInWords";
import { timeline } from "../testing/timeline";
import { NO_FILTERS } from "./filters";
import { selectOrigins, selectSupport } from "./selectEvidence";

const { index, numberOf } = timeline(
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
  return titles.map((title) => origins[numberOf(title)]);
};
const words = (change: object) => {
  const support = selectSupport(index, { ...NO_FILTERS, ...change });
  return titles.map((title) => sourcedInWords(index, numberOf(title), support));
};

describe("the number of origins in marks and in words", () => {
  test("distinguishes several origins, one repeated origin and none", () => {
    expect(marks({})).toEqual(["one", "one", "several", "none"]);
    expect(words({})).toEqual([
      "1 source, 1 origin",
      "2 sources, 1 origin",
      "2 sources, 2 origins",
      "1 source, origin unknown",
    ]);
  });

  test("counts only what remains when sources are excluded", () => {
    expect(marks({ excludedSources: ["gazette"] })).toEqual(["none", "one", "one", "none"]);
    expect(words({ excludedSources: ["gazette"] })).toEqual([
      "0 of 1 source",
      "1 of 2 sources, 1 origin",
      "1 of 2 sources, 1 origin",
      "1 source, origin unknown",
    ]);
    expect(words({ onlySources: ["inquest"] })[2]).toBe("1 of 2 sources, 1 origin");
  });

  test("counts only what was, or may have been, published by the as-of date", () => {
    expect(words({ asOf: "1908" })).toEqual([
      "0 of 1 source",
      "0 of 2 sources",
      "1 of 2 sources, 1 origin",
      "1 source, origin unknown",
    ]);
    expect(words({ asOf: "1908", excludedSources: ["genre:court"] })[2]).toBe("0 of 2 sources");
  });
});
