/** What changed with a release: each change with what it said, what it says now, and why. */
import { Fragment } from "react";
import { pageOfChange, valuesOfChange, whatInWords } from "../../engine/release/readChange";
import { fill, t } from "../../i18n/text";
import type { ChangeView } from "../../model/compiled/correctionsView";
import type { EventView } from "../../model/compiled/eventView";
import { DateWords } from "./DateWords";
import { PageLink } from "./root";

/** The name of a changed record, as a link to it. */
export function ChangedRecord({ change }: { readonly change: ChangeView }) {
  const { kind, name } = change;
  const page = pageOfChange(change);
  const words = kind === "claims" ? fill(t.corrections.claimOf, { event: name }) : name;
  if (!page) return <span dir="auto">{words}</span>;
  return <PageLink {...page}>{words}</PageLink>;
}

interface ChangeBodyProps {
  readonly change: ChangeView;
  /** What happened, where it is not told from the record that changed. */
  readonly what?: string | undefined;
}

/** One change: its field, and what it said and says. */
export function ChangeBody({ change, what = whatInWords(change) }: ChangeBodyProps) {
  const values = valuesOfChange(change);
  return (
    <div className="change">
      <p className="change-field" dir="auto">
        {what}
      </p>
      {values.length > 0 && (
        <dl>
          {values.map(([term, lines]) => (
            <div key={term}>
              <dt>{term}</dt>
              {lines.map((line, at) => (
                <dd key={at} dir="auto">
                  {line}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** What changed on the page of an event, release by release. */
export function History({ view }: { readonly view: EventView }) {
  if (!view.history) return null;
  return (
    <section className="block" aria-labelledby="part_history-title">
      <h3 id="part_history-title" tabIndex={-1}>
        {t.corrections.history}
      </h3>
      {view.history.map(({ number, date, changes }) => (
        <Fragment key={number}>
          <h4>
            <DateWords date={date} />
          </h4>
          <ul className="changes">
            {changes.map((change) => (
              <li key={`${change.kind} ${change.id} ${change.what} ${change.field ?? ""}`}>
                {change.kind !== "events" && (
                  <h5>
                    <PartName change={change} view={view} />
                  </h5>
                )}
                <ChangeBody change={change} what={mergedHere(change, view)} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}

/** An event that is part of this one since says so by its own name. */
const mergedHere = ({ kind, id, what, name }: ChangeView, view: EventView): string | undefined =>
  kind === "events" && what === "merged" && id !== view.id ? fill(t.corrections.mergedHere, { name }) : undefined;

/** A claim of this page by its number, and a question, as links to them. */
function PartName({ change, view }: { readonly change: ChangeView; readonly view: EventView }) {
  const { kind, id, name } = change;
  const at = view.claims.findIndex((claim) => claim.id === id);
  if (kind === "claims" && at >= 0) return <a href={`#${id}`}>{fill(t.event.claimLink, { n: at + 1 })}</a>;
  if (kind === "claims") return <span>{t.corrections.oneClaim}</span>;
  return (
    <PageLink kind="disagreements" hash={id}>
      {name}
    </PageLink>
  );
}
