/** Says that words, or all that people said behind a thing, were taken back and when: never whose, and never how many. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { historyMessages } from '../messages-history.ts';

export function WordsGone({ on }: { on: string | null }) {
  const t = useText(historyMessages);
  return on === null ? null : <p className="sd-small">{t('wordsTakenBack', { date: formatDay(on) })}</p>;
}

/** Says that nothing that people said stands behind it in public any more. */
export function EvidenceGone({ on }: { on: string | null }) {
  const t = useText(historyMessages);
  return on === null ? null : (
    <Notice kind="info">
      <p>{t('evidenceTakenBack', { date: formatDay(on) })}</p>
    </Notice>
  );
}
