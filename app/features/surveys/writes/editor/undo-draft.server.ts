/** Takes back the last change of a draft. */
import { and, desc, eq } from 'drizzle-orm';
import { surveyDraftHistory } from '#db/schema/surveys/editor.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { markOf } from '../../editor/core/json.ts';
import { lockDraft, writeText } from './change-draft.server.ts';

/** `nothing`: no state is kept. `changed-meanwhile`: the draft is not what the last kept change led to. */
export type DraftUndone = 'undone' | 'nothing' | 'changed-meanwhile';

/** @throws not-found */
export function undoDraft(ctx: AreaContext, surveyId: string): Promise<DraftUndone> {
  return inTransaction(ctx, async (tx): Promise<DraftUndone> => {
    const { text } = await lockDraft(tx, surveyId);
    const ofSurvey = and(eq(surveyDraftHistory.areaId, tx.area.id), eq(surveyDraftHistory.surveyId, surveyId));
    const rows = await tx.db
      .select()
      .from(surveyDraftHistory)
      .where(ofSurvey)
      .orderBy(desc(surveyDraftHistory.number))
      .limit(1);
    const last = rows[0];
    if (!last) return 'nothing';
    if (last.led !== markOf(text)) return 'changed-meanwhile';
    await tx.db.delete(surveyDraftHistory).where(and(ofSurvey, eq(surveyDraftHistory.number, last.number)));
    await writeText(tx, surveyId, last.draft, 'undo');
    return 'undone';
  });
}
