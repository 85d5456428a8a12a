/** What a form of the editor is answered with when it comes back: what was typed, and what is wrong with it where. */
import { data } from '@remix-run/node';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DraftChanged } from '../../writes/editor/change-draft.server.ts';
import { editorMessages } from '../messages.ts';
import { fieldName } from './element-form.ts';
import type { Typed } from './element-form.ts';
import { refusalsOf } from './outline-post.server.ts';
import type { Property } from './properties.ts';

/** Why the form came back. `gone`: codes that a published version has and the new list has not. */
export type ElementAnswer = {
  typed: Typed;
  errors: Record<string, string[]>;
  problems: string[];
  gone: string[];
};

export const first = (typed: Typed, name: string): string => typed[name]?.[0] ?? '';

export const answer = (typed: Typed, part: Partial<ElementAnswer>, status = 400) =>
  data<ElementAnswer>({ typed, errors: {}, problems: [], gone: [], ...part }, { status });

/**
 * Problems of the engine at the fields that they are about; the rest are said above the form.
 * @param within where in the element the form's properties stand: `columns[2].`
 */
export function placeProblems(
  ctx: AreaContext,
  changed: DraftChanged,
  properties: readonly Property[],
  within = '',
): Pick<ElementAnswer, 'errors' | 'problems'> {
  const t = ctx.t(editorMessages);
  if (changed.outcome !== 'problems') return { errors: {}, problems: refusalsOf(changed, t) };
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
  return { errors, problems };
}
