import { describe, expect, test } from "vitest";
import { dayOf } from "../../model/date";
import { NO_RELATIONS } from "../../model/relation";
import { dayText, readRange } from "../../model/typedDate";
import { timeline } from "../../testing/timeline";
import { jumpAsked, jumpTo } from "./jump";
import { NO_LISTS } from "./noLists";
import { type Asked, readQuery } from "./query";

const ASKED: Asked = { ...NO_LISTS, match: "any", disputed: null, range: null, ...NO_RELATIONS, sure: false, q: "" };

const drawn = timeline(
  `
  1990        ada        Born          gazette
  1999-03     ada        Trip          gazette
  2007-01-20  ada, bela  Harbour fire  gazette
  2018-12     bela       Inquest       gazette
`,
  {
    info: {
      periods: [
        { id: "quays", label: "Quays and the harbour", edtf: "1990/2003" },
        { id: "fire", label: "Fire in the harbour", edtf: "2004/2008" },
        { id: "after", label: "Aftermath", edtf: "2009/.." },
      ],
    },
  },
);
const { index } = drawn;
const whole = [dayOf(1990, 1, 1), dayOf(2018, 12, 31)] as const;
const opening = [dayOf(2000, 1, 1), dayOf(2010, 1, 1)] as const;
const to = (text: string, events: readonly number[] = [0, 1, 2, 3]) => jumpTo(index, { events, whole, opening }, text);
/** Name, first and last day ("March 2007: 2007-03-01 2007-03-31"), or the reason why there is no jump. */
const said = (text: string): string => {
  const jump = to(text);
  if (jump.kind === "none") return jump.why;
  if (jump.kind === "event") return `event ${jump.event}`;
  return `${jump.name}: ${dayText(jump.days[0])} ${dayText(jump.days[1])}`;
};

describe("a date in words is read with its first and last day", () => {
  test.each([
    ["March 2007", "March 2007: 2007-03-01 2007-03-31"],
    ["  mar   2007 ", "March 2007: 2007-03-01 2007-03-31"],
    ["Sept. 2007", "September 2007: 2007-09-01 2007-09-30"],
    ["in march, 2007", "March 2007: 2007-03-01 2007-03-31"],
    ["20 January 2007", "20 January 2007: 2007-01-20 2007-01-20"],
    ["the 20th of January 2007", "20 January 2007: 2007-01-20 2007-01-20"],
    ["January 20, 2007", "20 January 2007: 2007-01-20 2007-01-20"],
    ["20.1.2007", "20 January 2007: 2007-01-20 2007-01-20"],
    ["20/01/2007", "20 January 2007: 2007-01-20 2007-01-20"],
    ["2007-01-20", "20 January 2007: 2007-01-20 2007-01-20"],
    ["2007", "2007: 2007-01-01 2007-12-31"],
    ["2007-03", "March 2007: 2007-03-01 2007-03-31"],
    ["3/2007", "March 2007: 2007-03-01 2007-03-31"],
    ["spring 2004", "Spring 2004: 2004-03-20 2004-06-20"],
    ["Fall 2004", "Autumn 2004: 2004-09-23 2004-12-20"],
    ["winter 2004", "Winter 2004: 2004-12-21 2005-03-19"],
    ["early 2004", "Early 2004: 2004-01-01 2004-04-30"],
    ["mid-2004", "Mid 2004: 2004-05-01 2004-08-31"],
    ["late 2004", "Late 2004: 2004-09-01 2004-12-31"],
    ["late March 2007", "Late March 2007: 2007-03-22 2007-03-31"],
    ["early 1990s", "Early 1990s: 1990-01-01 1992-12-31"],
    ["the 1990s", "The 1990s: 1990-01-01 1999-12-31"],
    ["1990's", "The 1990s: 1990-01-01 1999-12-31"],
    ["90s", "The 1990s: 1990-01-01 1999-12-31"],
  ])("%s", (text, wanted) => expect(said(text)).toBe(wanted));
});

describe("two dates, or one open end, are read as a span", () => {
  test.each([
    ["2003-2005", "2003 to 2005: 2003-01-01 2005-12-31"],
    ["2003–2005", "2003 to 2005: 2003-01-01 2005-12-31"],
    ["2003 to 2005", "2003 to 2005: 2003-01-01 2005-12-31"],
    ["from 2003 to 2005", "2003 to 2005: 2003-01-01 2005-12-31"],
    ["between 2003 and 2005", "2003 to 2005: 2003-01-01 2005-12-31"],
    ["2003/2005", "2003 to 2005: 2003-01-01 2005-12-31"],
    ["March to May 2007", "March 2007 to May 2007: 2007-03-01 2007-05-31"],
    ["20 to 25 January 2007", "20 January 2007 to 25 January 2007: 2007-01-20 2007-01-25"],
    ["2007-03-20/2007-04-02", "20 March 2007 to 2 April 2007: 2007-03-20 2007-04-02"],
    ["since 2007", "Since 2007: 2007-01-01 2018-12-31"],
    ["until March 1999", "Until March 1999: 1990-01-01 1999-03-31"],
    ["from 2007", "Since 2007: 2007-01-01 2018-12-31"],
    ["up to 2007", "Until 2007: 1990-01-01 2007-12-31"],
  ])("%s", (text, wanted) => expect(said(text)).toBe(wanted));
});

