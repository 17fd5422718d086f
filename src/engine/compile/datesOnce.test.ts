import { expect, test } from "vitest";
import { type DateReader, dateReader, parsePart } from "../../model/edtf";
import { filesOf } from "../../testing/checkedWith";
import { compileAll } from "../../testing/compileAll";
import { checkDataset } from "../check/dataset";
import { cslItem } from "../cite/cslItem";
import { compileIndex } from "./compileIndex";
import { lookupOf } from "./lookup";

/** A reader of dates, and a list of every date and interval end that it has parsed. */
function listening(): { readonly dates: DateReader; readonly parsed: string[] } {
  const parsed: string[] = [];
  const dates = dateReader((text) => {
    parsed.push(text);
    return parsePart(text);
  });
  return { dates, parsed };
}

test("no date of the dataset is parsed twice, and none after the check", () => {
  const { dates, parsed } = listening();
  const checked = checkDataset(filesOf("data"), dates);
  const afterCheck = [...parsed];
  expect(afterCheck.length).toBeGreaterThan(150);
  expect(new Set(afterCheck).size).toBe(afterCheck.length);
  compileAll(lookupOf(checked));
  for (const source of checked.dataset.sources) cslItem(source, checked.dates);
  expect(parsed).toEqual(afterCheck);
});

test("a date that the check has not accepted throws and stops the compilation", () => {
  const { dataset } = checkDataset(filesOf("data"));
  const info = { ...dataset.info, opening: "soon" };
  expect(() => compileIndex(lookupOf({ dataset: { ...dataset, info }, dates: dateReader() }), "test")).toThrow(
    /unchecked date: "soon"/,
  );
});
