/** Explains, for the reader, which part of a typed query could not be understood. */
import { facetOf } from "../../engine/ask/facets";
import type { Misunderstood } from "../../engine/ask/query";
import { rangeInWords } from "../../i18n/ranges";
import { fill, inRow, plain, t } from "../../i18n/text";

export function misunderstoodInWords(fault: Misunderstood): string {
  switch (fault.kind) {
    case "name":
      return fill(t.query.name, { typed: plain(fault.typed), near: fault.near });
    case "value": {
      const values = { noun: facetOf(fault.facet).noun, typed: plain(fault.typed) };
      return fault.near === null ? fill(t.query.value, values) : fill(t.query.near, { ...values, near: fault.near });
    }
    case "several": {
      const values = { noun: facetOf(fault.facet).noun, typed: plain(fault.typed) };
      return fill(t.query.several, { ...values, names: inRow(fault.names) });
    }
    case "date":
      return fill(t.query.date, { typed: plain(fault.typed) });
    case "target":
      return fill(t.query.target, { typed: plain(fault.typed) });
    case "choice":
      return fill(t.query.choice, { name: fault.name, choices: inRow(fault.choices) });
    case "empty":
      return fill(t.query.empty, { name: fault.name });
    case "minus":
      return fill(t.query.minus, { name: fault.name });
    case "order":
      return fill(t.query.order, { from: rangeInWords(fault.from), to: rangeInWords(fault.to) });
  }
}
