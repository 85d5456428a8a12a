/** The texts round the controls of a question: its title, its hint with the ends of a scale or a range, whether it is required. */
import { Fragment, createElement } from 'react';
import type { ReactNode } from 'react';
import { useSaid } from '#app/platform/use-text.ts';
import { answeringMessages } from '../../messages.ts';
import type { QuestionView } from '../../page-view.ts';

export type Texts = { label: string; hint?: ReactNode; optional?: ReactNode };

/** Sentences one after the other; undefined for none. */
export function sentences(parts: readonly ReactNode[]): ReactNode {
  const said = parts.filter((part) => part !== '');
  if (said.length === 0) return undefined;
  return said.map((part, index) => createElement(Fragment, { key: index }, index === 0 ? '' : ' ', part));
}

export function useTexts(question: QuestionView): Texts {
  const say = useSaid(answeringMessages);
  const { low, high } = question.ends;
  const ends = low && high ? say('scale', { low, high }) : '';
  const isRange = question.type === 'slider' && question.min !== '';
  const range = isRange ? say('range', { min: question.min, max: question.max }) : '';
  const order = question.type === 'ranking' ? say('rankHint') : '';
  const hint = sentences([question.description, ends, range, order]);
  return {
    label: question.title,
    ...(hint === undefined ? {} : { hint }),
    ...(question.isRequired ? { optional: say('required') } : {}),
  };
}