describe("“before” and “after” exclude the date itself", () => {
  test.each([
    ["before 2007", "Until 2006: 1990-01-01 2006-12-31"],
    ["after 2007", "Since 2008: 2008-01-01 2018-12-31"],
    ["before March 2007", "Until February 2007: 1990-01-01 2007-02-28"],
    ["after December 2007", "Since January 2008: 2008-01-01 2018-12-31"],
    ["before January 2007", "Until December 2006: 1990-01-01 2006-12-31"],
    ["before 1 January 2007", "Until 31 December 2006: 1990-01-01 2006-12-31"],
    ["after 28 February 2007", "Since 1 March 2007: 2007-03-01 2018-12-31"],
    ["before spring 2004", "Until 19 March 2004: 1990-01-01 2004-03-19"],
    ["after spring 2004", "Since 21 June 2004: 2004-06-21 2018-12-31"],
    ["after the 1990s", "Since 2000: 2000-01-01 2018-12-31"],
    ["before early 2004", "Until December 2003: 1990-01-01 2003-12-31"],
    ["before 1990", "Until 1989 is outside this record, which runs from 1990 to 2018."],
    ["after 2018", "Since 2019 is outside this record, which runs from 1990 to 2018."],
  ])("%s", (text, wanted) => expect(said(text)).toBe(wanted));

  test("“before” and “after” mean the same days as before: and after: in a typed query", () => {
    for (const date of ["2007", "2007-01", "2007-03-01", "1999-12-31", "2008-02-29"]) {
      for (const sign of ["before", "after"]) {
        const jump = to(`${sign} ${date}`);
        const [from, until] = readRange(readQuery(index, `${sign}:${date}`, ASKED).change.range!)!;
        if (jump.kind !== "span") throw new Error(date);
        expect(sign === "before" ? jump.days[1] : jump.days[0], `${sign} ${date}`).toBe(
          sign === "before" ? until : from,
        );
      }
    }
  });
});

test("a period is found by its label, or by words that only its label has", () => {
  expect(said("Quays")).toBe("Quays and the harbour: 1990-01-01 2003-12-31");
  expect(said("fire in the harbour")).toBe("Fire in the harbour: 2004-01-01 2008-12-31");
  expect(said("aftermath")).toBe("Aftermath: 2009-01-01 2018-12-31");
  expect(said("harbour")).toBe("Several periods are named so: Quays and the harbour and Fire in the harbour.");
});

test("a word that several periods share is searched for, and asks where to go only after “go”", () => {
  const reach = { events: index.events.id.map((_, event) => event), whole, opening };
  expect(jumpAsked(index, reach, "harbour")).toBeNull();
  expect(jumpAsked(index, reach, "go harbour")).toMatchObject({ kind: "none", isDate: false });
});

test("“first” and “last” refer to the filtered events; “whole” and “opening” are windows", () => {
  expect([said("first"), said("Last event")]).toEqual(["event 0", "event 3"]);
  expect(to("last", [1, 2])).toEqual({ kind: "event", event: 2 });
  expect(to("first", [])).toEqual({ kind: "none", why: "No event is shown.", isDate: true });
  expect(to("whole")).toMatchObject({ visible: whole });
  expect(to("opening")).toMatchObject({ visible: opening });
});

test("the requested days are in the middle of the window, with room on both sides", () => {
  for (const text of ["20 January 2007", "March 2007", "2007", "the 1990s"]) {
    const jump = to(text);
    if (jump.kind !== "span") throw new Error(text);
    const middle = (jump.days[0] + jump.days[1] + 1) / 2;
    expect((jump.visible[0] + jump.visible[1]) / 2).toBeCloseTo(middle);
    expect(jump.days[0] - jump.visible[0]).toBeGreaterThanOrEqual(10);
  }
});

test("a text that cannot be read is answered with the reason, and no date is guessed", () => {
  expect(said("soon")).toBe("“soon” is not a date or a period of this record.");
  expect(said("")).toContain("is not a date");
  expect(said("March")).toBe("“March” needs a year.");
  expect(said("20 jan")).toBe("“January” needs a year.");
  expect(said("30 February 2007")).toBe("There is no 30 February 2007: that month is shorter.");
  expect(said("0 March 2007")).toBe("There is no 0 March 2007: days begin with 1.");
  expect(said("2007-03-00")).toBe("There is no 0 March 2007: days begin with 1.");
  expect(said("2007-13")).toBe("There is no month 13.");
  expect(said("2007-13-02")).toBe("There is no month 13.");
  expect(said("2009 to 2007")).toBe("2009 is later than 2007.");
  expect(said("1850")).toBe("1850 is outside this record, which runs from 1990 to 2018.");
  expect(said("marchen 2007")).toBe("“marchen 2007” is not a date or a period of this record.");
  expect(said("<img>")).toBe("“<img>” is not a date or a period of this record.");
});
