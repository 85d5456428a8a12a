/** The draft of a survey as its editor works on it: the JSON, its mark, what can be undone, what is published. */
import { and, desc, eq } from 'drizzle-orm';
import { surveyDraftHistory } from '#db/schema/surveys/editor.ts';
import { surveyVersions } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { markOf, readDraft } from '../../editor/core/json.ts';
import type { JsonObject } from '../../editor/core/json.ts';
import { getSurveyForStaff } from '../staff.server.ts';
import type { EditedSurvey } from '../staff.server.ts';

export type EditedDraft = {
  survey: EditedSurvey;
  draft: JsonObject;
  /** A mark of the stored text; a change made to another text is refused. */
  mark: string;
};

/** One statement. @throws not-found; invalid for a stored draft that is no JSON, which no write of this site makes */
export async function getDraft(ctx: AreaContext, surveyId: string): Promise<EditedDraft> {
  const survey = await getSurveyForStaff(ctx, surveyId);
  const draft = readDraft(survey.draft, survey.title);
  if (draft === null) throw new AppError('invalid');
  return { survey, draft, mark: markOf(survey.draft) };
}

export type LastChange = { act: string; what: string };

/** What "undo" would take back; null when nothing is kept or the draft was changed in another way since. One statement. */
export async function findLastChange(ctx: AreaContext, surveyId: string, mark: string): Promise<LastChange | null> {
  const rows = await ctx.db
    .select({ act: surveyDraftHistory.act, what: surveyDraftHistory.what, led: surveyDraftHistory.led })
    .from(surveyDraftHistory)
    .where(and(eq(surveyDraftHistory.areaId, ctx.area.id), eq(surveyDraftHistory.surveyId, surveyId)))
    .orderBy(desc(surveyDraftHistory.number))
    .limit(1);
  const last = rows[0];
  return last && last.led === mark ? { act: last.act, what: last.what } : null;
}

/** The definitions of all published versions, newest first. One statement. */
export async function listPublished(ctx: AreaContext, surveyId: string): Promise<JsonObject[]> {
  const rows = await ctx.db
    .select({ definition: surveyVersions.definition })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.areaId, ctx.area.id), eq(surveyVersions.surveyId, surveyId)))
    .orderBy(desc(surveyVersions.number));
  return rows.map(({ definition }) => readDraft(definition, '')).filter((definition) => definition !== null);
}
