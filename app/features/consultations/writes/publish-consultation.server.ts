/** Puts a question to people, when its gates agree: from then on it is public and its followers are told. */
import { eq, and } from 'drizzle-orm';
import { consultationAcknowledgements } from '#db/schema/consultations/course.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { Gate, Published } from '#app/features/record/writes/publish.server.ts';
import { consultationGates } from '../gates.server.ts';
import { consultationGateMessages } from '../messages-gates.ts';
import { listWarnings } from '../reads/warnings.server.ts';
import type { FoundWarning } from '../reads/warnings.server.ts';
import { clockSteps } from '../workflow/clock.ts';
import { logStep } from '../workflow/log.server.ts';

/** Why it is opened all the same, by the key of the warning. */
export type Reasons = Readonly<Record<string, string>>;

type Opening = {
  reasons?: Reasons;
  /** Further gates, such as the forum's countersign, from the route that composes them. */
  gates?: readonly Gate[];
};

/** Refuses while a warning has no reason: none is passed over in silence. */
const warningGate =
  (warnings: readonly FoundWarning[], reasons: Reasons): Gate =>
  (tx) => {
    const t = tx.t(consultationGateMessages);
    const unanswered = warnings.filter(({ key, reason }) => (reasons[key] ?? reason).trim() === '');
    return Promise.resolve(
      unanswered.map(({ key, shown }) => ({ gate: `warning:${key}`, message: t('warning', { warning: shown }) })),
    );
  };

async function keepReasons(
  tx: AreaContext,
  consultationId: string,
  warnings: readonly FoundWarning[],
  reasons: Reasons,
): Promise<void> {
  for (const { key, shown, reason } of warnings) {
    const values = {
      shown,
      reason: (reasons[key] ?? reason).trim(),
      madeBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
      madeAt: tx.now,
    };
    await tx.db
      .insert(consultationAcknowledgements)
      .values({ areaId: tx.area.id, consultationId, warning: key, ...values })
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

/** What the clock has done already is written down and told to nobody: the publication is the news. */
async function keepSteps(tx: AreaContext, id: string): Promise<void> {
  const today = londonDay(tx.now);
  const [dates] = await tx.db
    .select({ opens: consultations.opens, closes: consultations.closes })
    .from(consultations)
    .where(and(eq(consultations.areaId, tx.area.id), eq(consultations.id, id)));
  await logStep(tx, id, { event: 'published' });
  for (const { event, day, onceKey } of dates ? clockSteps(dates, today) : [])
    await logStep(tx, id, { event, day, onceKey });
}

/**
 * Publishes it when nothing is missing and every warning has its reason, which then stands on its page.
 * @throws not-found when it is not of this area.
 */
export function publishConsultation(
  ctx: AreaContext,
  id: string,
  { reasons = {}, gates = [] }: Opening = {},
): Promise<Published> {
  return inTransaction(ctx, async (tx) => {
    const warnings = await listWarnings(tx, id);
    const all = [...consultationGates, warningGate(warnings, reasons), ...gates];
    const published = await publish(tx, 'consultation', id, all);
    if (published.isPublished) {
      await keepReasons(tx, id, warnings, reasons);
      await keepSteps(tx, id);
    }
    return published;
  });
}
