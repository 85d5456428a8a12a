/**
 * The page of one question, in the order of its phase: while it is open, what is asked comes first and the ways to take
 * part; when it has closed, the same page turns into what was heard, what was decided and what happens next.
 */
import type { ReactNode } from 'react';
import { PageTerms } from '#app/features/areas/glossary-text.tsx';
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';
import { consultationMessages } from '../messages.ts';
import type { ShownConsultation, Way } from '../shown.ts';
import { isOver, Options, Question, WhoAndWhen } from './asking.tsx';
import { Opening } from './opening.tsx';
import { Contact, Ways } from './ways.tsx';
import { WhoTookPart } from './who-took-part.tsx';

/** What came of it, drawn by the route, for findings and promises are other features; null where nothing is public. */
export type CameOfIt = { heard: ReactNode; decided: ReactNode; next: ReactNode };

type ArticleProps = {
  of: ShownConsultation;
  surveys: Way[];
  cameOfIt: CameOfIt;
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

function Outcome({ of, cameOfIt, chain }: Pick<ArticleProps, 'of' | 'cameOfIt' | 'chain'>) {
  const t = useText(consultationMessages);
  const isPast = isOver(of);
  const shown = parts.filter(([part]) => isPast || cameOfIt[part] !== null);
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
          {cameOfIt[part] ?? <p>{t(nothing)}</p>}
        </Section>
      ))}
    </>
  );
}

export function ConsultationArticle({ of, surveys, cameOfIt, chain, follow }: ArticleProps) {
  const outcome = <Outcome of={of} cameOfIt={cameOfIt} chain={chain} />;
  const isPast = isOver(of);
  return (
    <>
      <Opening of={of} />
      {isPast ? outcome : null}
      <Question of={of} />
      <WhoAndWhen of={of} />
      <Ways of={of} surveys={surveys} />
      <Options of={of} />
      {isPast ? null : outcome}
      <WhoTookPart of={of} />
      <Contact of={of} />
      {follow}
      <PageTerms />
    </>
  );
}
