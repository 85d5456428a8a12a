/** What had been put to the decision maker on a day: counted by how it came, petitions one by one, and what came late told apart. */
import { sql } from 'drizzle-orm';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { EvidencePut } from '../decision.ts';
import { ledgerOf } from './ledger.server.ts';

/** Contributions that stand at the last step now. Signatures stay what the petition states; they are counted nowhere. One statement. */
export async function countPut(ctx: AreaContext, consultationId: string): Promise<EvidencePut> {
  const rows = await ctx.db.execute<{ lines: EvidencePut['lines']; petitions: EvidencePut['petitions'] }>(sql`
    with put as (
      select * from ${ledgerOf(ctx.area.id, consultationId)} l where l.state = 'put-to-decision-maker'
    )
    select
      (select coalesce(json_agg(json_strip_nulls(json_build_object('channel', c.channel, 'count', c.count, 'late', nullif(c.late, 0)))
          order by c.channel), '[]'::json)
        from (select channel, count(*)::int as count, (count(*) filter (where is_late))::int as late
          from put group by channel) c) as lines,
      (select coalesce(json_agg(jsonb_build_object('title', p.title, 'signatures', (p.signatures->>'value')::int)
          || case when p.is_late then '{"isLate": true}'::jsonb else '{}'::jsonb end
        order by p.title, p.id), '[]'::json) from put p where p.channel = 'petition') as petitions`);
  return { asAt: londonDay(ctx.now), lines: rows[0]?.lines ?? [], petitions: rows[0]?.petitions ?? [] };
}
