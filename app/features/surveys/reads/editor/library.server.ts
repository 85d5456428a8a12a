/** The questions that an area keeps to ask again. */
import { and, asc, eq } from 'drizzle-orm';
import { surveyLibraryQuestions } from '#db/schema/surveys/editor.ts';
import { isPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { readDraft, stringIn } from '../../editor/core/json.ts';
import type { JsonObject } from '../../editor/core/json.ts';

export type LibraryQuestion = { id: string; title: string; type: string; element: JsonObject };

/** The most questions that one area keeps. */
export const mostKept = 200;

const ofArea = (ctx: AreaContext) => eq(surveyLibraryQuestions.areaId, ctx.area.id);

function read({ id, title, element }: { id: string; title: string; element: string }): LibraryQuestion {
  const read = readDraft(element, '') ?? {};
  return { id, title, type: stringIn(read['type']), element: read };
}

const columns = {
  id: surveyLibraryQuestions.id,
  title: surveyLibraryQuestions.title,
  element: surveyLibraryQuestions.element,
};

/** By their words. One statement. */
export async function listLibrary(ctx: AreaContext): Promise<LibraryQuestion[]> {
  const rows = await ctx.db
    .select(columns)
    .from(surveyLibraryQuestions)
    .where(ofArea(ctx))
    .orderBy(asc(surveyLibraryQuestions.title), asc(surveyLibraryQuestions.id))
    .limit(mostKept);
  return rows.map(read);
}

/** @throws not-found */
export async function getLibraryQuestion(ctx: AreaContext, id: string): Promise<LibraryQuestion> {
  if (!isPublicId(id)) throw notFound();
  const rows = await ctx.db
    .select(columns)
    .from(surveyLibraryQuestions)
    .where(and(ofArea(ctx), eq(surveyLibraryQuestions.id, id)));
  if (!rows[0]) throw notFound();
  return read(rows[0]);
}
