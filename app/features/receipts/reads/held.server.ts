/** What a tracking code stands for, of whatever kind, wherever it is. */
import { sql } from 'drizzle-orm';
import type { ContributionChannel, ContributionKind, ContributionState } from '#app/features/record/contribution.ts';
import { codeHashOf } from '#app/features/record/contribution-code.server.ts';
import type { Context } from '#app/platform/context.server.ts';

export type Held = {
  source: 'response' | 'entry';
  areaId: string;
  id: string;
  kind: ContributionKind | 'response';
  channel: ContributionChannel | null;
  activityId: string | null;
  consultationId: string | null;
  /** YYYY-MM-DD: the last day for taking back; null where none is stated. */
  until: string | null;
  day: string;
  isLate: boolean;
  state: ContributionState;
  readOn: string | null;
  codedOn: string | null;
  putOn: string | null;
  countedOn: string | null;
};

/** The contribution of a well-formed code; null for one that is unknown or was taken back. One statement. */
export async function findHeld(ctx: Context, code: string): Promise<Held | null> {
  const hash = codeHashOf(ctx.keys, code);
  const rows = await ctx.db.execute<Held>(sql`
    select held.source, held.area_id as "areaId", held.id, held.kind, held.channel, held.activity_id as "activityId",
      held.consultation_id as "consultationId", w.until::text as until, held.day::text as day, held.is_late as "isLate",
      held.state, held.read_on::text as "readOn", held.coded_on::text as "codedOn", held.put_on::text as "putOn",
      held.counted_on::text as "countedOn"
    from (
      select 'response' as source, r.area_id, r.id, 'response' as kind, null as channel, r.survey_id as activity_id,
        s.consultation_id, r.day, r.is_late, coalesce(p.state, 'received') as state, p.read_on, p.coded_on, p.put_on,
        rs.as_at as counted_on
      from responses r
      join surveys s on s.area_id = r.area_id and s.id = r.survey_id
      left join response_progress p on p.area_id = r.area_id and p.response_id = r.id
      left join result_snapshots rs on rs.area_id = r.area_id and rs.id = r.first_snapshot_id
      where r.code_hash = ${hash}
      union all
      select 'entry', c.area_id, c.id, c.kind, c.channel, c.activity_node_id, c.consultation_id, c.day, c.is_late,
        c.state, c.read_on, c.coded_on, c.put_on, null
      from contributions c
      where c.code_hash = ${hash}
    ) held
    left join withdrawal_terms w on w.area_id = held.area_id and w.consultation_id = held.consultation_id
    limit 1`);
  return rows[0] ?? null;
}
