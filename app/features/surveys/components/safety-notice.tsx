/** Before any free-text box: who reads it, when, what to do in danger, and the limit of secrecy (safety.md 1). */
import type { ReactNode } from 'react';
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import type { Mark } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import type { Audience } from '../access/audience.ts';
import { AudienceSafety, ChildSafety } from '../access/components/child-notices.tsx';
import { accessMessages } from '../access/messages.ts';
import { answeringMessages } from '../messages.ts';

export type SafetyFacts = {
  reader: string;
  hours: string;
  aboutAddress: string;
  audience?: Audience;
  /**
   * How it says where to turn: a link; in words where no link may lead away from the page, as on a device that many people
   * share; a link written out where it is read on paper.
   */
  way?: 'link' | 'words' | 'paper';
  /** That address as it is typed in: needed for the words and for paper. */
  tellAddress?: string;
};

/** In full. */
export function SafetyNotice(facts: SafetyFacts) {
  const say = useSaid(answeringMessages);
  return (
    <Notice kind="safety" title={say('safetyTitle')}>
      <Safety {...facts} />
    </Notice>
  );
}

/** One line for whoever has read it in full on an earlier page; it opens. */
export function SafetyReminder(facts: SafetyFacts) {
  const say = useSaid(answeringMessages);
  const child = useSaid(accessMessages);
  const isChild = facts.audience === 'child';
  return (
    <Details
      summary={
        <>
          <strong>{isChild ? child('childDanger') : say('safetyDanger')}</strong>{' '}
          {isChild ? child('childAgain') : say('safetyAgain')}
        </>
      }
    >
      <Safety {...facts} />
    </Details>
  );
}

function Safety(facts: SafetyFacts) {
  const t = useText(answeringMessages);
  const mark = useMark(answeringMessages);
  const { reader, hours, audience = 'adult' } = facts;
  const who = { reader: reader || t('safetyReaderDefault'), hours: hours || t('safetyHoursDefault') };
  if (audience === 'child') return <ChildSafety {...who} way={<Elsewhere {...facts} isAlone />} />;
  return (
    <>
      <p {...mark('safetyDanger')}>
        <strong>{t('safetyDanger')}</strong>
      </p>
      <Pair
        first={{ mark: mark('safetyReads'), words: t('safetyReads', who) }}
        second={{ mark: mark('safetyLimit'), words: t('safetyLimit') }}
      />
      <Elsewhere {...facts} />
      <AudienceSafety audience={audience} />
    </>
  );
}

/** Where to turn. `isAlone`: without a sentence before it. */
function Elsewhere({
  aboutAddress,
  way = 'link',
  tellAddress = '',
  isAlone = false,
}: SafetyFacts & { isAlone?: boolean }) {
  const t = useText(answeringMessages);
  const mark = useMark(answeringMessages);
  if (way === 'words') return <p {...mark('safetyHere')}>{t('safetyHere', { address: tellAddress })}</p>;
  const link = (
    <>
      <a href={`/tell-us?about=${encodeURIComponent(aboutAddress)}`}>{t('safetyLink')}</a>
      {way === 'paper' ? ` (${tellAddress})` : null}
    </>
  );
  const told = { mark: mark('safetyLink'), words: link };
  if (isAlone) return <p {...told.mark}>{link}</p>;
  return <Pair first={{ mark: mark('safetyElsewhere'), words: t('safetyElsewhere') }} second={told} />;
}

type Said = { mark: Mark; words: ReactNode };

/** One paragraph, or two where they are in different languages: words in lines from both sides would mix. */
function Pair({ first, second }: { first: Said; second: Said }) {
  if (first.mark.lang !== second.mark.lang) {
    return (
      <>
        <p {...first.mark}>{first.words}</p>
        <p {...second.mark}>{second.words}</p>
      </>
    );
  }
  return (
    <p {...first.mark}>
      {first.words} {second.words}
    </p>
  );
}
