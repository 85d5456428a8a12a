/** "38 of 41 published findings and pieces of feedback have an answer": the scorecard in one line, for the home of an area. */
import { useText } from '#app/platform/use-text.ts';
import { Figures } from '#app/ui/chart/figures.tsx';
import { scorecardMessages } from '../messages.ts';
import type { Answered } from '../scorecard.ts';

export function AnsweredLine({ answered, home }: { answered: Answered; home: string }) {
  const t = useText(scorecardMessages);
  const { said, answered: some } = answered;
  return (
    <>
      {said === 0 ? (
        <p>{t('lineNothing')}</p>
      ) : (
        <>
          <Figures
            figures={[{ id: 'answered', value: t('lineAnswered', { some, all: said }), label: t('lineLabel') }]}
          />
          <p>{some === said ? t('lineAll') : t('lineOpen', { count: said - some })}</p>
        </>
      )}
      <p>
        <a href={`${home}/scorecard`}>{t('lineMore')}</a>
      </p>
    </>
  );
}
