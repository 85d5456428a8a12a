/** What a form of the editor is answered with when it comes back: what was typed, and what is wrong with it where. */
import { data } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DraftChanged } from '../../writes/editor/change-draft.server.ts';
import type { LostAnswers } from '../../reads/editor/lost.server.ts';
import type { Again } from '../components/lost-fields.tsx';
import { editorMessages } from '../messages.ts';
import { fieldName } from './element-form.ts';
import type { Typed } from './element-form.ts';
import { refusalsOf } from './outline-post.server.ts';
import type { Property } from './properties.ts';

/**
 * Why the form came back. `lost`: what a published version asks and the draft would not ask any more. `again`: the button that
 * would have done it; null where that was the form itself, which comes back with the tick in it.
 */
export type ElementAnswer = {
  typed: Typed;
  errors: Record<string, string[]>;
  problems: string[];
  lost: LostAnswers[];
  again: Again | null;
};

export const first = (typed: Typed, name: string): string => typed[name]?.[0] ?? '';

export const answer = (typed: Typed, part: Partial<ElementAnswer>, status = 400) =>
  data<ElementAnswer>({ typed, errors: {}, problems: [], lost: [], again: null, ...part }, { status });

/**
 * Problems of the engine at the fields that they are about; the rest are said above the form.
 * @param within where in the element the form's properties stand: `columns[2].`
 */
export function placeProblems(
  ctx: AreaContext,
  changed: DraftChanged,
  properties: readonly Property[],
  within = '',
): Pick<ElementAnswer, 'errors' | 'problems' | 'lost'> {
  const t = ctx.t(editorMessages);
  const lost = changed.outcome === 'lost' ? changed.lost : [];
  if (changed.outcome !== 'problems') return { errors: {}, problems: refusalsOf(changed, t), lost };
  const errors: Record<string, string[]> = {};
  const problems: string[] = [];
  for (const { property, reason, mend } of changed.problems) {
    const own = property?.startsWith(within) ? property.slice(within.length) : '';
    const [head = '', tail = ''] = own.split(/[.[]/);
    const field = properties.find((one) => (one.as === 'within' ? one.key === tail : one.key === head));
    const sentence = t('finding', { reason, mend });
    if (head === 'name') errors['name'] = [sentence];
    else if (field) errors[fieldName(field.key)] = [...(errors[fieldName(field.key)] ?? []), sentence];
    else problems.push(sentence);
  }
  return { errors, problems, lost };
}
