/** Personal links that nobody has answered by. */
import { and, count, eq } from 'drizzle-orm';
import { surveyTokens } from '#db/schema/surveys/access.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { tokenHashOf } from '../../access/tokens.server.ts';

/** Whether the token can still be answered by. One that is spent and one that never was look alike. */
export async function isUnspent(ctx: AreaContext, surveyId: string, token: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ hash: surveyTokens.tokenHash })
    .from(surveyTokens)
    .where(
      and(
        eq(surveyTokens.areaId, ctx.area.id),
        eq(surveyTokens.surveyId, surveyId),
        eq(surveyTokens.tokenHash, tokenHashOf(ctx.keys, surveyId, token)),
      ),
    );
  return rows.length > 0;
}

/** How many are left of all that were made. */
export async function countUnspent(ctx: AreaContext, surveyId: string): Promise<number> {
  const rows = await ctx.db
    .select({ left: count() })
    .from(surveyTokens)
    .where(and(eq(surveyTokens.areaId, ctx.area.id), eq(surveyTokens.surveyId, surveyId)));
  return rows[0]?.left ?? 0;
}
