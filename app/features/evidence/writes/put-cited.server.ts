/** Marks published feedback as put to whoever decides, once a record of a decision rests on it. */
import { sql } from 'drizzle-orm';
import { bringContributions } from '#app/features/record/writes/advance-contributions.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/**
 * A decision rests on feedback that is evidence for a finding which it answers, and on feedback that leads to it directly.
 * Call it in the transaction in which the decision becomes public or answers more. The record says how many, never which.
 */
export async function putCited(tx: AreaContext, decisionId: string): Promise<void> {
  const rows = await tx.db.execute<{ id: string }>(sql`
    select distinct p.item_id as id
    from feedback_publications p
    join nodes n on n.area_id = p.area_id and n.id = p.id and n.state = 'public'
    join links l on l.area_id = p.area_id and l.from_id = p.id
    where p.area_id = ${tx.area.id} and p.item_id is not null and (
      (l.to_id = ${decisionId} and l.kind in ('answers', 'led-to'))
      or (l.kind = 'evidence-for' and exists (
        select 1 from links a
        where a.area_id = l.area_id and a.from_id = l.to_id and a.to_id = ${decisionId} and a.kind = 'answers')))`);
  const put = await bringContributions(
    tx,
    [...rows].map(({ id }) => id),
    'put-to-decision-maker',
  );
  if (put.length === 0) return;
  await recordActivity(tx, {
    verb: 'contribution.put-to-decision-maker',
    nodeId: decisionId,
    detail: { count: put.length },
  });
}
