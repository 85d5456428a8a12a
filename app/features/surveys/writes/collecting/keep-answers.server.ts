/** Keeps the answers of somebody who asked for a link to come back to, and lets go of them. */
import { and, eq, lt } from 'drizzle-orm';
import { savedAnswers } from '#db/schema/surveys/collecting.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import type { KeptAnswers } from '../../answering.server.ts';
import { keptId, newReturnCode, sealKept } from '../../collecting/return-link.server.ts';
import { isFileId } from '../../engine/types/inputs/file.ts';
import { dayLater, sealedDays } from '../../files/lifetime.ts';
import { answeringOf } from '../../reads/files/answer-files.server.ts';
import type { SurveyFacts } from '../../survey.ts';
import { letGoOfFiles, prolongFiles } from '../files/keep-file.server.ts';

/** A link works for so many days after the answers were last kept. */
const keptDays = 30;

/** The last day of a link: in thirty days, or a week after the survey closes if that is sooner. */
function keptUntil(survey: Pick<SurveyFacts, 'closes'>, today: string): string {
  const longest = dayLater(today, keptDays);
  if (survey.closes.state !== 'stated') return longest;
  const grace = dayLater(survey.closes.end, sealedDays);
  return grace < longest ? grace : longest;
}

/** Whether the answers name files: ids of them stand in lists, nowhere deeper. */
const hasFiles = ({ sealed: { answers }, typed }: KeptAnswers): boolean =>
  [...Object.values(answers), ...Object.values(typed)].some((value) => Array.isArray(value) && value.some(isFileId));

/**
 * Keeps answers, with their files, and gives the code of their link: the one that they have, or a new one. Answers whose link was let go of
 * meanwhile, sent or deleted, are not brought back: null.
 */
export async function keepAnswers(ctx: AreaContext, survey: SurveyFacts, kept: KeptAnswers): Promise<string | null> {
  const known = kept.sealed.keptAs;
  const code = known ?? newReturnCode();
  const { page, typed, sealed } = kept;
  const box = sealKept(code, survey.id, { page, typed, sealed: { ...sealed, keptAs: code } });
  const until = keptUntil(survey, londonDay(ctx.now));
  if (hasFiles(kept)) await prolongFiles(ctx, answeringOf(ctx.keys, sealed.key), until);
  if (known === undefined) {
    await ctx.db
      .insert(savedAnswers)
      .values({ areaId: ctx.area.id, id: keptId(code), surveyId: survey.id, sealed: box, until });
    return code;
  }
  const changed = await ctx.db
    .update(savedAnswers)
    .set({ sealed: box, until })
    .where(isKept(ctx, survey.id, code))
    .returning({ id: savedAnswers.id });
  return changed.length === 0 ? null : code;
}

const isKept = (ctx: AreaContext, surveyId: string, code: string) =>
  and(eq(savedAnswers.areaId, ctx.area.id), eq(savedAnswers.id, keptId(code)), eq(savedAnswers.surveyId, surveyId));

/** Deletes kept answers and their files because their author asks for it. */
export async function forgetAnswers(
  ctx: AreaContext,
  surveyId: string,
  code: string,
  kept: KeptAnswers,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await letGoOfAnswers(tx, surveyId, code);
    await letGoOfFiles(tx, answeringOf(tx.keys, kept.sealed.key));
  });
}

/** Deletes kept answers: they were sent. Those that are gone already are no fault. */
export async function letGoOfAnswers(ctx: AreaContext, surveyId: string, code: string): Promise<void> {
  await ctx.db.delete(savedAnswers).where(isKept(ctx, surveyId, code));
}

/** Deletes the kept answers of every area whose last day has passed. */
export async function sweepKeptAnswers(ctx: Context): Promise<void> {
  await ctx.db.delete(savedAnswers).where(lt(savedAnswers.until, londonDay(ctx.now)));
}
