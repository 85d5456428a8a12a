/** Gives a survey the questions of a template, and an area's library a harmonised question. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { harmonisedQuestion } from '../../editor/library/harmonised.ts';
import type { Losing } from '../../editor/lost.server.ts';
import { templateOf } from '../../editor/templates/templates.ts';
import { changeDraft } from './change-draft.server.ts';
import type { Basis, DraftChanged } from './change-draft.server.ts';
import { keepQuestion } from './keep-question.server.ts';

/** Replaces all questions. @throws not-found for a template or survey that is not there */
export function beginFromTemplate(
  ctx: AreaContext,
  surveyId: string,
  key: string,
  basis: Basis = 'anything',
  losing: Losing = 'ask',
): Promise<DraftChanged> {
  const draft = templateOf(key);
  if (!draft) throw notFound();
  return changeDraft(ctx, surveyId, { act: 'whole', draft }, basis, losing);
}

/** @throws not-found for a key of none */
export function keepHarmonised(ctx: AreaContext, key: string): Promise<'kept' | 'full'> {
  const element = harmonisedQuestion(key);
  if (!element) throw notFound();
  return keepQuestion(ctx, element);
}
