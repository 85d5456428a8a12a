/** The true results of a survey, for staff and for the write that publishes them. Never for the public. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { answeringMessages } from '../messages.ts';
import { labelWords } from '../page-view.server.ts';
import { countQuestions } from '../results/counts.server.ts';
import type { QuestionCount } from '../results/counts.server.ts';
import { answerColumns, questionsToCount } from '../results/questions.server.ts';
import type { CountedQuestion } from '../results/questions.server.ts';
import { tallyResponses } from './aggregate.server.ts';
import type { FigureColumn } from './aggregate.server.ts';
import { listPlans } from './plan.server.ts';

export type TrueResults = {
  /** Responses that are no tests. */
  base: number;
  counts: QuestionCount[];
};

function figureColumns(counted: readonly CountedQuestion[]): FigureColumn[] {
  return counted
    .filter(({ kind }) => kind === 'figures')
    .flatMap(({ key, parts }) =>
      parts.flatMap(({ version, question }) => {
        const slot = answerColumns(question)[0]?.numberSlot;
        return slot === undefined ? [] : [{ versionId: version.id, slot, key }];
      }),
    );
}

/**
 * Counts a survey's responses question by question. Two statements, whatever the number of questions and responses.
 * @param snapshotted only responses that a snapshot has counted
 */
export async function countResults(
  ctx: AreaContext,
  surveyId: string,
  { snapshotted = false }: { snapshotted?: boolean } = {},
): Promise<TrueResults> {
  const versions = await listPlans(ctx, surveyId);
  const counted = questionsToCount(versions);
  const tally = await tallyResponses(ctx, surveyId, figureColumns(counted), { snapshotted });
  const words = labelWords(ctx.t(answeringMessages));
  const counts = countQuestions(counted, versions, tally, ({ plan }) => plan.labels(ctx.language, words));
  return { base: [...tally.bases.values()].reduce((sum, base) => sum + base, 0), counts };
}
