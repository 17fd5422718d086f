/** The filters in force, as words, each with the change that takes it away. */
import { fill, plain, t } from "../../i18n/text";
import type { Index } from "../../model/compiled";
import type { NO_FILTERS, ViewState } from "../../state/view";

type Change = Partial<Pick<ViewState, keyof typeof NO_FILTERS>>;

export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly without: Change;
}

export function activeChips(index: Index, view: ViewState): Chip[] {
  const nameOf: Record<"actors" | "groups" | "categories", (id: string) => string | undefined> = {
    actors: (id) => index.actors.find((actor) => actor.id === id)?.name,
    groups: (id) => index.groups.find((group) => group.id === id)?.label,
    categories: (id) => index.labels.categories[id],
  };
  const lists = (["actors", "groups", "categories"] as const).flatMap((key) =>
    view[key].map((value) => {
      const id = value.replace(/^-/, "");
      const name = nameOf[key](id) ?? `“${plain(id)}”: ${t.event.notKnown}`;
      return {
        key: `${key} ${value}`,
        label: value.startsWith("-") ? fill(t.filters.not, { name }) : name,
        without: { [key]: view[key].filter((one) => one !== value) } as Change,
      };
    }),
  );
  return [
    ...(view.q.trim() === ""
      ? []
      : [{ key: "q", label: fill(t.search.chip, { q: plain(view.q.trim()) }), without: { q: "" } }]),
    ...lists,
    ...(view.match === "all" && view.actors.length > 1
      ? [{ key: "match", label: t.filters.all, without: { match: "any" } as Change }]
      : []),
    ...(view.disputed ? [{ key: "disputed", label: t.filters.disputed, without: { disputed: null } }] : []),
    ...(view.range !== null
      ? [
          {
            key: "range",
            label: fill(t.filters.range, { range: view.range.replace("/", " – ") }),
            without: { range: null },
          },
        ]
      : []),
  ];
}
