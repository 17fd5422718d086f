/** The filter panel: the choices of every facet, each with the number of events it would leave. On a wide screen it is
 * shown in the column, otherwise as a modal sheet over the page. */
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { FACETS } from "../../engine/ask/facets";
import { writeQuery } from "../../engine/ask/query";
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { keyOf } from "../keys";
import { partOf } from "../parts";
import { useApp } from "../useApp";
import { useFrame } from "../useFrame";
import { ActorFacet } from "./ActorFacet";
import { askedInWords } from "./askedInWords";
import { DateFacet } from "./DateFacet";
import { DisputeFacet } from "./DisputeFacet";
import { ListFacet } from "./ListFacet";
import { AsOfFacet, SourceFacet } from "./SourceFacet";

interface FilterPanelProps {
  readonly index: Index;
  /** The number of shown events, such as "12 events". */
  readonly shown: string;
}

export function FilterPanel({ index, shown }: FilterPanelProps) {
  const frame = useFrame();
  const setPanels = useApp((state) => state.setPanels);
  const leave = () => {
    setPanels({ filters: false });
    partOf("filters-button")?.focus();
  };
  const side = partOf("side");
  // In the column, the tracks stay visible and react to each choice.
  if (frame === "wide" && side)
    return createPortal(<Choices index={index} shown={shown} hasRoom close={leave} />, side);
  return <Sheet index={index} shown={shown} leave={leave} />;
}

/** The panel as a modal dialog. Nothing behind it can take the focus until it is closed, so it closes before the focus
 * returns to the filters button. */
function Sheet({ index, shown, leave }: FilterPanelProps & { readonly leave: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="filter-sheet" aria-label={t.filters.title} onClose={leave}>
      <Choices index={index} shown={shown} hasRoom={false} close={() => dialog.current?.close()} />
    </dialog>
  );
}

interface ChoicesProps extends FilterPanelProps {
  readonly hasRoom: boolean;
  readonly close: () => void;
}

function Choices({ index, shown, hasRoom, close }: ChoicesProps) {
  const typed = useApp((state) => writeQuery(state.filters));
  const asked = useApp((state) => askedInWords(index, state));
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.getElementsByTagName("summary")[0]?.focus(), []);
  const list = { index, hasRoom };
  return (
    <search
      id="part_filter-panel"
      ref={panel}
      className="filter-panel"
      aria-label={t.filters.title}
      onKeyDown={(domEvent) => {
        if (keyOf(domEvent) === "Escape") close();
      }}
    >
      <div className="filter-head">
        <h2>{t.filters.button}</h2>
        <button
          type="button"
          className="button square"
          aria-label={t.filters.close}
          title={t.filters.close}
          onClick={close}
        >
          <X aria-hidden="true" size={17} />
        </button>
      </div>
      <p className="filter-asked">{asked}</p>
      <div className="filter-scroll">
        <ActorFacet {...list} />
        <DateFacet {...list} />
        <DisputeFacet {...list} />
        {FACETS.filter(({ key }) => key !== "actors").map((facet) => (
          <ListFacet key={facet.key} {...list} facet={facet} />
        ))}
        <AsOfFacet {...list} />
        <SourceFacet {...list} />
      </div>
      <div className="filter-end">
        {hasRoom && typed !== "" && (
          <p className="quiet small">
            {t.filters.typed} <code>{typed}</code>
          </p>
        )}
        <button
          type="button"
          className="button primary"
          // The pressed button must not take the focus from a field: the field's blur handler could move the button
          // away from under the pointer.
          onMouseDown={(domEvent) => domEvent.preventDefault()}
          onClick={() => {
            if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
            close();
          }}
        >
          {fill(t.filters.apply, { events: shown })}
        </button>
      </div>
    </search>
  );
}
