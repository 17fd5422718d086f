/** A question that sources answer differently: its answers, and who gives each. Nobody's answer is left out. */
import { count, fill, t } from "../../i18n/text";
import type { DisagreementView } from "../../model/compiled/claimView";
import type { Labels } from "../../model/compiled/site";
import { ClaimBody } from "./Claims";
import { PageLink } from "./root";

interface DisagreementProps {
  readonly disagreement: DisagreementView;
  readonly labels: Labels;
  /** The event whose page this is: claims of others name theirs. Null on the page of all. */
  readonly on?: string | null;
}

/** Sources that an answer has room for. */
const NAMES = 3;

/** The answers in sight, with the sources that give them; on demand what each of them says. */
export function Disagreement({ disagreement, labels, on = null }: DisagreementProps) {
  const { id, question, positions, events } = disagreement;
  const others = events.filter((event) => event.id !== on);
  const claims = new Set(positions.flatMap((position) => position.claims.map((claim) => claim.id))).size;
  return (
    <section className="disagreement" aria-labelledby={`part_question-${id}`} id={on ? undefined : id} tabIndex={-1}>
      <h4 id={`part_question-${id}`} dir="auto">
        {question}
      </h4>
      <ul className="answers">
        {positions.map((position) => (
          <li key={position.id}>
            <bdi>{position.answer}</bdi> <span className="quiet">({holdersOf(position)})</span>
          </li>
        ))}
      </ul>
      <Outcome disagreement={disagreement} />
      {others.length > 0 && (
        <p className="disagreement-events">
          {others.map((event) => (
            <PageLink key={event.id} kind="event" id={event.id}>
              {event.name}
            </PageLink>
          ))}
        </p>
      )}
      <details>
        <summary>
          {t.disagreement.who} <span className="quiet">{count(claims, "claim")}</span>
        </summary>
        <Positions disagreement={disagreement} labels={labels} on={on} />
      </details>
    </section>
  );
}

/** "AEI, 30 August 2018; Reuters, 5 January 2010; +2 more". */
function holdersOf({ claims }: DisagreementView["positions"][number]): string {
  const names = [...new Set(claims.flatMap((claim) => claim.citations.map(({ short }) => short)))];
  const more = names.length > NAMES ? [fill(t.outline.more, { n: names.length - NAMES })] : [];
  return [...names.slice(0, NAMES), ...more].join("; ") || t.claim.noSource;
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
            <bdi>{position.answer}</bdi> <span className="quiet">{count(position.claims.length, "claim")}</span>
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
