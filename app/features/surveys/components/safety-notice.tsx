/** Before any free-text box: who reads it, when, what to do in danger, and the limit of secrecy (safety.md 1). */
import { useMark, useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import type { Audience } from '../access/audience.ts';
import { AudienceSafety, ChildSafety } from '../access/components/child-notices.tsx';
import { answeringMessages } from '../messages.ts';

export type SafetyFacts = { reader: string; hours: string; aboutAddress: string; audience?: Audience };

export function SafetyNotice({ reader, hours, aboutAddress, audience = 'adult' }: SafetyFacts) {
  const t = useText(answeringMessages);
  const mark = useMark(answeringMessages);
  const link = { href: `/tell-us?about=${encodeURIComponent(aboutAddress)}`, label: t('safetyLink') };
  const who = { reader: reader || t('safetyReaderDefault'), hours: hours || t('safetyHoursDefault') };
  if (audience === 'child') return <ChildSafety title={t('safetyTitle')} {...who} link={link} />;
  return (
    <Notice kind="safety" title={<span {...mark('safetyTitle')}>{t('safetyTitle')}</span>}>
      <p {...mark('safetyDanger')}>
        <strong>{t('safetyDanger')}</strong>
      </p>
      <p {...mark('safetyReads')}>
        {t('safetyReads', who)} {t('safetyLimit')}
      </p>
      <p {...mark('safetyElsewhere')}>
        {t('safetyElsewhere')} <a href={link.href}>{link.label}</a>
      </p>
      <AudienceSafety audience={audience} />
    </Notice>
  );
}
