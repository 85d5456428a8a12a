/** What is only shown: a value worked out from the answers, a text with markup, a picture. */
import { useSaid } from '#app/platform/use-text.ts';
import { answeringMessages } from '../../messages.ts';
import type { DisplayView, QuestionView } from '../../page-view.ts';
import { StoredImage } from '../stored-image.tsx';

export function Computed({ question }: { question: QuestionView }) {
  const say = useSaid(answeringMessages);
  const value = question.computed;
  return (
    <div className="sd-computed" id={question.name}>
      <p className="nhsuk-label">{question.title}</p>
      {question.description === '' ? null : <p className="nhsuk-hint">{question.description}</p>}
      <p>
        {value === '' ? (
          <span className="sd-soft">{say('notWorkedOut')}</span>
        ) : (
          <output className="sd-computed__value">{value}</output>
        )}
      </p>
    </div>
  );
}

/** The markup was cleaned when the survey was saved, and once more when its plan was made. */
export function Display({ display }: { display: DisplayView }) {
  const { image, alt, html } = display;
  if (image !== null)
    return <StoredImage image={image} alt={alt} className="sd-survey-image" sizes="(min-width: 40em) 36em, 100vw" />;
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
