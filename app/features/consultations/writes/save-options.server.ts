/** Keeps the options that people are asked to choose between, the discarded ones with their reasons among them. */
import { and, eq, notInArray } from 'drizzle-orm';
import { consultationOptions } from '#db/schema/consultations.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed, ChangeProblem } from '../changing.server.ts';
import type { NewOption } from '../consultation.ts';
import { consultationGateMessages } from '../messages-gates.ts';

/** Discarded options without a reason, by their rows. */
function unexplained(tx: AreaContext, options: readonly NewOption[]): ChangeProblem[] {
  const message = tx.t(consultationGateMessages)('optionReason');
  return options.flatMap((option, row) =>
    option.isDiscarded && !option.reason?.trim() ? [{ gate: 'optionReason', message, row }] : [],
  );
}

/** Brings the options to those given, in order: rows with a known id are changed, others added, missing ones removed. */
async function apply(tx: AreaContext, consultationId: string, options: readonly NewOption[]): Promise<void> {
  const all = and(eq(consultationOptions.areaId, tx.area.id), eq(consultationOptions.consultationId, consultationId));
  const held = await tx.db.select({ id: consultationOptions.id }).from(consultationOptions).where(all);
  const known = new Set(held.map((row) => row.id));
  const rows = options.map(({ id, title, description = '', isDiscarded = false, reason = '' }, position) => ({
    id: id !== undefined && known.has(id) ? id : newPublicId(),
    position,
    title,
    description,
    isDiscarded,
    // The reason belongs to the discarding: an option that is open again has none.
    reason: isDiscarded ? reason : '',
  }));
  const ids = rows.map((row) => row.id);
  await tx.db
    .delete(consultationOptions)
    .where(ids.length > 0 ? and(all, notInArray(consultationOptions.id, ids)) : all);
  for (const { id, ...row } of rows) {
    if (known.has(id))
      await tx.db
        .update(consultationOptions)
        .set(row)
        .where(and(all, eq(consultationOptions.id, id)));
    else await tx.db.insert(consultationOptions).values({ areaId: tx.area.id, id, consultationId, ...row });
  }
}

/** Refused for a discarded option without a reason, and where a public consultation would lose what it must offer. */
export function saveOptions(ctx: AreaContext, consultationId: string, options: readonly NewOption[]): Promise<Changed> {
  return changeThing(ctx, {
    kind: 'consultation',
    id: consultationId,
    apply: async (tx) => {
      const refused = unexplained(tx, options);
      if (refused.length === 0) await apply(tx, consultationId, options);
      return refused;
    },
  });
}
