/** Says that words were taken back and when: never whose, and never how many. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { historyMessages } from '../messages-history.ts';

export function WordsGone({ on }: { on: string | null }) {
  const t = useText(historyMessages);
  return on === null ? null : <p className="sd-small">{t('wordsTakenBack', { date: formatDay(on) })}</p>;
}
