/** Counts of what is public, always computed: in one area, or in all of them. */
import { sql } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';

export type Counts = {
  /** Questions put to people: consultations of every kind, and surveys that belong to none. */
  questions: number;
  findings: number;
  commitments: number;
  updates: number;
};

/** Counts the public things of the context's area, or of every area where there is none. One statement. */
export async function countPublic(ctx: Context): Promise<Counts> {
  const here = ctx.area === null ? sql`true` : sql`n.area_id = ${ctx.area.id}`;
  const rows = await ctx.db.execute<Counts>(sql`
    select
      (count(*) filter (where n.kind = 'consultation' or (n.kind = 'survey' and not exists (
        select 1 from surveys s where s.area_id = n.area_id and s.id = n.id and s.consultation_id is not null))))::int
        as "questions",
      (count(*) filter (where n.kind = 'finding'))::int as "findings",
      (count(*) filter (where n.kind = 'commitment'))::int as "commitments",
      (count(*) filter (where n.kind = 'update'))::int as "updates"
    from nodes n
    where ${here} and n.state = 'public'`);
  return rows[0] ?? { questions: 0, findings: 0, commitments: 0, updates: 0 };
}
