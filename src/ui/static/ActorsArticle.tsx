/** The page that lists every actor by group, for readers who look for a person or body. The text of each entry gives
 * its number of events and its years; a small drawing adds the events per year. */
import { count, fill, t } from "../../i18n/text";
import type { ActorLine, ActorsView } from "../../model/compiled/actorView";
import type { Site } from "../../model/compiled/site";
import { Head } from "./RecordParts";
import { PageLink, useHref } from "./root";

interface ActorsProps {
  readonly view: ActorsView;
  readonly site: Site;
}

export function ActorsArticle({ view, site }: ActorsProps) {
  const [from, to] = site.years;
  const busiest = Math.max(1, ...view.groups.flatMap(({ actors }) => actors.flatMap(perYear)));
  return (
    <article className="actors" aria-labelledby="part_record-title">
      <Head kicker={count(site.counts.actors, "actor")} title={t.actors.title}>
        <p className="standfirst">{fill(t.actors.intro, { from, to })}</p>
      </Head>
      {view.groups.map(
        (group, tint) =>
          group.actors.length > 0 && (
            <section key={group.id} className={`block tint-${tint}`} aria-labelledby={`part_group-${group.id}`}>
              <h3 id={`part_group-${group.id}`}>
                {group.label} <span className="quiet">{count(group.actors.length, "actor")}</span>
              </h3>
              <ul className="actor-lines">
                {group.actors.map((actor) => (
                  <Line key={actor.id} actor={actor} years={site.years} busiest={busiest} />
                ))}
              </ul>
            </section>
          ),
      )}
    </article>
  );
}

const perYear = (actor: ActorLine) => actor.perYear.map(([, events]) => events);

interface LineProps {
  readonly actor: ActorLine;
  /** First and last year of the record. */
  readonly years: Site["years"];
  /** The most events that any actor has in one year. */
  readonly busiest: number;
}

function Line({ actor, years, busiest }: LineProps) {
  const home = useHref("home");
  const kinds: Record<string, string> = t.actor.kinds;
  return (
    <li className="actor-line">
      <p className="actor-name">
        <PageLink kind="actor" id={actor.id}>
          {actor.name}
        </PageLink>
        {actor.names.map(({ lang, name }) => (
          <bdi key={lang} lang={lang}>
            {name}
          </bdi>
        ))}
      </p>
      <p className="actor-facts">
        {kinds[actor.actorKind] ?? actor.actorKind} · {count(actor.events, "event")}
        {actor.years && `, ${yearsInWords(actor.years)}`}
      </p>
      <Strip actor={actor} years={years} busiest={busiest} />
      <p className="actor-only">
        {actor.events > 0 && (
          <a href={`${home}?actor=${actor.id}`} aria-label={fill(t.actors.onlyOf, { name: actor.name })}>
            {t.actors.only}
          </a>
        )}
      </p>
    </li>
  );
}

function yearsInWords([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : fill(t.actors.years, { from, to });
}

/** Units of the drawing: the width of a year, and the height of the busiest year. */
const YEAR = 4;
const HEIGHT = 16;

/** A bar for each year with events. Its height grows with the square root of their number, so that a single event stays
 * visible. */
function Strip({ actor, years: [from, to], busiest }: LineProps) {
  const width = (to - from + 1) * YEAR;
  const bars = actor.perYear.map(([year, events]) => {
    const height = Math.max(3, Math.round(HEIGHT * Math.sqrt(events / busiest)));
    return `M${(year - from) * YEAR} ${HEIGHT}v${-height}h${YEAR - 1}v${height}z`;
  });
  return (
    <svg
      className="actor-strip"
      viewBox={`0 0 ${width} ${HEIGHT + 1}`}
      width={width}
      height={HEIGHT + 1}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="axis" d={`M0 ${HEIGHT}h${width}v1h${-width}z`} />
      <path d={bars.join("")} />
    </svg>
  );
}
