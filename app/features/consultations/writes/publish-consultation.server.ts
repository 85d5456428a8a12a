/** Puts a question to people, when its gates agree: from then on it is public and its followers are told. */
import { eq, and } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
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
import { logStep, tellFollowersOf } from '../workflow/log.server.ts';
import { keepReasons, reasonFor } from './keep-reasons.server.ts';
import type { Reasons } from './keep-reasons.server.ts';

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
    const unanswered = warnings.filter((warning) => reasonFor(warning, reasons) === '');
    return Promise.resolve(
      unanswered.map(({ key, shown }) => ({ gate: `warning:${key}`, message: t('warning', { warning: shown }) })),
    );
  };

/** What it was before; null for none, which `publish` refuses. */
async function readBefore(tx: AreaContext, id: string) {
  const [row] = await tx.db
    .select({
      state: nodes.state,
      publishedAt: nodes.publishedAt,
      opens: consultations.opens,
      closes: consultations.closes,
    })
    .from(nodes)
    .innerJoin(consultations, and(eq(consultations.areaId, nodes.areaId), eq(consultations.id, nodes.id)))
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)));
  return row ?? null;
}

type Before = NonNullable<Awaited<ReturnType<typeof readBefore>>>;

/** What the clock has done already is written down and told to nobody: the publication is the news, or that it is back. */
async function keepSteps(tx: AreaContext, id: string, { publishedAt, ...dates }: Before): Promise<void> {
  const step = await logStep(tx, id, { event: 'published' });
  for (const { event, day, onceKey } of clockSteps(dates, londonDay(tx.now)))
    await logStep(tx, id, { event, day, onceKey });
  if (publishedAt === null) return;
  await tellFollowersOf(tx, { nodeId: id, kind: 'consultation-back', eventKey: `consultation-step:${step ?? id}` });
}

/**
 * Publishes it when nothing is missing and every warning has its reason, which then stands on its page. One that is public
 * passes its gates again and stays as it is.
 * @throws not-found when it is not of this area.
 */
export function publishConsultation(
  ctx: AreaContext,
  id: string,
  { reasons = {}, gates = [] }: Opening = {},
): Promise<Published> {
  return inTransaction(ctx, async (tx) => {
    const before = await readBefore(tx, id);
    const warnings = await listWarnings(tx, id);
    const all = [...consultationGates, warningGate(warnings, reasons), ...gates];
    const published = await publish(tx, 'consultation', id, all);
    if (published.isPublished && before !== null && before.state !== 'public') {
      await keepReasons(tx, id, warnings, reasons);
      await keepSteps(tx, id, before);
    }
    return published;
  });
}
