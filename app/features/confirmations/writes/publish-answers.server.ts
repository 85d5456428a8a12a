/** Publishes what was answered about one thing, group by group, as a dated snapshot; enough disputes open a review. */
import { and, desc, eq, sql } from 'drizzle-orm';
import { confirmations, confirmationSnapshots } from '#db/schema/confirmations.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import { discloseOneWay } from '#app/lib/disclosure/one-way.ts';
import { mayPublishSnapshot } from '#app/lib/disclosure/snapshots.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { answers, disputing, groups, verified } from '../confirmation.ts';
import type { Answer, Group } from '../confirmation.ts';
import type { PublishedAnswers } from '../published.ts';
import { openReviewIfDisputed } from './open-review.server.ts';

type Counts = Record<Answer, number>;

async function countAnswers(tx: AreaContext, nodeId: string): Promise<Map<Group, Counts>> {
  const rows = await tx.db
    .select({ group: confirmations.group, answer: confirmations.answer, count: sql<number>`count(*)::int` })
    .from(confirmations)
    .where(and(eq(confirmations.areaId, tx.area.id), eq(confirmations.nodeId, nodeId)))
    .groupBy(confirmations.group, confirmations.answer);
  const counts = new Map<Group, Counts>();
  for (const { group, answer, count } of rows) {
    const of = counts.get(group) ?? { yes: 0, partly: 0, no: 0, 'not-yet-known': 0 };
    counts.set(group, { ...of, [answer]: count });
  }
  return counts;
}

async function findLast(tx: AreaContext, nodeId: string, group: Group) {
  const [row] = await tx.db
    .select({ number: confirmationSnapshots.number, base: confirmationSnapshots.base })
    .from(confirmationSnapshots)
    .where(
      and(
        eq(confirmationSnapshots.areaId, tx.area.id),
        eq(confirmationSnapshots.nodeId, nodeId),
        eq(confirmationSnapshots.group, group),
      ),
    )
    .orderBy(desc(confirmationSnapshots.number))
    .limit(1);
  return row ?? null;
}

const sum = (counts: Counts, of: readonly Answer[]) => of.reduce((total, answer) => total + counts[answer], 0);

/** Each group by itself keeps the rule of ten: the difference of two of its snapshots is never a few people. */
async function publishGroup(tx: AreaContext, nodeId: string, group: Group, counts: Counts): Promise<boolean> {
  const base = sum(counts, answers);
  const last = await findLast(tx, nodeId, group);
  if (!mayPublishSnapshot({ previousBase: last?.base ?? null, currentBase: base })) return false;
  const preset = tx.area.disclosurePreset;
  const disclosed = discloseOneWay({
    preset,
    base,
    options: answers.map((code) => ({ code, count: counts[code] })),
    multiple: false,
    eligiblePopulation: null,
    demographic: false,
    sensitive: false,
  });
  const results: PublishedAnswers = {
    base: disclosed.base,
    rows: disclosed.rows.map(({ code, count, percent }) => ({ answer: code as Answer, count, percent })),
    notes: disclosed.notes,
  };
  await tx.db.insert(confirmationSnapshots).values({
    areaId: tx.area.id,
    id: newPublicId(),
    nodeId,
    group,
    number: (last?.number ?? 0) + 1,
    asAt: londonDay(tx.now),
    base,
    disputes: sum(counts, disputing),
    preset,
    results,
  });
  return true;
}

/**
 * Publishes every group of the thing that has at least ten new answers; answers which. Does nothing for a thing that is
 * not public. Two runs at once wait for each other.
 */
export function publishAnswers(ctx: AreaContext, nodeId: string): Promise<Group[]> {
  return inTransaction(ctx, async (tx) => {
    const [node] = await tx.db
      .select({ state: nodes.state })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, nodeId)))
      .for('no key update');
    if (node?.state !== 'public') return [];
    const counted = await countAnswers(tx, nodeId);
    const published: Group[] = [];
    for (const group of groups) {
      const counts = counted.get(group);
      if (counts && (await publishGroup(tx, nodeId, group, counts))) published.push(group);
    }
    if (published.length === 0) return [];
    await recordActivity(tx, { verb: 'confirmation.published', nodeId, detail: { groups: published.join(' ') } });
    if (published.some((group) => verified.includes(group))) await openReviewIfDisputed(tx, nodeId);
    await touchArea(tx);
    return published;
  });
}
