/** Keeps what the author says of changed questions, until the draft is published. */
import { and, eq } from 'drizzle-orm';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { readVersionChanges } from '../../reads/access/version-changes.server.ts';
import type { Mark, Meanings } from '../../access/meanings.ts';
import { lockForGates } from './gate.server.ts';

/** What was asked, as far as it differs from the rule and may be said. @throws not-found for a survey of another area. */
export function setMeanings(
  ctx: AreaContext,
  surveyId: string,
  said: Readonly<Record<string, Mark>>,
): Promise<Meanings> {
  return inTransaction(ctx, async (tx) => {
    await lockForGates(tx, surveyId);
    const { draft } = await readVersionChanges(tx, surveyId, 1);
    const changes = draft.state === 'compared' ? draft.changes : [];
    const draftMeanings: Record<string, Mark> = {};
    for (const { name, isComparable, isTurned, mayJoin } of changes) {
      const mark = Object.hasOwn(said, name) ? said[name] : undefined;
      if (isComparable === true && (mark === 'changed' || (isTurned && mark === 'same'))) draftMeanings[name] = mark;
      if (isComparable === false && mayJoin && mark === 'same') draftMeanings[name] = mark;
    }
    await tx.db
      .update(surveys)
      .set({ draftMeanings })
      .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId)));
    await recordActivity(tx, {
      verb: 'survey.meanings-set',
      nodeId: surveyId,
      detail: { count: Object.keys(draftMeanings).length },
    });
    return draftMeanings;
  });
}
