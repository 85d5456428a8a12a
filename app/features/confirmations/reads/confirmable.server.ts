/** What people can be asked about: a public promise, service change or update that is said to be done. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/** Whether node `n` is said to be done: every owner of a promise, the last stage of a change, the status of an update. */
export const isDone: SQL = sql`case n.kind
  when 'commitment' then exists (
      select 1 from commitments c join commitment_owners o on o.area_id = c.area_id and o.commitment_id = c.id
      where c.area_id = n.area_id and c.id = n.id and c.decision = 'will')
    and not exists (
      select 1 from commitment_owners o where o.area_id = n.area_id and o.commitment_id = n.id and o.status <> 'done')
  when 'service-change' then (
      select s.stage from service_change_stages s where s.area_id = n.area_id and s.change_id = n.id
      order by s.position desc, s.id desc limit 1) = 'in-place'
  when 'update' then (select u.status from updates u where u.area_id = n.area_id and u.id = n.id) = 'done'
  else false end`;

export type Confirmable = { id: string; kind: NodeKind; slug: string | null; title: string };

/** The thing, if people can be asked about it now; null for what is unknown, private, of another area or not done. */
async function findConfirmable(ctx: AreaContext, id: string): Promise<Confirmable | null> {
  const rows = await ctx.db.execute<Confirmable>(sql`
    select n.id, n.kind, n.slug, n.title from nodes n
    where n.area_id = ${ctx.area.id} and n.id = ${id} and n.state = 'public' and ${isDone}`);
  return rows[0] ?? null;
}

/** @throws not-found where nobody can be asked about it. One statement. */
export async function getConfirmable(ctx: AreaContext, id: string): Promise<Confirmable> {
  const found = await findConfirmable(ctx, id);
  if (found === null) throw notFound();
  return found;
}
