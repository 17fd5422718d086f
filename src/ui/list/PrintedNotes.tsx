/** The numbered notes below a printed list: the sources of its events. */
import { useContext } from "react";
import type { Notes } from "../../engine/events/notes";
import { t } from "../../i18n/text";
import { pathTo } from "../../model/address";
import { PageLink, RootContext } from "../static/root";

export function PrintedNotes({ notes }: { readonly notes: Notes }) {
  const root = useContext(RootContext);
  if (notes.sources.length === 0) return null;
  return (
    <section className="print-notes" aria-labelledby="part_notes-title">
      <h3 id="part_notes-title">{t.list.notes}</h3>
      <p className="quiet">{`${t.list.notesWhat} ${root}`}</p>
      <ol>
        {notes.sources.map(({ id, name }) => (
          <li key={id}>
            <PageLink kind="source" id={id}>
              {name}
            </PageLink>{" "}
            <span className="quiet">{pathTo("source", id)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
