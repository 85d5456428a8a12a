/**
 * The page of one question, in the order of its phase: while it is open, what is asked comes first and the ways to take
 * part; when it has closed, the same page turns into what was heard, what was decided and what happens next.
 */
import type { ReactNode } from 'react';
import { PageTerms } from '#app/features/areas/glossary-text.tsx';
import { Prose } from '#app/features/areas/prose.tsx';
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';
import { consultationMessages } from '../messages.ts';
import type { ShownConsultation, Way } from '../shown.ts';
import { isOver } from '../consultation.ts';
import { isWayToTakePart } from '../workflow/activities.ts';
import { Impact, Options, Question, WhoAndWhen } from './asking.tsx';
import { Course, Weighed } from './course.tsx';
import { Opening } from './opening.tsx';
import { Contents } from './contents.tsx';
import { Contact, Desk, Ways } from './ways.tsx';
import { DateText } from './facts.tsx';
import { WhoTookPart } from './who-took-part.tsx';

/** What came of it, drawn by the route, for findings and promises are other features; null where nothing is public. */
export type CameOfIt = { heard: ReactNode; decided: ReactNode; next: ReactNode };

type ArticleProps = {
  of: ShownConsultation;
  surveys: Way[];
  cameOfIt: CameOfIt;
  /** By which codes it was sorted, drawn by the route; null while they are not public. */
  sorted: ReactNode;
  /** Titles of the findings and options that no decision answers. */
  openAnswers: readonly string[];
  /** Address of its whole chain; null before it has one. */
  chain: string | null;
  /** The form to follow it; null where it cannot be followed. */
  follow: ReactNode;
};

const parts = [
  ['heard', 'heardTitle', 'nothingHeard'],
  ['decided', 'decidedTitle', 'nothingDecided'],
  ['next', 'nextTitle', 'nothingNext'],
] as const;

/** What was decided in the words of who decided, before everything that was promised. */
function decisionOf(of: ShownConsultation): ReactNode {
  const words = of.course.findLast((entry) => entry.event === 'decided' && entry.words !== '');
  if (words === undefined || (of.phase !== 'decided' && of.phase !== 'reported')) return null;
  return (
    <>
      <p className="sd-small">
        <DateText date={words.date} />
      </p>
      <Prose text={words.words} />
    </>
  );
}

function Outcome({ of, cameOfIt, chain }: Pick<ArticleProps, 'of' | 'cameOfIt' | 'chain'>) {
  const t = useText(consultationMessages);
  const isPast = isOver(of.phase);
  const decision = decisionOf(of);
  const contents = {
    ...cameOfIt,
    decided:
      decision === null ? (
        cameOfIt.decided
      ) : (
        <>
          {decision}
          {cameOfIt.decided}
        </>
      ),
  };
  const shown = parts.filter(([part]) => isPast || contents[part] !== null);
  const wholeChain = chain === null ? undefined : { href: chain, label: t('wholeChain') };
  return (
    <>
      {shown.map(([part, title, nothing], index) => (
        <Section
          key={part}
          id={part}
          title={t(!isPast && part === 'heard' ? 'heardSoFar' : title)}
          more={index === shown.length - 1 ? wholeChain : undefined}
        >
          {contents[part] ?? <p>{t(nothing)}</p>}
        </Section>
      ))}
    </>
  );
}

/** After it has closed: what became of the options right after the decision, and what was asked below. */
function Past(props: ArticleProps) {
  const { of, surveys } = props;
  return (
    <>
      <Outcome {...props} />
      {props.sorted}
      <Options of={of} />
      <Question of={of} />
      <WhoAndWhen of={of} />
      <Impact of={of} />
      <Ways of={of} surveys={surveys} />
    </>
  );
}

function Present(props: ArticleProps) {
  const { of, surveys } = props;
  return (
    <>
      <Question of={of} />
      <WhoAndWhen of={of} />
      <Ways of={of} surveys={surveys} />
      <Options of={of} />
      <Impact of={of} />
      <Outcome {...props} />
      {props.sorted}
    </>
  );
}

export function ConsultationArticle(props: ArticleProps) {
  const { of, follow } = props;
  return (
    <>
      <Opening of={of} openAnswers={props.openAnswers} />
      <Contents
        of={of}
        hasOutcome={props.cameOfIt.heard !== null}
        hasWays={
          !isOver(of.phase) ||
          props.surveys.length + of.activities.filter((one) => isWayToTakePart(one.kind)).length > 0
        }
        isFollowed={props.follow !== null}
      />
      {isOver(of.phase) ? <Past {...props} /> : <Present {...props} />}
      <WhoTookPart of={of} />
      <Desk of={of} />
      <Course of={of} />
      <Weighed of={of} />
      <Contact of={of} />
      {follow}
      <PageTerms />
    </>
  );
}
