/** Answers of decisions that say otherwise than the question itself of an option, or than another final decision. */
import { sql } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Outcome } from '../decision.ts';

export type Contradiction = {
  /** The decision whose answer it is. */
  decisionId: string;
  /** The finding or option that is answered. */
  aboutId: string;
  title: string;
  said: Outcome;
  /** What the question states of the option, in the same words; null where it is another record that says otherwise. */
  stated: Outcome | null;
  /** The title of the other record; null where it is the question itself. */
  record: string | null;
};

/**
 * Of one decision in any state, or of all final public ones about the consultation: each pair of those is told once. Part of a
 * question may be decided in one way early and otherwise in the end, so two records contradict one another only where both
 * are final. One statement.
 */
export async function listContradictions(
  ctx: AreaContext,
  consultationId: string,
  decisionId: string | null = null,
): Promise<Contradiction[]> {
  const areaId = ctx.area.id;
  const rows = await ctx.db.execute<Contradiction>(sql`
    with own as (
      select d.id, d.scope, a.finding_id, a.option_id, a.outcome from decisions d
      join nodes n on n.area_id = d.area_id and n.id = d.id
      join decision_answers a on a.area_id = d.area_id and a.decision_id = d.id
      where d.area_id = ${areaId} and d.consultation_id = ${consultationId} and (
        d.id = ${decisionId}::text or (${decisionId}::text is null and n.state = 'public' and d.scope = 'final'))
    )
    select own.id as "decisionId", o.id as "aboutId", o.title, own.outcome as said, s.stated, null as record
    from own
    join consultation_options o on o.area_id = ${areaId} and o.id = own.option_id
    cross join lateral (
      select case o.outcome when 'chosen' then 'accepted' when 'partly' then 'in-part' when 'not-chosen' then 'refused' end
        as stated
    ) s
    where s.stated <> own.outcome
    union all
    select own.id, coalesce(own.finding_id, own.option_id), coalesce(f.title, o.title), own.outcome, null, n.title
    from own
    join decision_answers b on b.area_id = ${areaId} and b.outcome <> own.outcome
      and (b.finding_id = own.finding_id or b.option_id = own.option_id)
    join decisions d on d.area_id = b.area_id and d.id = b.decision_id and d.consultation_id = ${consultationId}
      and d.scope = 'final' and own.scope = 'final' and (d.id > own.id or (${decisionId}::text is not null and d.id <> own.id))
    join nodes n on n.area_id = d.area_id and n.id = d.id and n.state = 'public'
    left join nodes f on f.area_id = ${areaId} and f.id = own.finding_id
    left join consultation_options o on o.area_id = ${areaId} and o.id = own.option_id
    order by 3, 6`);
  return [...rows];
}
