/** How many of the things learned from people have a published answer: computed, and honest about the rest. */
import { useText } from '#app/platform/use-text.ts';
import { Figures } from '#app/ui/content/figures.tsx';
import { overviewMessages } from '../messages.ts';
import type { Counts } from '../reads/counts.server.ts';

export function AnswersLine({ counts, home }: { counts: Counts; home: string }) {
  const t = useText(overviewMessages);
  const { findings, answeredFindings } = counts;
  const open = findings - answeredFindings;
  if (findings === 0) return <p>{t('answersNothing')}</p>;
  return (
    <>
      <Figures
        figures={[
          {
            id: 'answered',
            value: t('countOf', { some: answeredFindings, all: findings }),
            label: t('countAnswered'),
          },
        ]}
      />
      <p>{open === 0 ? t('answersAll') : t('answersOpen', { count: open })}</p>
      <p className="sd-small">{t('answersRule')}</p>
      <p>
        <a href={`${home}/commitments`}>{t('answersMore')}</a>
      </p>
    </>
  );
}
