/** Promises that need somebody: their day has passed, or comes soon. */
import { sql } from 'drizzle-orm';
import { londonDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { runs } from './headline.server.ts';

export type PromiseWork = { id: string; title: string; dueOn: string; isOverdue: boolean };

/** Days before its last day from which a promise is shown. */
const soon = 14;

type Row = Omit<PromiseWork, 'isOverdue'> & { organisationId: string };

/**
 * Public promises with a part that still runs, of the whole area for those who work on them, of their own organisation for
 * everybody else; the longest overdue first, each once. One statement.
 */
export async function listPromiseWork(ctx: AreaContext, size = 8): Promise<PromiseWork[]> {
  const { actor, area } = ctx;
  const today = londonDay(ctx.now);
  const grants = actor.kind === 'guest' ? [] : actor.roles.filter(({ areaId }) => areaId === area.id);
  const organisations = grants.flatMap(({ organisationId }) => organisationId ?? []);
  const isForAll = holds(actor, 'progress.edit', area.id);
  if (!isForAll && organisations.length === 0) return [];
  const rows = await ctx.db.execute<Row>(sql`
    select n.id, n.title, o.organisation_id as "organisationId", o.due->>'end' as "dueOn"
    from commitment_owners o
    join commitments c on c.area_id = o.area_id and c.id = o.commitment_id and c.decision = 'will'
    join nodes n on n.area_id = c.area_id and n.id = c.id and n.state = 'public'
    where o.area_id = ${area.id} and ${runs} and o.due->>'end' <= ${londonDay(new Date(ctx.now.getTime() + soon * 86_400_000))}
    order by o.due->>'end', n.id, o.organisation_id limit 200`);
  const mine = new Map<string, PromiseWork>();
  for (const { organisationId, ...promise } of rows) {
    if (mine.has(promise.id) || !(isForAll || organisations.includes(organisationId))) continue;
    mine.set(promise.id, { ...promise, isOverdue: promise.dueOn < today });
  }
  return [...mine.values()].slice(0, size);
}
