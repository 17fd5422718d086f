/** Says in one sentence what the filters ask for and how many events are left, for the filter panel and for downloads. */
import { FACETS, type Facet, type FacetKey, idIn, isExclusion } from "../../engine/ask/facets";
import { rangeInWords } from "../../i18n/ranges";
import { fill, list, plain, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { RELATIONS } from "../../model/relation";
import { type Filters, wordsIn } from "../../state/filters";
import { type Asking, selectEvents } from "../../state/select";
import { sourceInWords } from "./EvidenceLine";
import { relationInWords } from "./relationsInWords";

/** "Events with Khazali and Quds Force together, 2006 to 2008: 6 of 126." */
export function askedInWords(index: Index, asking: Asking): string {
  const all = index.site.counts.events;
  const parts = partsInWords(index, asking.filters);
  if (parts === "") return fill(t.asked.all, { n: all });
  const shown = selectEvents(index, asking).length;
  return fill(shown === 0 ? t.asked.nothing : t.asked.sentence, { parts, shown, all });
}

/** The view for the title of the page: "Events with Khazali, 2006 to 2008: 6 of 126"; "" without filters. */
export function titleInWords(index: Index, asking: Asking): string {
  const parts = partsInWords(index, asking.filters);
  if (parts === "") return "";
  return fill(t.asked.title, { parts, shown: selectEvents(index, asking).length, all: index.site.counts.events });
}

/** The filters in words, without how many events they leave: "with Khazali, 2006 to 2008"; "" without filters. */
export const partsInWords = (index: Index, filters: Filters): string => partsOf(index, filters).join(t.lists.between);

function partsOf(index: Index, filters: Filters): readonly string[] {
  const q = wordsIn(filters.q);
  const { range, sure, disputed, onlySources, asOf } = filters;
  return [
    ...FACETS.flatMap((facet) => facetInWords(index, facet, filters)),
    ...(q === "" ? [] : [fill(t.asked.words, { q: plain(q) })]),
    ...(disputed === null ? [] : [disputed ? t.asked.disputed : t.asked.undisputed]),
    ...(range === null ? [] : [rangeInWords(range)]),
    ...RELATIONS.flatMap((key) => {
      const value = filters[key];
      return value === null ? [] : [relationInWords(index, key, value, "full")];
    }),
    ...(sure ? [t.asked.sure] : []),
    ...(onlySources.length > 0
      ? [fill(t.asked.only, { names: anyOf(onlySources.map((id) => sourceInWords(index, id))) })]
      : []),
    ...(asOf === null ? [] : [fill(t.asked.asOf, { day: rangeInWords(asOf) })]),
  ];
}

function facetInWords(index: Index, facet: Facet<FacetKey>, filters: Filters): readonly string[] {
  const { key } = facet;
  if (filters[key].length === 0) return [];
  const values = facet.values(index, null);
  const namesOf = (asked: readonly string[]) =>
    asked.map((value) => plain(values.find(({ id }) => id === idIn(value))?.names[0] ?? idIn(value)));
  const wanted = namesOf(filters[key].filter((value) => !isExclusion(value)));
  const unwanted = namesOf(filters[key].filter(isExclusion));
  const isTogether = facet.canMatchAll && filters.match === "all" && wanted.length > 1;
  const names = isTogether ? fill(t.asked.together, { names: list(wanted) }) : anyOf(wanted);
  return [
    ...(wanted.length > 0 ? [fill(t.asked.wanted[key], { names })] : []),
    ...(unwanted.length > 0 ? [fill(t.asked.unwanted[key], { names: anyOf(unwanted) })] : []),
  ];
}

/** "Iran, Quds Force or Badr Organization". */
function anyOf(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return fill(t.asked.or, { most: names.slice(0, -1).join(t.lists.between), last: names.at(-1)! });
}
