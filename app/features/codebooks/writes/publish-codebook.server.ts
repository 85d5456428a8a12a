/** Publishes a codebook as its next version, when its gates agree. */
import { codebookVersions } from '#db/schema/codebooks.ts';
import { settleWord } from '#app/features/coproduction/writes/settle-word.server.ts';
import type { GateProblem, Published } from '#app/features/record/writes/publish.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isSame } from '../codebook.ts';
import type { Codes, Version } from '../codebook.ts';
import { codebookGates } from '../gates.server.ts';
import { codebookGateMessages } from '../messages-gates.ts';
import { readCodebook } from '../reads/codebook-text.server.ts';
import { findDraft, findPublished } from '../reads/codebook.server.ts';
import { lockCodebook } from './lock-codebook.server.ts';

/** What stands against another version, whatever the codes say. */
function againstAnother(tx: AreaContext, before: Version | null, draft: Codes, note: string): GateProblem[] {
  if (before === null) return [];
  const t = tx.t(codebookGateMessages);
  if (isSame(draft, before)) return [{ gate: 'unchanged', message: t('unchanged') }];
  return note === '' ? [{ gate: 'note', message: t('note') }] : [];
}

/**
 * A version never changes; the newest is what the public reads while the consultation is public. Asked by the id of the
 * consultation.
 * @param note what changed since the version before, and why; needed from the second version on.
 * @throws not-found for what is no consultation of the area
 */
export function publishCodebook(ctx: AreaContext, consultationId: string, note = ''): Promise<Published> {
  return inTransaction(ctx, async (tx) => {
    await lockCodebook(tx, consultationId);
    const draft = await findDraft(tx, consultationId);
    const before = await findPublished(tx, consultationId);
    const problems = againstAnother(tx, before, draft, note.trim());
    for (const gate of codebookGates) problems.push(...(await gate(tx, consultationId)));
    if (problems.length > 0) return { isPublished: false, problems };
    const number = (before?.number ?? 0) + 1;
    await tx.db.insert(codebookVersions).values({
      ...{ areaId: tx.area.id, consultationId, number, ...draft },
      note: before === null ? '' : note.trim(),
      publishedAt: tx.now,
      publishedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
    });
    await settleWord(tx, 'codebook', consultationId, readCodebook);
    await recordActivity(tx, { verb: 'codebook.published', nodeId: consultationId, detail: { version: number } });
    await touchArea(tx);
    return { isPublished: true };
  });
}
