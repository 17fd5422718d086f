import { describe, expect, test } from "vitest";
import { plainEvents, plainSources, readPlain, shipped } from "../../testing/shipped";
import { timeline } from "../../testing/timeline";
import { originsOfEvents } from "./origins";
import { trustOf } from "./trust";

describe("how well sourced a record is", () => {
  test("an empty record has only zeros and no oldest source", () => {
    const { events, claims, sources } = trustOf(timeline("").index);
    expect(events).toEqual({ all: 0, disputed: 0, several: 0, one: 0, none: 0 });
    expect(claims).toEqual({ all: 0, located: 0, several: 0, one: 0, none: 0 });
    expect(sources).toEqual({ all: 0, full: 0, excerpt: 0, cited: 0, undated: 0 });
  });

  test("a source with an uncertain date is neither the oldest nor the newest", () => {
    const dated = (edtf: string) => ({ custom: { genre: "news" as const, access: "full" as const, edtf } });
    const { index } = timeline("1907  ada  Fire  a, b, c, d", {
      sources: { a: dated("1850?"), b: dated("1907"), c: dated("1908-03"), d: dated("1907-06/..") },
    });
    expect(trustOf(index).sources).toMatchObject({ oldest: 1, newest: 2, undated: 0 });
  });

  test("the figures of the shipped record equal an independent count", () => {
    const { index } = shipped();
    const trust = trustOf(index);
    const claims = plainEvents.flatMap((event) => event.claims);
    const { disagreements } = readPlain<{
      readonly disagreements: readonly {
        readonly outcome: { readonly kind: string };
        readonly positions: readonly { readonly claims: readonly string[] }[];
      }[];
    }>("data/disagreements.json");
    const counted = disagreements.filter(({ outcome }) => outcome.kind !== "compatible");
    const rivals = new Set(counted.flatMap(({ positions }) => positions.flatMap((one) => one.claims)));
    const disputed = plainEvents.filter((event) => event.claims.some(({ id }) => rivals.has(id)));
    const access = (how: string) => plainSources.filter(({ custom }) => custom.access === how).length;
    const certain = plainSources
      .flatMap(({ custom: { edtf } }) => (edtf && !edtf.includes("?") ? [edtf.replace("~", "")] : []))
      .sort();
    const dateOf = (at: number | undefined) =>
      plainSources.find(({ id }) => id === index.sources[at ?? -1]?.id)?.custom.edtf;

    expect(trust.events).toMatchObject({ all: plainEvents.length, disputed: disputed.length });
    expect(trust.claims).toMatchObject({
      all: claims.length,
      located: claims.filter(({ citations }) => citations.some(({ locator }) => locator)).length,
    });
    expect(trust.sources).toMatchObject({
      all: plainSources.length,
      full: access("full"),
      excerpt: access("excerpt"),
      cited: access("cited"),
      undated: plainSources.filter(({ custom }) => !custom.edtf).length,
    });
    expect([dateOf(trust.sources.oldest), dateOf(trust.sources.newest)]).toEqual([certain[0], certain.at(-1)]);
    // origins.test.ts has an independent count of origins.
    expect(trust.events.several).toBe(originsOfEvents(index).filter(({ length }) => length > 1).length);
    expect([trust.events, trust.claims, trust.sources]).toMatchObject([
      { all: 126, disputed: 55, several: 101, one: 23, none: 2 },
      { all: 579, located: 458, several: 16 },
      { all: 330, full: 23, excerpt: 269, cited: 38, undated: 46 },
    ]);
  });
});
