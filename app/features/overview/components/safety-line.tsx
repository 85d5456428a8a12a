/** What to do in danger, who reads what is told to the area, and when: on an area's home. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { overviewMessages } from '../messages.ts';

/** A sentence does not end twice when its author ended it. */
const bare = (words: string) => words.trim().replace(/\.$/, '');

export function SafetyLine({ reader, hours, tellUs }: { reader: string; hours: string; tellUs: string }) {
  const t = useText(overviewMessages);
  return (
    <Notice kind="safety" title={t('safetyTitle')} headingLevel={3}>
      <p>{t('safetyDanger')}</p>
      {reader === '' && hours === '' ? null : (
        <p>
          {reader === '' ? null : t('safetyReader', { reader: bare(reader) })}{' '}
          {hours === '' ? null : t('safetyHours', { hours: bare(hours) })}
        </p>
      )}
      <p>
        <a href={tellUs}>{t('safetyTell')}</a>
      </p>
    </Notice>
  );
}
