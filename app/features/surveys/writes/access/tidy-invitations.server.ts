/** Forgets whom a survey invited once it has been closed for a while, and the links that nobody used. */
import { sql } from 'drizzle-orm';
import { londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Days after the last day. */
const keptDays = 60;

/** Two statements; running it again changes nothing. */
export async function tidyInvitations(ctx: Context): Promise<void> {
  const before = londonDay(new Date(ctx.now.getTime() - keptDays * 86_400_000));
  const isOver = sql`exists (select from surveys s where s.area_id = t.area_id and s.id = t.survey_id
    and s.closes->>'state' = 'stated' and s.closes->>'end' < ${before})`;
  await ctx.db.execute(sql`delete from survey_invitations t where ${isOver}`);
  await ctx.db.execute(sql`delete from survey_tokens t where ${isOver}`);
}
