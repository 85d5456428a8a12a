/** Says that a survey is full, where nothing else of the site stands round it. */
import { useText } from '#app/platform/use-text.ts';
import { accessMessages } from '../messages.ts';

/** `notice`: the author's own words; empty for none. */
export function FullSurvey({ notice }: { notice: string }) {
  const t = useText(accessMessages);
  return (
    <>
      <h1>{t('why_full_title')}</h1>
      <p className="sd-lead">{t('why_full_text')}</p>
      {notice === '' ? null : <p className="sd-prewrap">{notice}</p>}
    </>
  );
}
