/** Answers that somebody kept, by the code of their link. */
import { and, eq, gte } from 'drizzle-orm';
import { savedAnswers } from '#db/schema/surveys/collecting.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { KeptAnswers } from '../../answering.server.ts';
import { keptId, openKept } from '../../collecting/return-link.server.ts';

export type FoundAnswers = { kept: KeptAnswers; /** The last day on which the link works. */ until: string };

/** Null for a link that was used up or let go of, whose days are over, and for another survey's. One statement. */
export async function findKeptAnswers(ctx: AreaContext, surveyId: string, code: string): Promise<FoundAnswers | null> {
  const rows = await ctx.db
    .select({ sealed: savedAnswers.sealed, until: savedAnswers.until })
    .from(savedAnswers)
    .where(
      and(
        eq(savedAnswers.areaId, ctx.area.id),
        eq(savedAnswers.id, keptId(code)),
        eq(savedAnswers.surveyId, surveyId),
        gte(savedAnswers.until, londonDay(ctx.now)),
      ),
    );
  const row = rows[0];
  const kept = row ? openKept(code, surveyId, row.sealed, ctx.now) : null;
  return row && kept ? { kept, until: row.until } : null;
}
