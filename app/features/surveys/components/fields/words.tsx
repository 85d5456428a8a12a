/** Free text of several lines, with a count of what is left. */
import { useText } from '#app/platform/use-text.ts';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { answeringMessages } from '../../messages.ts';
import type { QuestionView } from '../../page-view.ts';
import { useTexts } from './texts.ts';

export function Words({ question }: { question: QuestionView }) {
  const t = useText(answeringMessages);
  const limit = question.maxLength ?? 5000;
  const count = {
    limit,
    message: t('charactersMax', { max: limit }),
    left: { one: t('charactersLeftOne'), other: t('charactersLeft') },
    atLimit: t('charactersNone'),
    over: { one: t('charactersOverOne'), other: t('charactersOver') },
  };
  return (
    <TextArea
      name={question.name}
      {...useTexts(question)}
      rows={6}
      defaultValue={question.values[question.name] ?? ''}
      errors={question.errors}
      count={count}
    />
  );
}
