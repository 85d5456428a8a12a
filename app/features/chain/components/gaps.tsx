/** What readers would not find at a thing, right before the button that publishes it: warnings, never a refusal. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import type { DeadEnd } from '../dead-ends.ts';
import { deadEndMessages } from '../messages-dead-ends.ts';

/** `mend` is the page on which it is mended; null where that is the page on which this stands. */
type Gap = Pick<DeadEnd, 'deadEnd' | 'lines'> & { mend: string | null };

type GapsProps = { gaps: readonly Gap[]; isPublic: boolean };

export function Gaps({ gaps, isPublic }: GapsProps) {
  const t = useText(deadEndMessages);
  if (gaps.length === 0) return null;
  // A lead-in that nothing follows is refused; all others are the author's to weigh.
  const isRefused = gaps.some(({ deadEnd }) => deadEnd === 'lead-in');
  return (
    <Notice kind="info" title={t(isPublic ? 'nowPublic' : 'beforePublishing')}>
      <ul>
        {gaps.map(({ deadEnd, lines, mend }) => (
          <li key={deadEnd}>
            {lines.map((line) => (
              <span key={line}>{t('line', { line })} </span>
            ))}
            {t(`how_${deadEnd}`)} {mend === null ? null : <a href={mend}>{t('toLinks')}</a>}
          </li>
        ))}
      </ul>
      {isPublic || isRefused ? null : <p>{t('mayPublishAll')}</p>}
    </Notice>
  );
}
