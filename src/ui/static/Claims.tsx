/** Renders claims: the text, the speakers and status, the cited sources with locators, and small numbers that link to
 * claims. */
import { useContext } from "react";
import { fill, t } from "../../i18n/text";
import { eventOfClaim } from "../../model/address";
import type { CitationView, ClaimView, SpeakerView } from "../../model/compiled/claimView";
import type { EventView } from "../../model/compiled/eventView";
import type { Labels } from "../../model/compiled/site";
import { ClaimActions } from "./claimActions";
import { DisputeFlag } from "./DisputeFlag";
import { PageLink } from "./root";

export function Speakers({ speakers }: { readonly speakers: readonly SpeakerView[] }) {
  return (
    <>
      {speakers.map((speaker, at) => (
        <span key={at}>
          {at > 0 && ", "}
          {"actor" in speaker ? (
            <PageLink kind="actor" id={speaker.actor.id}>
              {speaker.actor.name}
            </PageLink>
          ) : (
            <bdi>{speaker.name}</bdi>
          )}
        </span>
      ))}
    </>
  );
}

interface CitationLineProps {
  readonly citation: CitationView;
  readonly labels: Labels;
}

export function CitationLine({ citation, labels }: CitationLineProps) {
  return (
    <span className="citation">
      <PageLink kind="source" id={citation.source.id}>
        {citation.short}
      </PageLink>
      {citation.locator && <span className="locator">{`, ${locatorOf(citation)}`}</span>}
      {citation.genre === "opinion" && (
        <span className="genre-flag"> ({labels.genres[citation.genre] ?? citation.genre})</span>
      )}
      <Via relays={relaysOf(citation)} />
    </span>
  );
}

/** A citation on the page of its source: the place in it, and by which way it was read. Neither may be known. */
function OwnCitationLine({ citation }: { readonly citation: CitationView }) {
  return (
    <span className="citation">
      {citation.locator && <span className="locator">{locatorOf(citation)}</span>}
      <Via relays={relaysOf(citation)} />
    </span>
  );
}

const locatorOf = ({ locator = "", approximate }: CitationView): string =>
  fill(approximate ? t.claim.approximate : t.claim.locator, { locator });

type Relays = CitationView["via"];

/** Leaves out a relay that the short form of the source already names, as for a reprint cited under the name of the
 * original. */
const relaysOf = ({ via, short }: CitationView): Relays =>
  via.filter(({ id, name }) => id !== undefined || !short.includes(name));

function Via({ relays }: { readonly relays: Relays }) {
  if (relays.length === 0) return null;
  return (
    <span className="via">
      {t.claim.via}{" "}
      {relays.map((relay, at) => (
        <span key={at}>
          {at > 0 && `${t.claim.via} `}
          {relay.id ? (
            <PageLink kind="source" id={relay.id}>
              {relay.name}
            </PageLink>
          ) : (
            relay.name
          )}
        </span>
      ))}
    </span>
  );
}

interface ClaimBodyProps {
  readonly claim: ClaimView;
  readonly labels: Labels;
  /** The answers that the claim gives in disagreements. */
  readonly answers?: readonly GivenAnswer[];
  /** The source on whose page the claim stands. A link to the page itself would say nothing. */
  readonly ownSource?: string;
}

/** An answer that a claim gives in a disagreement. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: string;
  readonly isOpen: boolean;
}

export function ClaimBody({ claim, labels, answers = [], ownSource }: ClaimBodyProps) {
  const actions = useContext(ClaimActions);
  const isOwn = ({ source }: CitationView) => source.id === ownSource;
  const saysMore = (one: CitationView) => !isOwn(one) || one.locator || one.quote || relaysOf(one).length > 0;
  return (
    <>
      <div className="claim-top">
        <p className="claim-text" dir="auto">
          {claim.text}
        </p>
        {answers.length > 0 && (
          <div className="gives">
            {answers.map(({ question, answer, isOpen }) => (
              <p key={`${question} ${answer}`}>
                <DisputeFlag dispute={isOpen ? "open" : "settled"}>
                  <span className="visually-hidden">{fill(t.disagreement.gives, { question })} </span>
                  <span dir="auto">{answer}</span>
                </DisputeFlag>
              </p>
            ))}
          </div>
        )}
      </div>
      <p className="claim-said">
        <span className="speakers">
          <Speakers speakers={claim.speakers} />
        </span>{" "}
        <span className={`status status-${claim.status}`}>{labels.statuses[claim.status] ?? claim.status}</span>
      </p>
      {claim.citations.length === 0 && <p className="claim-source">{t.claim.noSource}</p>}
      {claim.citations.filter(saysMore).map((citation, at) => (
        <p className="claim-source" key={at}>
          {isOwn(citation) ? (
            <OwnCitationLine citation={citation} />
          ) : (
            <CitationLine citation={citation} labels={labels} />
          )}
          {citation.quote && (
            <q className="quote" dir="auto">
              {citation.quote}
            </q>
          )}
        </p>
      ))}
      {claim.slip && (
        <p className="claim-note">
          {t.claim.slip} {claim.slip}
        </p>
      )}
      {claim.note && (
        <p className="claim-note">
          {t.claim.note} {claim.note}
        </p>
      )}
      {/* The element is always there, so that nothing moves when the buttons appear. */}
      <p className="claim-actions">{actions?.(claim)}</p>
    </>
  );
}

interface ClaimMarksProps {
  readonly ids: readonly string[];
  readonly view: EventView;
  /** Claims that do not count under the reader's source exclusion or as-of date. */
  readonly fallen?: ReadonlySet<string> | undefined;
}

interface ClaimMarkProps {
  readonly id: string;
  /** The accessible name. */
  readonly name: string;
  /** The visible text. */
  readonly sign: string;
  readonly isFallen?: boolean;
}

/** A small number that links to a claim. */
export function ClaimMark({ id, name, sign, isFallen = false }: ClaimMarkProps) {
  return (
    <PageLink
      kind="event"
      id={eventOfClaim(id)}
      hash={id}
      className={isFallen ? "mark is-fallen" : "mark"}
      // The name contains what is seen, so that voice control finds it (WCAG 2.5.3).
      label={name.split(" ").includes(sign) ? name : `${sign}, ${name}`}
    >
      {sign}
    </PageLink>
  );
}

/** Small numbers that link from a sentence to the claims behind it. The number of a claim of another event says so. */
export function ClaimMarks({ ids, view, fallen }: ClaimMarksProps) {
  const numberOf = (id: string) => view.claims.findIndex((claim) => claim.id === id);
  const own = ids.filter((id) => numberOf(id) >= 0).sort((a, b) => numberOf(a) - numberOf(b));
  return (
    <span className="marks">
      {[...own, ...ids.filter((id) => numberOf(id) < 0)].map((id) => {
        const at = numberOf(id);
        const other = view.elsewhere[id];
        const name = other
          ? fill(t.event.claimElsewhere, { n: other.number, event: other.event })
          : fill(t.event.claimLink, { n: at + 1 });
        const sign = other ? fill(t.event.elsewhere, { n: other.number }) : String(at + 1);
        return <ClaimMark key={id} id={id} name={name} sign={sign} isFallen={fallen?.has(id) ?? false} />;
      })}
    </span>
  );
}
