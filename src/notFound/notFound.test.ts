/** Checks which records the page for unknown addresses offers, and where it looks for the root of the site. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timeline } from "../testing/timeline";
import { askedWords, nearestRecords } from "./nearestRecords";
import { possibleRoots } from "./roots";

const { index } = timeline(
  `
  1903        ada    Trip to Port Vell  gazette
  1907-01-20  guild  Harbour fire       gazette, inquest
  1908        guild  Strike of dockers  inquest
`,
);
const offered = (path: string) => nearestRecords(path, index).map((one) => one.path);

describe("the nearest records", () => {
  test.each([
    ["events/harbor-fire/", "events/harbour-fire/"],
    ["events/Harbour-Fire", "events/harbour-fire/"],
    ["events/harbour_fire.html", "events/harbour-fire/"],
    ["events/fire-harbour/index.html", "events/harbour-fire/"],
    ["dockers/strike", "events/strike-of-dockers/"],
    ["event/trip-to-port-vell/", "events/trip-to-port-vell/"],
    ["actors/gild/", "actors/guild/"],
    ["actors/gazette/", "sources/gazette/"],
    ["events/p%C3%B6rt-vell/", "events/trip-to-port-vell/"],
  ])("for %s begin with %s", (asked, nearest) => {
    expect(offered(asked)[0]).toBe(nearest);
  });

  test("are none where nothing is near, and where nothing was asked", () => {
    expect(offered("events/zeppelin/")).toEqual([]);
    expect(offered("")).toEqual([]);
  });

  test("are at most five, and no address and no index makes the search fail", () => {
    fc.assert(
      fc.property(fc.webPath(), fc.jsonValue(), (path, value) => {
        expect(nearestRecords(path, value).length).toBeLessThanOrEqual(5);
        expect(nearestRecords(path, { events: value, actors: value }).length).toBeLessThanOrEqual(5);
        expect(offered(path).length).toBeLessThanOrEqual(5);
      }),
    );
    expect(offered("events/%E0%A4%A/")).toEqual([]);
  });

  test("are looked for by the words of the address", () => {
    expect(askedWords("events/karbala-raid_2007/index.html")).toEqual(["karbala", "raid", "2007"]);
  });
});

describe("the root of the site", () => {
  test("is first looked for above what looks like the address of a page", () => {
    expect(possibleRoots("/a/b/events/x/", "/")).toEqual(["/a/b/", "/a/b/events/x/", "/a/b/events/", "/a/", "/"]);
    expect(possibleRoots("/events/x/", "/")[0]).toBe("/");
  });

  test("is the one of the base URL where there is one", () => {
    expect(possibleRoots("/a/b/evnts/x", "/a/b/")).toEqual(["/a/b/", "/a/b/evnts/", "/a/", "/"]);
  });

  test("is looked for in at most ten folders, whatever the address", () => {
    fc.assert(fc.property(fc.webPath(), (path) => void expect(possibleRoots(`/${path}`, "/").length).toBeLessThan(11)));
  });
});
