/** Where the forum's word on a text stands, for those who ask it. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Quote } from '#app/ui/content/quote.tsx';
import { coproductionMessages } from '../messages.ts';
import { manageCountersignMessages } from '../messages-manage.ts';
import type { ShownRequest } from '../reads/standing.server.ts';

type Standing = {
  /** The request about the words as they are; null when there is none. */
  current: ShownRequest | null;
  /** Whether the forum was asked about other words before. */
  hasEarlier: boolean;
  isRequired: boolean;
};

export function StandingPanel({ current, hasEarlier, isRequired }: Standing) {
  const t = useText(manageCountersignMessages);
  const who = useText(coproductionMessages);
  const before = hasEarlier ? 'now_stale' : 'now_unasked';
  const day = current?.outcome === 'open' ? current.deadline : current?.answeredOn;
  return (
    <>
      <p>{current ? t(`now_${current.outcome}`, { day: day ? formatDay(day) : '' }) : t(before)}</p>
      {current && current.words !== '' ? (
        <Quote attribution={who('representative')}>
          <p className="sd-prewrap">{current.words}</p>
        </Quote>
      ) : null}
      {isRequired ? null : <p>{t('notRequired')}</p>}
    </>
  );
}
