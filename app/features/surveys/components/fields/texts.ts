/** The texts round the controls of a question: its title, its hint with the ends of a scale or a range, whether it is required. */
import { useText } from '#app/platform/use-text.ts';
import { answeringMessages } from '../../messages.ts';
import type { QuestionView } from '../../page-view.ts';

export type Texts = { label: string; hint?: string; optional?: string };

export function useTexts(question: QuestionView): Texts {
  const t = useText(answeringMessages);
  const { low, high } = question.ends;
  const ends = low && high ? t('scale', { low, high }) : '';
  const isRange = question.type === 'slider' && question.min !== '';
  const range = isRange ? t('range', { min: question.min, max: question.max }) : '';
  const order = question.type === 'ranking' ? t('rankHint') : '';
  const hint = [question.description, ends, range, order].filter(Boolean).join(' ');
  return {
    label: question.title,
    ...(hint === '' ? {} : { hint }),
    ...(question.isRequired ? { optional: t('required') } : {}),
  };
}
