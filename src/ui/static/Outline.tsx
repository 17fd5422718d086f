/** The outline of a source: its content sentence by sentence in the dataset's words, with the events that each sentence
 * is about and the disagreements in which other sources differ. */
import { fill, t } from "../../i18n/text";
import type { OutlineDispute, OutlineParagraph, OutlineSentence, SourceView } from "../../model/compiled/sourceView";
import { DateWords } from "./DateWords";
import { DisputeFlag } from "./DisputeFlag";
import { PageLink } from "./root";

interface OutlineProps {
  readonly paragraphs: NonNullable<SourceView["outline"]>;
  readonly level: 3 | 4;
  /** True if each paragraph has an id. Not beside the tracks, where the source's own page may be open too and ids would
   * repeat. */
  readonly hasAddresses?: boolean;
  /** The number of the highlighted paragraph. */
  readonly highlighted?: number | null;
  /** The id of the current event. */
  readonly current?: string | null;
}

export function Outline({ paragraphs, level, hasAddresses = false, highlighted = null, current = null }: OutlineProps) {
  return (
    <ol className="outline">
      {paragraphs.map((paragraph, at) => (
        <Paragraph
          key={at}
          paragraph={paragraph}
          at={at}
          level={level}
          address={hasAddresses ? addressOf(paragraphs, at) : undefined}
          isHighlighted={highlighted === at}
          current={current}
        />
      ))}
    </ol>
  );
}

/** An id such as "outline-p6", of letters and digits of any script. A repeated locator gets a number. */
function addressOf(paragraphs: OutlineProps["paragraphs"], at: number): string {
  const plain = ({ locator }: OutlineParagraph) => locator.replace(/[^\p{L}\p{N}]+/gu, "-");
  const name = plain(paragraphs[at]!);
  const before = paragraphs.slice(0, at).filter((one) => plain(one) === name).length;
  return before === 0 ? `outline-${name}` : `outline-${name}-${before + 1}`;
}

const NAMED: Readonly<Record<string, string>> = {
  h: t.outline.headline,
  cap: t.outline.caption,
  by: t.outline.byline,
};

/** "Paragraph 6" for "p6", "Headline" for "h"; any other locator as it is written. */
function placeInWords(locator: string): string {
  const number = /^p(\d+)$/.exec(locator)?.[1];
  if (number) return fill(t.outline.paragraph, { n: number });
  return Object.hasOwn(NAMED, locator) ? NAMED[locator]! : locator;
}

interface ParagraphProps {
  readonly paragraph: OutlineParagraph;
  readonly at: number;
  readonly level: 3 | 4;
  readonly address: string | undefined;
  readonly isHighlighted: boolean;
  readonly current: string | null;
}

function Paragraph({ paragraph, at, level, address, isHighlighted, current }: ParagraphProps) {
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <li
      className="paragraph"
      id={address}
      tabIndex={address === undefined ? undefined : -1}
      data-paragraph={at}
      data-highlighted={isHighlighted || undefined}
    >
      <Heading>{placeInWords(paragraph.locator)}</Heading>
      {paragraph.sentences.map((sentence, number) => (
        <Sentence key={number} number={number} sentence={sentence} current={current} />
      ))}
    </li>
  );
}

interface SentenceProps {
  readonly number: number;
  readonly sentence: OutlineSentence;
  readonly current: string | null;
}

function Sentence({ number, sentence, current }: SentenceProps) {
  const { gist, treatment, events, differs } = sentence;
  return (
    <div
      className="sentence"
      data-sentence={number}
      data-current={events.some(({ id }) => id === current) || undefined}
    >
      <p className="gist" dir="auto">
        {gist}
      </p>
      <p className="treatment" dir="auto">
        <span className="label">{t.outline.treatment}</span> {treatment}
      </p>
      {events.length > 0 ? (
        <ul className="outline-events" aria-label={t.outline.events}>
          {events.map(({ id, title, date, claim, disputed, later }, at) => (
            <li key={at} data-event={id} data-current={id === current || undefined}>
              <span className="line-date">
                <DateWords date={date} />
              </span>{" "}
              <span>
                <PageLink kind="event" id={id}>
                  {title}
                </PageLink>
                {claim && (
                  <PageLink kind="event" id={id} hash={claim.id} className="mark">
                    {fill(t.outline.claim, { n: claim.number })}
                  </PageLink>
                )}
              </span>
              {later && <span className="quiet">{t.outline.later}</span>}
              {disputed && (
                <span className={`disputed-sign is-${disputed}`} title={t.event.disagree}>
                  <span className="visually-hidden">{t.event.disagree}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{t.outline.noEvents}</p>
      )}
      {differs.map((one) => (
        <Differs key={one.id} differing={one} />
      ))}
    </div>
  );
}

/** The most sources that are named for an answer. */
const NAMES = 3;

function Differs({ differing }: { readonly differing: OutlineDispute }) {
  const { id, question, outcome, own, others } = differing;
  const dispute = outcome === "open" ? "open" : "settled";
  return (
    <div className={`differs is-${dispute}`}>
      <p>
        <DisputeFlag dispute={dispute}>{t.outline.differs}</DisputeFlag>{" "}
        <PageLink kind="disagreements" hash={id}>
          {question}
        </PageLink>
      </p>
      <dl>
        <dt>{t.outline.own}</dt>
        <dd>{own.join(" · ")}</dd>
        <dt>{t.outline.others}</dt>
        {others.map(({ answer, sources }, at) => (
          <dd key={at}>
            {answer}{" "}
            <span className="quiet">
              (
              {sources
                .slice(0, NAMES)
                .map(({ name }) => name)
                .join("; ")}
              {sources.length > NAMES && `; ${fill(t.outline.more, { n: sources.length - NAMES })}`})
            </span>
          </dd>
        ))}
      </dl>
    </div>
  );
}
