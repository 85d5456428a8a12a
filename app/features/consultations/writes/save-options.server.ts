/** Keeps the options that people are asked to choose between, the discarded ones with their reasons among them. */
import { and, asc, eq, notInArray } from 'drizzle-orm';
import { consultationOptions, consultations } from '#db/schema/consultations/consultations.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed, ChangeProblem } from '../changing.server.ts';
import type { NewOption } from '../consultation.ts';
import { consultationGateMessages } from '../messages-gates.ts';
import { logChanges } from '../workflow/log.server.ts';
import type { ChangeNote } from '../workflow/log.server.ts';

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

/** Whether people who know the options would find them changed. */
async function isChange(
  tx: AreaContext,
  consultationId: string,
  options: readonly NewOption[],
  discardedNote: string | undefined,
): Promise<boolean> {
  const [own] = await tx.db
    .select({ discardedNote: consultations.discardedNote })
    .from(consultations)
    .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, consultationId)));
  if (discardedNote !== undefined && own?.discardedNote !== discardedNote) return true;
  const { title, description, isDiscarded, reason } = consultationOptions;
  const held = await tx.db
    .select({ title, description, isDiscarded, reason })
    .from(consultationOptions)
    .where(and(eq(consultationOptions.areaId, tx.area.id), eq(consultationOptions.consultationId, consultationId)))
    .orderBy(asc(consultationOptions.position), asc(consultationOptions.id));
  const written = (all: readonly NewOption[]) =>
    JSON.stringify(
      all.map((one) => [
        one.title,
        one.description ?? '',
        one.isDiscarded ?? false,
        one.isDiscarded ? (one.reason ?? '') : '',
      ]),
    );
  return written(held) !== written(options);
}

type Told = {
  /** What the public is told of a change; needed once it is public. */
  told?: ChangeNote;
  /** Why nothing was discarded; as it was where it is left out. */
  discardedNote?: string;
};

/**
 * Refused for a discarded option without a reason, where a public consultation would lose what it must offer, and for a
 * change of what is public without a note for the public.
 */
export function saveOptions(
  ctx: AreaContext,
  consultationId: string,
  options: readonly NewOption[],
  { told, discardedNote }: Told = {},
): Promise<Changed> {
  return changeThing(ctx, {
    kind: 'consultation',
    id: consultationId,
    apply: async (tx, state) => {
      const refused = unexplained(tx, options);
      if (refused.length > 0) return refused;
      if (state === 'public' && (await isChange(tx, consultationId, options, discardedNote))) {
        if (!told?.note.trim()) return [{ gate: 'changeNote', message: tx.t(consultationGateMessages)('changeNote') }];
        await logChanges(tx, consultationId, [{ part: 'options', ...told }]);
      }
      await apply(tx, consultationId, options);
      if (discardedNote !== undefined)
        await tx.db
          .update(consultations)
          .set({ discardedNote })
          .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, consultationId)));
      return [];
    },
  });
}
