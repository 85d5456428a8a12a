/** Before any free-text box: who reads it, when, what to do in danger, and the limit of secrecy (safety.md 1). */
import type { ReactNode } from 'react';
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import type { Mark } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import type { Audience } from '../access/audience.ts';
import { AudienceSafety, ChildSafety } from '../access/components/child-notices.tsx';
import { answeringMessages } from '../messages.ts';

export type SafetyFacts = {
  reader: string;
  hours: string;
  aboutAddress: string;
  audience?: Audience;
  /** Written out where no link may lead away from the page, as on a device that many people share; empty elsewhere. */
  tellAddress?: string;
};

export function SafetyNotice(facts: SafetyFacts) {
  const t = useText(answeringMessages);
  const say = useSaid(answeringMessages);
  const mark = useMark(answeringMessages);
  const { reader, hours, audience = 'adult' } = facts;
  const who = { reader: reader || t('safetyReaderDefault'), hours: hours || t('safetyHoursDefault') };
  if (audience === 'child')
    return <ChildSafety title={say('safetyTitle')} {...who} way={<Elsewhere {...facts} isAlone />} />;
  return (
    <Notice kind="safety" title={say('safetyTitle')}>
      <p {...mark('safetyDanger')}>
        <strong>{t('safetyDanger')}</strong>
      </p>
      <Pair
        first={{ mark: mark('safetyReads'), words: t('safetyReads', who) }}
        second={{ mark: mark('safetyLimit'), words: t('safetyLimit') }}
      />
      <Elsewhere {...facts} />
      <AudienceSafety audience={audience} />
    </Notice>
  );
}

/** Where to turn: a link, or words where none may lead away. */
function Elsewhere({ aboutAddress, tellAddress = '', isAlone = false }: SafetyFacts & { isAlone?: boolean }) {
  const t = useText(answeringMessages);
  const mark = useMark(answeringMessages);
  if (tellAddress !== '') return <p {...mark('safetyHere')}>{t('safetyHere', { address: tellAddress })}</p>;
  const link = <a href={`/tell-us?about=${encodeURIComponent(aboutAddress)}`}>{t('safetyLink')}</a>;
  const way = { mark: mark('safetyLink'), words: link };
  if (isAlone) return <p {...way.mark}>{link}</p>;
  return <Pair first={{ mark: mark('safetyElsewhere'), words: t('safetyElsewhere') }} second={way} />;
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
