/** Checks a whole response of any origin against its version and stores it: paper, telephone, import, demonstration. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { checkAll } from '../engine/answers.server.ts';
import { toRow } from '../engine/row.server.ts';
import { findLostFiles } from '../files/receive.server.ts';
import { getPlan } from '../reads/plan.server.ts';
import type { Row } from '../engine/row.server.ts';
import type { AnswerState } from '../engine/states.ts';
import { submitResponse } from './submit-response.server.ts';
import type { NewResponse } from './submit-response.server.ts';

export type NewAnswers = Omit<NewResponse, 'row'> & {
  /** By question name, as SurveyJS writes them; nothing about them is believed. */
  answers: unknown;
};

export type AnswersSubmitted = { isStored: true; code: string } | { isStored: false; faults: string[] };

/** Stores the answers when the version's plan finds nothing wrong with them. @throws not-found for a version of another survey. */
export async function submitAnswers(ctx: AreaContext, { answers, ...response }: NewAnswers): Promise<AnswersSubmitted> {
  const plan = await getPlan(ctx, response.survey.id, response.versionId);
  const checked = checkAll(plan, answers);
  if (!checked.ok) return { isStored: false, faults: checked.errors.map(({ field, key }) => `${field}: ${key}`) };
  const lost = await findLostFiles(ctx, response.survey.id, plan, {
    key: response.idempotencyKey,
    answers: checked.answers,
  });
  if (lost.errors.length > 0)
    return { isStored: false, faults: lost.errors.map(({ field, key }) => `${field}: ${key}`) };
  const { code } = await submitResponse(ctx, { ...response, row: toRow(plan, checked.answers) });
  return { isStored: true, code };
}

/**
 * Answers without files as a row, for writes that take one. `states`: by question name, why there is no answer.
 * @throws for answers with which the version's plan finds fault; not-found for a version of another survey.
 */
export async function rowOfAnswers(
  ctx: AreaContext,
  { surveyId, versionId }: { surveyId: string; versionId: string },
  answers: unknown,
  states: Readonly<Record<string, AnswerState>> = {},
): Promise<Row> {
  const plan = await getPlan(ctx, surveyId, versionId);
  const checked = checkAll(plan, answers, states);
  if (checked.ok) return toRow(plan, checked.answers, states);
  throw new Error(checked.errors.map(({ field, key }) => `${field}: ${key}`).join(', '));
}
