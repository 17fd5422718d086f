/** Decides in which shape a date is drawn, and over which days. */
import { boundsOf, type CompiledDate, type Day, kindOf } from "../../model/date";

/** How a mark is drawn; docs/format.md, "Dates". "join" connects the answers of one event. */
export type Shape = "dot" | "soft" | "bar" | "bracket" | "arrow-end" | "arrow-start" | "join";

const FAR = 40_000;

/** The shape of a date and the days it covers. An open end reaches FAR days, beyond anything that is drawn. */
export function shapeOf(date: CompiledDate): { readonly shape: Shape; readonly from: Day; readonly to: Day } {
  const from = date.earliest ?? (date.latest ?? 0) - FAR;
  const to = date.latest ?? (date.earliest ?? 0) + FAR;
  switch (kindOf(date)) {
    case "day":
      return { shape: "dot", from, to };
    case "unit":
      return { shape: "soft", from, to };
    case "within":
      return { shape: "bracket", from, to };
    case "span":
      return { shape: "bar", from, to };
    case "open-end":
      return { shape: "arrow-end", from, to };
    case "open-start": {
      // An arrow of FAR days to the left would fill the row, so it begins a year before the part that is known.
      const lastStart = typeof date.to === "object" ? boundsOf(date.to)[0] : to;
      return { shape: "arrow-start", from: Math.max(from, lastStart - 365), to };
    }
  }
}
