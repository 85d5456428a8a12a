/** Says that a survey is full, where nothing else of the site stands round it. */
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { accessMessages } from '../messages.ts';

/** `notice`: the author's own words; empty for none. */
export function FullSurvey({ notice }: { notice: string }) {
  const t = useText(accessMessages);
  const say = useSaid(accessMessages);
  const mark = useMark(accessMessages);
  return (
    <>
      <h1>{say('why_full_title')}</h1>
      <p className="sd-lead" {...mark('why_full_text')}>
        {t('why_full_text')}
      </p>
      {notice === '' ? null : <p className="sd-prewrap">{notice}</p>}
    </>
  );
}
