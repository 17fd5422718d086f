/** Buttons that step through all shown events in order: first, previous, next, last. The keys on the tracks do the same
 * within one track. */
import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import { type EventMove, stepEvent } from "../commands";
import { useAppStore } from "../useApp";

const STEPS: readonly (readonly [step: EventMove, label: string, icon: LucideIcon])[] = [
  ["first", tools.jump.first, ChevronFirst],
  ["previous", tools.jump.previous, ChevronLeft],
  ["next", tools.jump.next, ChevronRight],
  ["last", tools.jump.last, ChevronLast],
];

export function EventSteps({ index }: { readonly index: Index }) {
  const store = useAppStore();
  return (
    <span className="button-group event-steps">
      {STEPS.map(([step, label, Icon]) => (
        <button
          key={step}
          type="button"
          className="button square"
          aria-label={label}
          title={label}
          onClick={() => stepEvent(store, index, step)}
        >
          <Icon aria-hidden="true" size={17} />
        </button>
      ))}
    </span>
  );
}
