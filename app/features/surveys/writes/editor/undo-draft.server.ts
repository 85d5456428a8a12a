/** Takes back the last change of a draft. */
import { and, desc, eq } from 'drizzle-orm';
import { surveyDraftHistory } from '#db/schema/surveys/editor.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { markOf, readDraft } from '../../editor/core/json.ts';
import type { Losing } from '../../editor/lost.server.ts';
import { findLost } from '../../reads/editor/lost.server.ts';
import type { LostAnswers } from '../../reads/editor/lost.server.ts';
import { lockDraft, writeText } from './change-draft.server.ts';

/**
 * `nothing`: no state is kept. `changed-meanwhile`: the draft is not what the last kept change led to. `lost`: what was added
 * has been published since, so that people could answer it, and nobody has said that it shall go.
 */
export type DraftUndone =
  { outcome: 'undone' | 'nothing' | 'changed-meanwhile' } | { outcome: 'lost'; lost: LostAnswers[] };

/** @throws not-found */
export function undoDraft(ctx: AreaContext, surveyId: string, losing: Losing = 'ask'): Promise<DraftUndone> {
  return inTransaction(ctx, async (tx): Promise<DraftUndone> => {
    const { text, title } = await lockDraft(tx, surveyId);
    const ofSurvey = and(eq(surveyDraftHistory.areaId, tx.area.id), eq(surveyDraftHistory.surveyId, surveyId));
    const rows = await tx.db
      .select()
      .from(surveyDraftHistory)
      .where(ofSurvey)
      .orderBy(desc(surveyDraftHistory.number))
      .limit(1);
    const last = rows[0];
    if (!last) return { outcome: 'nothing' };
    if (last.led !== markOf(text)) return { outcome: 'changed-meanwhile' };
    const [now, before] = [readDraft(text, title), readDraft(last.draft, title)];
    const lost = losing === 'take' || !now || !before ? [] : await findLost(tx, surveyId, now, before);
    if (lost.length > 0) return { outcome: 'lost', lost };
    await tx.db.delete(surveyDraftHistory).where(and(ofSurvey, eq(surveyDraftHistory.number, last.number)));
    await writeText(tx, surveyId, last.draft, 'undo');
    return { outcome: 'undone' };
  });
}
