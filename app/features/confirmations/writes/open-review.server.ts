/** Opens a dated review where enough published, verified answers say that it has not changed. */
import { and, desc, eq, sql } from 'drizzle-orm';
import { confirmationReviews, reviewSides } from '#db/schema/confirmations.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { addWorkingDays } from '#app/features/coproduction/working-days.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { opensReview, reviewWorkingDays } from '../confirmation.ts';
import type { Verified } from '../confirmation.ts';
import { getSettings } from '../reads/settings.server.ts';
import { tellReviewers } from './tell-reviewers.server.ts';

/** The latest published answers of code holders and members together. */
async function countVerified(tx: AreaContext, nodeId: string): Promise<Verified> {
  const rows = await tx.db.execute<Verified>(sql`
    select coalesce(sum(s.base), 0)::int as base, coalesce(sum(s.disputes), 0)::int as disputes
    from (select distinct on (c.group) c.base, c.disputes from confirmation_snapshots c
      where c.area_id = ${tx.area.id} and c.node_id = ${nodeId} and c.group in ('code', 'member')
      order by c.group, c.number desc) s`);
  return rows[0] ?? { base: 0, disputes: 0 };
}

async function findLastReview(tx: AreaContext, nodeId: string): Promise<{ base: number; isAnswered: boolean } | null> {
  const [row] = await tx.db
    .select({
      base: confirmationReviews.verifiedBase,
      isAnswered: sql<boolean>`not exists (select 1 from ${reviewSides} d where d.area_id = ${confirmationReviews.areaId}
        and d.review_id = ${confirmationReviews.id} and d.answered_on is null)`,
    })
    .from(confirmationReviews)
    .where(and(eq(confirmationReviews.areaId, tx.area.id), eq(confirmationReviews.nodeId, nodeId)))
    .orderBy(desc(confirmationReviews.openedOn), desc(confirmationReviews.verifiedBase))
    .limit(1);
  return row ?? null;
}

/**
 * Who must answer for it: the owners of the promise, or of the promises that led to it; else whoever runs the service
 * that it is about. Empty where nobody is named.
 */
async function listOwnerIds(tx: AreaContext, nodeId: string): Promise<string[]> {
  const areaId = tx.area.id;
  const rows = await tx.db.execute<{ id: string }>(sql`
    with promises as (
      select ${nodeId}::text as id union select l.from_id from links l where l.area_id = ${areaId} and l.to_id = ${nodeId}
    ), owners as (
      select o.organisation_id as id, min(o.position) as position from commitment_owners o
      where o.area_id = ${areaId} and o.commitment_id in (select id from promises) group by o.organisation_id
    )
    select id from (
      select id, position from owners
      union all
      select s.organisation_id, 0 from services s
      where s.area_id = ${areaId} and s.organisation_id is not null and not exists (select 1 from owners) and s.id in (
        select service_id from service_changes where area_id = ${areaId} and id = ${nodeId}
        union select service_id from updates where area_id = ${areaId} and id = ${nodeId})
    ) found order by position, id`);
  return rows.map((row) => row.id);
}

/** Opens it, makes the duty of each side and tells whose it is, if the answers say so and no review waits; its id, or null. */
export async function openReviewIfDisputed(tx: AreaContext, nodeId: string): Promise<string | null> {
  const settings = await getSettings(tx);
  const found = await countVerified(tx, nodeId);
  if (!opensReview(found, settings, await findLastReview(tx, nodeId))) return null;
  const id = newPublicId();
  const today = londonDay(tx.now);
  await tx.db.insert(confirmationReviews).values({
    areaId: tx.area.id,
    id,
    nodeId,
    openedOn: today,
    dueOn: addWorkingDays(today, reviewWorkingDays),
    disputeCount: settings.disputeCount,
    disputePercent: settings.disputePercent,
    verifiedBase: found.base,
  });
  const owners = await listOwnerIds(tx, nodeId);
  const organisations: (string | null)[] = owners.length > 0 ? owners : [null];
  const sides = [
    ...organisations.map((organisationId) => ({ side: 'owner' as const, organisationId })),
    { side: 'forum' as const, organisationId: null },
  ];
  await tx.db
    .insert(reviewSides)
    .values(
      sides.map((side, position) => ({ areaId: tx.area.id, id: newPublicId(), reviewId: id, position, ...side })),
    );
  await recordActivity(tx, { verb: 'review.opened', nodeId, detail: { review: id } });
  await tx.enqueue('tell-followers', {
    areaId: tx.area.id,
    nodeId,
    kind: 'progress',
    eventKey: `review-opened:${id}`,
    actorId: null,
  });
  await tellReviewers(tx);
  return id;
}
