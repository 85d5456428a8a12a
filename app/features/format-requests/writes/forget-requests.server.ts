/** Deletes requests that were done a year ago. */
import { lt } from 'drizzle-orm';
import { formatRequests } from '#db/schema/format-requests.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';
import { keptDays } from '../requests.ts';

/** Answers how many went. Of every area; running it again changes nothing. */
export async function forgetRequests(ctx: Context): Promise<number> {
  const before = londonDay(new Date(ctx.now.getTime() - keptDays * 86_400_000));
  const gone = await ctx.db
    .delete(formatRequests)
    .where(lt(formatRequests.done, before))
    .returning({ id: formatRequests.id });
  return gone.length;
}
