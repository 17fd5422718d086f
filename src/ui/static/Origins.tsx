/** The section on an event's origins: how many independent origins its sources go back to, each with the relays by
 * which its statements reached the cited source. */
import { fill, t } from "../../i18n/text";
import type { EventView, OriginWay } from "../../model/compiled/eventView";
import type { Relay } from "../../model/compiled/parts";
import { ClaimMarks } from "./Claims";
import { PageLink } from "./root";

export function Origins({ view }: { readonly view: EventView }) {
  const { origins, withoutOrigin } = view;
  if (view.claims.length === 0) return null;
  return (
    <section className="block origins" aria-labelledby="part_origins-title">
      <h3 id="part_origins-title">{t.evidence.origins}</h3>
      <p>
        {origins.length === 0
          ? t.evidence.noOrigin
          : fill(origins.length === 1 ? t.evidence.oneOrigin : t.evidence.manyOrigins, { n: origins.length })}
      </p>
      <ol className="origin-list">
        {origins.map((origin) => (
          <li key={origin.id ?? origin.name}>
            <p className="origin-name">
              <Name relay={origin} />
              {origin.ways
                .filter(({ steps }) => steps.length === 0)
                .map(({ claims }) => (
                  <ClaimMarks key="cited" ids={claims} view={view} />
                ))}
            </p>
            <Ways ways={origin.ways.filter(({ steps }) => steps.length > 0)} view={view} />
          </li>
        ))}
        {withoutOrigin.length > 0 && (
          <li>
            <p className="origin-name quiet">{t.evidence.notCounted}</p>
            <Ways ways={withoutOrigin} view={view} />
          </li>
        )}
      </ol>
    </section>
  );
}

interface WaysProps {
  readonly ways: readonly OriginWay[];
  readonly view: EventView;
}

/** The relays from the origin to the cited source, in the order in which the statement passed through them. */
function Ways({ ways, view }: WaysProps) {
  if (ways.length === 0) return null;
  return (
    <ul className="ways">
      {ways.map(({ steps, claims }, way) => (
        <li key={way}>
          {steps.toReversed().map((step, at) => (
            <span className="way" key={at}>
              <span className="visually-hidden">{t.evidence.through} </span>
              <Name relay={step} />
            </span>
          ))}
          <ClaimMarks ids={claims} view={view} />
        </li>
      ))}
    </ul>
  );
}

function Name({ relay: { id, name } }: { readonly relay: Relay }) {
  return id ? (
    <PageLink kind="source" id={id}>
      {name}
    </PageLink>
  ) : (
    <bdi>{name}</bdi>
  );
}
