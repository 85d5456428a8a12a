/** "Has this changed for you?" on the page of a thing: the way to answer, what is published, and reviews. */
import { useText } from '#app/platform/use-text.ts';
import { Quote } from '#app/ui/content/quote.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { confirmationMessages } from '../messages.ts';
import type { ShownConfirmation } from '../published.ts';
import { AnswersChart } from './answers-chart.tsx';
import { ReviewView } from './review-view.tsx';

type ConfirmationPartProps = {
  /** Null: it was never said to be done, and nothing is shown. */
  confirmation: ShownConfirmation | null;
};

function Published({ groups, words }: Pick<ShownConfirmation, 'groups' | 'words'>) {
  const t = useText(confirmationMessages);
  if (groups.length === 0) return <p>{t('nothingYet')}</p>;
  return (
    <>
      {groups.map((group) => (
        <AnswersChart key={group.group} published={group} />
      ))}
      <p className="sd-small">{t('nextFigures')}</p>
      {words.length > 0 ? (
        <>
          <h3>{t('wordsTitle')}</h3>
          {words.map(({ id, text }) => (
            <Quote key={id} attribution={t('wordsBy')}>
              {text}
            </Quote>
          ))}
          <p className="sd-small">{t('wordsNote')}</p>
        </>
      ) : null}
    </>
  );
}

export function ConfirmationPart({ confirmation }: ConfirmationPartProps) {
  const t = useText(confirmationMessages);
  if (confirmation === null) return null;
  const { ask, groups, words, reviews, threshold, names } = confirmation;
  return (
    <Section id="confirm" title={t('title')} intro={t('partIntro')}>
      {ask === null ? (
        <p>{t('closed')}</p>
      ) : (
        <>
          <p>
            <ButtonLink href={ask}>{t('answerNow')}</ButtonLink>
          </p>
          <p className="sd-small">{t('noAccount')}</p>
        </>
      )}
      {reviews.map((review) => (
        <ReviewView key={review.id} review={review} names={names} />
      ))}
      <Published groups={groups} words={words} />
      <p className="sd-small">{t('threshold', threshold)}</p>
    </Section>
  );
}
