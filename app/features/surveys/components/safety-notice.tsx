/** Before any free-text box: who reads it, when, what to do in danger, and the limit of secrecy (safety.md 1). */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { answeringMessages } from '../messages.ts';

export type SafetyFacts = { reader: string; hours: string; aboutAddress: string };

export function SafetyNotice({ reader, hours, aboutAddress }: SafetyFacts) {
  const t = useText(answeringMessages);
  return (
    <Notice kind="safety" title={t('safetyTitle')}>
      <p>
        <strong>{t('safetyDanger')}</strong>
      </p>
      <p>
        {t('safetyReads', { reader: reader || t('safetyReaderDefault'), hours: hours || t('safetyHoursDefault') })}{' '}
        {t('safetyLimit')}
      </p>
      <p>
        {t('safetyElsewhere')} <a href={`/tell-us?about=${encodeURIComponent(aboutAddress)}`}>{t('safetyLink')}</a>
      </p>
    </Notice>
  );
}
