/** How a question is closed, as the forum is asked to countersign it: what was asked, what was decided, what became of each option, and every public record. */
import { and, asc, eq } from 'drizzle-orm';
import { consultationSteps } from '#db/schema/consultations/course.ts';
import { consultationOptions, consultations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import type { ShownText } from '#app/features/coproduction/countersign.ts';
import { countersignTextMessages } from '#app/features/coproduction/messages-text.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { readRecords } from './closure-records.server.ts';

const plain = (text: string) => ({ text, note: '', choices: [] });

function decisionsOf(ctx: AreaContext, id: string) {
  return ctx.db
    .select({ reason: consultationSteps.reason })
    .from(consultationSteps)
    .where(
      and(
        eq(consultationSteps.areaId, ctx.area.id),
        eq(consultationSteps.consultationId, id),
        eq(consultationSteps.event, 'decided'),
      ),
    )
    .orderBy(asc(consultationSteps.madeAt), asc(consultationSteps.id));
}

function optionsOf(ctx: AreaContext, id: string) {
  return ctx.db
    .select({
      title: consultationOptions.title,
      outcome: consultationOptions.outcome,
      reason: consultationOptions.outcomeReason,
    })
    .from(consultationOptions)
    .where(
      and(
        eq(consultationOptions.areaId, ctx.area.id),
        eq(consultationOptions.consultationId, id),
        eq(consultationOptions.isDiscarded, false),
      ),
    )
    .orderBy(asc(consultationOptions.position), asc(consultationOptions.id));
}

/**
 * The text as it is now; null for what is no question of the area. Records that are not public are not in it, so a new or
 * changed one makes an earlier word stale. Four statements.
 */
export async function readClosure(ctx: AreaContext, id: string): Promise<ShownText | null> {
  const rows = await ctx.db
    .select({ title: nodes.title, purpose: consultations.purpose })
    .from(consultations)
    .innerJoin(nodes, and(eq(nodes.areaId, consultations.areaId), eq(nodes.id, consultations.id)))
    .where(and(eq(consultations.areaId, ctx.area.id), eq(consultations.id, id)));
  const asked = rows[0];
  if (!asked) return null;
  const t = ctx.t(countersignTextMessages);
  const decided = (await decisionsOf(ctx, id)).filter(({ reason }) => reason.trim() !== '');
  const options = await optionsOf(ctx, id);
  const outcomes = options.map(({ title, outcome, reason }) => ({
    text: title,
    note: [t(`outcome_${outcome}`), reason].filter(Boolean).join('\n'),
    choices: [],
  }));
  return {
    title: asked.title,
    parts: [
      { label: t('asked'), blocks: [plain(asked.purpose)] },
      {
        label: t('decided'),
        blocks: decided.length > 0 ? decided.map(({ reason }) => plain(reason)) : [plain(t('decidedNothing'))],
      },
      ...(outcomes.length > 0 ? [{ label: t('options'), blocks: outcomes }] : []),
      ...(await readRecords(ctx, id)),
    ],
  };
}

/** Whether the decision is made or reported: from then on what people say of the whole is said at its closing. */
export async function isAtClosing(ctx: AreaContext, id: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ stage: consultations.stage })
    .from(consultations)
    .where(and(eq(consultations.areaId, ctx.area.id), eq(consultations.id, id)));
  const stage = rows[0]?.stage;
  return stage === 'decided' || stage === 'reported';
}
