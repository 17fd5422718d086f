/** The active filters as chips; each chip is a button that removes its filter. Three chips are visible, and the others
 * on demand. */
import { X } from "lucide-react";
import { useRef, useState } from "react";
import { fill, t } from "../../i18n/text";
import { partOf, partRef } from "../parts";
import { useApp } from "../useApp";
import { useRoving } from "../useRoving";
import type { Chip } from "./chips";

/** The number of chips for which the row has room. */
const MOST = 3;

export function Chips({ chips }: { readonly chips: readonly Chip[] }) {
  const filter = useApp((state) => state.filter);
  const clear = useApp((state) => state.clearFilters);
  const hasTrail = useApp((state) => state.filters.trail.length > 0);
  const [isUnfolded, setUnfolded] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useRoving(list, "horizontal");
  if (chips.length === 0) return null;
  /** Folded chips are in the document, because print shows them all. */
  const isFolded = (at: number) => !isUnfolded && at >= MOST;
  /** Removes the filter and moves the focus to a neighbouring chip or to the filters button, since the removed chip
   * loses the focus. */
  const remove = (chip: Chip) => {
    const at = chips.indexOf(chip);
    filter(chip.removal);
    requestAnimationFrame(() => {
      // The last button clears all filters.
      const remaining = [...(list.current?.getElementsByTagName("button") ?? [])].slice(0, -1);
      (remaining[Math.min(at, remaining.length - 1)] ?? partOf("filters-button"))?.focus();
    });
  };
  /** Removes all filters and moves the focus to the filters button. */
  const clearAll = () => {
    clear();
    partOf("filters-button")?.focus();
  };
  return (
    <ul
      ref={list}
      className={isUnfolded ? "chips is-unfolded" : "chips"}
      aria-label={t.filters.chips}
      onKeyDown={onKeyDown}
    >
      {chips.map((chip, at) => (
        <li key={chip.key} className={isFolded(at) ? "is-folded" : undefined}>
          <button
            type="button"
            className="chip"
            title={chip.label}
            ref={chip.key === "range" && !hasTrail ? partRef["range-step"] : undefined}
            onClick={() => remove(chip)}
          >
            <span>{chip.label}</span>
            <X aria-hidden="true" size={14} />
            <span className="visually-hidden">{fill(t.filters.remove, { name: "" })}</span>
          </button>
        </li>
      ))}
      {chips.length > MOST && (
        <li>
          <button
            type="button"
            className="chip chips-more"
            aria-expanded={isUnfolded}
            aria-label={fill(isUnfolded ? t.filters.fewer : t.filters.more, { n: chips.length - MOST })}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {isUnfolded ? "−" : `+${chips.length - MOST}`}
          </button>
        </li>
      )}
      <li>
        <button type="button" className="link-button" title={t.filters.clear} onClick={clearAll}>
          {t.filters.clearShort}
        </button>
      </li>
    </ul>
  );
}
