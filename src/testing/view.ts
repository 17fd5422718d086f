/** Makes views and app states with some fields chosen, whichever slices they belong to, so that a test names only the
 * fields it is about. */
import { readFileSync } from "node:fs";
import type { Index } from "../model/compiled/eventIndex";
import type { AppState } from "../state/appState";
import type { Filters } from "../state/filters";
import { decode } from "../state/url";
import { INITIAL_VIEW, type Look, type PageState, type TrackChoice, type View } from "../state/view";
import { createAppStore } from "./wholeStore";

/** Fields of any slice that is part of the address. */
export type Choice = Partial<Filters & TrackChoice & Look> & {
  readonly page?: Partial<PageState>;
  readonly visible?: View["visible"];
};

export function viewWith(choice: Choice, base: View = INITIAL_VIEW): View {
  const slice = <T extends object>(initial: T): T => ({
    ...initial,
    ...Object.fromEntries(Object.entries(choice).filter(([key]) => key in initial)),
  });
  return {
    page: { ...base.page, ...choice.page },
    filters: slice(base.filters),
    visible: choice.visible === undefined ? base.visible : choice.visible,
    tracks: slice(base.tracks),
    look: slice(base.look),
  };
}

/** The state of the home page with these fields chosen. */
export function stateWith(index: Index, choice: Choice = {}): AppState {
  return { ...createAppStore({ kind: "home", index }).getState(), ...viewWith(choice) };
}

/** For each address field, the view that its example in docs/url.md decodes to. */
export function documentedViews(): ReadonlyMap<string, View> {
  const rows = readFileSync("docs/url.md", "utf8").matchAll(/^\| ((?:`\w+`(?:, )?)+) \|.*\| `\?([^`]*)` \|$/gm);
  const views = [...rows].flatMap(([, fields = "", query = ""]) =>
    [...fields.matchAll(/`(\w+)`/g)].map(([, field = ""]) => [field, decode("", query, "").view] as const),
  );
  return new Map(views);
}

/** The filters of all examples in docs/url.md together, so that every filter is set at once. */
export function everyFilter(): Filters {
  const changes = [...documentedViews().values()].map(({ filters }) =>
    Object.entries(filters).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(INITIAL_VIEW.filters[key as keyof Filters]),
    ),
  );
  return { ...INITIAL_VIEW.filters, ...Object.fromEntries(changes.flat()) };
}
