/** Publishes a record of a decision, when its gates agree, and takes one back. */
import { and, eq } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { decisions } from '#db/schema/evidence.ts';
import { publish, withdraw } from '#app/features/record/writes/publish.server.ts';
import type { GateProblem, Published } from '#app/features/record/writes/publish.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { decisionGates } from '../gates.server.ts';
import { evidenceGateMessages } from '../messages-gates.ts';
import { countPut } from '../reads/put.server.ts';
import { holdQuestion } from './hold-question.server.ts';
import { putCited } from './put-cited.server.ts';

/**
 * What had been put to whoever decided is counted at the first publication and stays as it was then: it is what the record
 * is about, and two counts would tell of one contribution (data-rules 7).
 */
export function publishDecision(ctx: AreaContext, id: string): Promise<Published> {
  return inTransaction(ctx, async (tx) => {
    await holdQuestion(tx, id);
    const published = await publish(tx, 'decision', id, decisionGates);
    if (!published.isPublished) return published;
    await putCited(tx, id);
    const own = and(eq(decisions.areaId, tx.area.id), eq(decisions.id, id));
    const rows = await tx.db
      .select({ consultationId: decisions.consultationId, put: decisions.put })
      .from(decisions)
      .where(own);
    const row = rows[0];
    if (row?.put.asAt === null) {
      await tx.db
        .update(decisions)
        .set({ put: await countPut(tx, row.consultationId) })
        .where(own);
    }
    return published;
  });
}

export type Withdrawn = { isWithdrawn: true } | { isWithdrawn: false; problems: GateProblem[] };

/** It leaves every page and chain at once. Refused while its consultation is reported: that rests on it. @throws not-found */
export function withdrawDecision(ctx: AreaContext, id: string): Promise<Withdrawn> {
  return inTransaction(ctx, async (tx) => {
    const [asked] = await tx.db
      .select({ stage: consultations.stage })
      .from(decisions)
      .innerJoin(
        consultations,
        and(eq(consultations.areaId, decisions.areaId), eq(consultations.id, decisions.consultationId)),
      )
      .where(and(eq(decisions.areaId, tx.area.id), eq(decisions.id, id)));
    if (asked?.stage === 'reported') {
      const message = tx.t(evidenceGateMessages)('reportedKeeps');
      return { isWithdrawn: false, problems: [{ gate: 'reportedKeeps', message }] };
    }
    await withdraw(tx, 'decision', id);
    return { isWithdrawn: true };
  });
}
