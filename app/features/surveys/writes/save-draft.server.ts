/** Keeps a definition as the draft of a survey, byte for byte, when it is one that this site takes. */
import { and, eq } from 'drizzle-orm';
import { surveys } from '#db/schema/surveys.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { parseDefinition } from '../engine/definition.ts';
import type { Problem } from '../engine/json-guard.ts';

export type DraftSaved = { isSaved: true } | { isSaved: false; problems: readonly Problem[] };

/** What breaks a rule comes back with its path, the reason and the mend; nothing is kept then. */
export function saveDraft(ctx: AreaContext, surveyId: string, text: string): Promise<DraftSaved> {
  const parsed = parseDefinition(text);
  if (!parsed.ok) return Promise.resolve({ isSaved: false, problems: parsed.problems });
  return inTransaction(ctx, async (tx) => {
    const kept = await tx.db
      .update(surveys)
      .set({ draft: text })
      .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId)))
      .returning({ id: surveys.id });
    if (!kept[0]) throw notFound();
    await recordActivity(tx, { verb: 'survey.draft-saved', nodeId: surveyId });
    return { isSaved: true };
  });
}
