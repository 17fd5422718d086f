/** The story, step by step: its text with the claims behind each sentence, the events of the step, and the
 * disagreements about them. Used on the story's own page and in the column. */
import type { ReactNode } from "react";
import { count, fill, t } from "../../i18n/text";
import type { StoryStepView, StoryView } from "../../model/compiled/storyView";
import { ClaimMark } from "./Claims";
import { DateWords } from "./DateWords";
import { DisputeFlag } from "./DisputeFlag";
import { EventLines, Head } from "./RecordParts";
import { PageLink } from "./root";

interface StoryArticleProps {
  readonly view: StoryView;
  /** The timeline of each step, drawn at build time. */
  readonly drawings?: readonly ReactNode[] | undefined;
}

export function StoryArticle({ view, drawings = [] }: StoryArticleProps) {
  return (
    <article className="story" aria-labelledby="part_record-title">
      <Head kicker={fill(t.story.kicker, { steps: count(view.steps.length, "step") })} title={view.title} />
      <StorySteps steps={view.steps} drawings={drawings} />
    </article>
  );
}

/** The story in the column, with its title and instructions. */
export function StoryStart({ story, current = null }: { readonly story: StoryView; readonly current?: number | null }) {
  return (
    <>
      <header className="story-head">
        <h3 dir="auto">{story.title}</h3>
        <p className="quiet">{t.story.how}</p>
      </header>
      <StorySteps steps={story.steps} current={current} isPart />
    </>
  );
}

interface StoryStepsProps {
  readonly steps: readonly StoryStepView[];
  /** The number of the current step, from 1. */
  readonly current?: number | null;
  /** True in the column, where the page may belong to another record: the steps then get no public ids. */
  readonly isPart?: boolean;
  readonly drawings?: readonly ReactNode[];
}

export function StorySteps({ steps, current = null, isPart = false, drawings = [] }: StoryStepsProps) {
  return (
    <ol className="story-steps">
      {steps.map((step, at) => (
        <li key={at} className="story-step" data-step={at + 1} aria-current={current === at + 1 ? "step" : undefined}>
          {!isPart && (
            // The app leaves the prerendered drawing in the document (see `Page`).
            <div className="step-drawing" suppressHydrationWarning>
              {drawings[at] ?? ""}
            </div>
          )}
          <StepArticle step={step} address={isPart ? `part_${addressOf(at)}` : addressOf(at)} number={at + 1} />
        </li>
      ))}
    </ol>
  );
}

/** The id of a step, such as "step-1". No claim or disagreement on this page can have the same id. */
const addressOf = (at: number): string => `step-${at + 1}`;

interface StepArticleProps {
  readonly step: StoryStepView;
  readonly address: string;
  readonly number: number;
}

function StepArticle({ step, address, number }: StepArticleProps) {
  /** For each sentence, the number of claims in the sentences before it. */
  const before = step.sentences.map((_, at) => step.sentences.slice(0, at).flatMap(({ claims }) => claims).length);
  return (
    <section aria-labelledby={address}>
      <h3 id={address} tabIndex={-1} dir="auto">
        <span className="step-number" aria-hidden="true">
          {number}
        </span>
        <span>{step.heading}</span>
      </h3>
      <p className="story-window quiet">
        <DateWords date={step.window} />
      </p>
      <p className="story-text">
        {step.sentences.map(({ text, claims }, at) => (
          <span key={text}>
            <span dir="auto">{text}</span>
            <span className="marks">
              {claims.map(({ id, title, number }, own) => (
                <ClaimMark
                  key={id}
                  id={id}
                  name={fill(t.story.claim, { n: number, event: title })}
                  // Numbered through the whole step, because the claims' own numbers would repeat across events.
                  sign={String(before[at]! + own + 1)}
                />
              ))}
            </span>{" "}
          </span>
        ))}
      </p>
      {step.events.length > 0 && (
        <>
          <h4>{t.story.events}</h4>
          <EventLines events={step.events} />
        </>
      )}
      {step.disagreements.length > 0 && (
        <>
          <h4>{t.header.disagreements}</h4>
          <ul className="story-questions">
            {step.disagreements.map(({ id, question, settled }) => (
              <li key={id}>
                <PageLink kind="disagreements" hash={id}>
                  {question}
                </PageLink>{" "}
                <DisputeFlag dispute={settled ? "settled" : "open"}>
                  {settled ? t.story.settled : t.story.open}
                </DisputeFlag>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
