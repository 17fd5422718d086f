/** A question that sources answer differently: its answers, and who gives each. Nobody's answer is left out. */
import { count, fill, t } from "../../i18n/text";
import type { DisagreementView, Labels } from "../../model/compiled";
import { ClaimBody } from "./Claims";
import { PageLink } from "./root";

interface DisagreementProps {
  readonly disagreement: DisagreementView;
  readonly labels: Labels;
  /** The event whose page this is: claims of others name theirs. */
  readonly on: string;
}

/** On an event's page: every claim in sight. */
export function Disagreement({ disagreement, labels, on }: DisagreementProps) {
  const { id, question } = disagreement;
  return (
    <section className="disagreement" aria-labelledby={`question-${id}`}>
      <h4 id={`question-${id}`}>{question}</h4>
      <Positions disagreement={disagreement} labels={labels} on={on} />
      <Outcome disagreement={disagreement} />
    </section>
  );
}

/** On the page of all: the answers in sight, and on demand who gives them. */
export function FoldedDisagreement({ disagreement, labels }: Omit<DisagreementProps, "on">) {
  const { id, question, positions, events } = disagreement;
  const claims = new Set(positions.flatMap((position) => position.claims.map((claim) => claim.id))).size;
  return (
    <section className="disagreement" aria-labelledby={`question-${id}`} id={id}>
      <h4 id={`question-${id}`}>{question}</h4>
      <ul className="answers">
        {positions.map((position) => (
          <li key={position.id}>
            {position.answer} <span className="quiet">{count(position.claims.length, "claim")}</span>
          </li>
        ))}
      </ul>
      <Outcome disagreement={disagreement} />
      <p className="disagreement-events">
        {events.map((event) => (
          <PageLink key={event.id} kind="event" id={event.id}>
            {event.name}
          </PageLink>
        ))}
      </p>
      <details>
        <summary>
          {t.disagreement.who} <span className="quiet">{count(claims, "claim")}</span>
        </summary>
        <Positions disagreement={disagreement} labels={labels} on={null} />
      </details>
    </section>
  );
}

function Outcome({ disagreement: { outcome, note, positions } }: Pick<DisagreementProps, "disagreement">) {
  const preferred = positions.find((position) => position.preferred);
  return (
    <>
      <p className="outcome">{fill(t.disagreement[outcome], { answer: preferred?.answer ?? "" })}</p>
      {note && <p className="claim-note">{note}</p>}
    </>
  );
}

interface PositionsProps {
  readonly disagreement: DisagreementView;
  readonly labels: Labels;
  readonly on: string | null;
}

function Positions({ disagreement, labels, on }: PositionsProps) {
  return (
    <ul className="positions">
      {disagreement.positions.map((position) => (
        <li key={position.id} className="position">
          <p className="answer">
            {position.answer} <span className="quiet">{count(position.claims.length, "claim")}</span>
          </p>
          {position.note && <p className="claim-note">{position.note}</p>}
          <ul className="position-claims">
            {position.claims.map((claim) => (
              <li key={claim.id}>
                <ClaimBody claim={claim} labels={labels} isRepeated />
                {claim.event.id !== on && (
                  <p className="claim-note">
                    <PageLink kind="event" id={claim.event.id} hash={claim.id}>
                      {claim.event.name}
                    </PageLink>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
