/** Names of the rows: families, which fold, and tracks, which lead to their actor's page. */
import { ChevronDown, ChevronRight } from "lucide-react";
import type { Scene } from "../../engine/scene";
import { count, fill, t } from "../../i18n/text";
import { PageLink } from "../static/root";
import { useApp } from "../useApp";

interface RowLabelsProps {
  readonly scene: Scene;
  readonly axis: number;
}

export function RowLabels({ scene, axis }: RowLabelsProps) {
  const folded = useApp((state) => state.view.folded);
  const set = useApp((state) => state.set);
  const fold = (id: string) =>
    set({ folded: folded.includes(id) ? folded.filter((one) => one !== id) : [...folded, id] });
  return (
    <ul className="row-labels" style={{ paddingTop: axis }}>
      {scene.rows.map(({ row, height }) => (
        <li key={`${row.kind} ${row.id}`} className={`row-label ${row.kind} tint-${row.tint}`} style={{ height }}>
          {row.kind === "family" ? (
            <>
              {row.canFold ? (
                <button
                  type="button"
                  className="fold"
                  aria-expanded={!row.isFolded}
                  title={row.label}
                  onClick={() => fold(row.id)}
                >
                  {row.isFolded ? (
                    <ChevronRight aria-hidden="true" size={13} className="fold-sign" />
                  ) : (
                    <ChevronDown aria-hidden="true" size={13} className="fold-sign" />
                  )}
                  {row.short}
                </button>
              ) : (
                <span className="fold" title={row.label}>
                  {row.short}
                </span>
              )}
              {row.rows.length > 0 && (
                <span className="family-count" title={fill(t.timeline.without, { n: count(row.rows.length, "event") })}>
                  +{row.rows.length}
                  <span className="visually-hidden">
                    {" "}
                    {fill(t.timeline.without, { n: count(row.rows.length, "event") })}
                  </span>
                </span>
              )}
            </>
          ) : (
            <>
              {row.id.startsWith("group:") ? (
                <span className="track-name">{row.label}</span>
              ) : (
                <PageLink kind="actor" id={row.id} className="track-name">
                  {row.label}
                </PageLink>
              )}
              <span className="family-count" aria-hidden="true">
                {row.rows.length}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
