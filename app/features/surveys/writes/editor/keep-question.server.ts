/** Keeps a copy of a question in the area's library, and takes one out of it. */
import { and, count, eq } from 'drizzle-orm';
import { surveyLibraryQuestions } from '#db/schema/surveys/editor.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { labelOf } from '../../editor/core/commands.ts';
import { withProperty } from '../../editor/core/json.ts';
import type { JsonObject } from '../../editor/core/json.ts';
import { mostKept } from '../../reads/editor/library.server.ts';

/** Conditions speak of the survey that the question comes from: they are left out, inside a group as well. */
function withoutConditions(element: JsonObject): JsonObject {
  const bare = ['visibleIf', 'enableIf', 'requiredIf'].reduce(
    (left, key) => withProperty(left, key, undefined),
    element,
  );
  const { elements } = bare;
  if (!Array.isArray(elements)) return bare;
  return { ...bare, elements: elements.map((child) => withoutConditions(child as JsonObject)) };
}

/** `full`: the library holds as many as it may. */
export function keepQuestion(ctx: AreaContext, element: JsonObject): Promise<'kept' | 'full'> {
  return inTransaction(ctx, async (tx): Promise<'kept' | 'full'> => {
    const rows = await tx.db
      .select({ there: count() })
      .from(surveyLibraryQuestions)
      .where(eq(surveyLibraryQuestions.areaId, tx.area.id));
    if ((rows[0]?.there ?? 0) >= mostKept) return 'full';
    await tx.db.insert(surveyLibraryQuestions).values({
      areaId: tx.area.id,
      id: newPublicId(),
      title: labelOf(element).slice(0, 1000),
      element: JSON.stringify(withoutConditions(element)),
      createdAt: tx.now,
    });
    await recordActivity(tx, { verb: 'survey-library.changed' });
    return 'kept';
  });
}

/** Surveys that hold a copy keep it. @throws not-found */
export function forgetQuestion(ctx: AreaContext, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(surveyLibraryQuestions)
      .where(and(eq(surveyLibraryQuestions.areaId, tx.area.id), eq(surveyLibraryQuestions.id, id)))
      .returning({ id: surveyLibraryQuestions.id });
    if (!gone[0]) throw notFound();
    await recordActivity(tx, { verb: 'survey-library.changed' });
  });
}
