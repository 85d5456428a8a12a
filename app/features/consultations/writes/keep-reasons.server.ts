/** Keeps why a question is opened or moved in spite of what staff are warned of: each reason stands on its page. */
import { consultationAcknowledgements } from '#db/schema/consultations/course.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { listWarnings } from '../reads/warnings.server.ts';
import type { FoundWarning } from '../reads/warnings.server.ts';

/** Why it is opened all the same, by the key of the warning. */
export type Reasons = Readonly<Record<string, string>>;

const madeNow = (tx: AreaContext) => ({
  madeBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
  madeAt: tx.now,
});

/** The reason for a warning: as it was given now, else as it was before. One that the public has read stands. */
export const reasonFor = ({ key, reason, isSettled }: FoundWarning, given: Reasons): string =>
  (isSettled ? reason : (given[key] ?? reason)).trim();

/** Writes down every warning that is given with its reason, but for those that stand. */
export async function keepReasons(
  tx: AreaContext,
  consultationId: string,
  warnings: readonly FoundWarning[],
  given: Reasons,
): Promise<void> {
  for (const warning of warnings.filter(({ isSettled }) => !isSettled)) {
    const values = { shown: warning.shown, reason: reasonFor(warning, given), ...madeNow(tx) };
    await tx.db
      .insert(consultationAcknowledgements)
      .values({ areaId: tx.area.id, consultationId, warning: warning.key, ...values })
      .onConflictDoUpdate({
        target: [
          consultationAcknowledgements.areaId,
          consultationAcknowledgements.consultationId,
          consultationAcknowledgements.warning,
        ],
        set: values,
      });
  }
}

/** Adds why it was moved all the same; what was weighed before, of the same kind too, stays beside it. */
export async function addReasons(
  tx: AreaContext,
  consultationId: string,
  warnings: readonly Pick<FoundWarning, 'key' | 'shown'>[],
  given: Reasons,
): Promise<void> {
  if (warnings.length === 0) return;
  await tx.db.insert(consultationAcknowledgements).values(
    warnings.map(({ key, shown }) => ({
      areaId: tx.area.id,
      consultationId,
      warning: `${key}:${newPublicId()}`,
      ...{ shown, reason: (given[key] ?? '').trim() },
      ...madeNow(tx),
    })),
  );
}

/** Keeps the reasons that changed, before it is opened. @throws not-found when it is not of this area. */
export function saveWarningReasons(ctx: AreaContext, consultationId: string, given: Reasons): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const warnings = await listWarnings(tx, consultationId);
    const changed = warnings.filter((warning) => reasonFor(warning, given) !== warning.reason);
    await keepReasons(tx, consultationId, changed, given);
  });
}
