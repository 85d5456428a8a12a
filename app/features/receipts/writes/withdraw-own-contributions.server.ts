/** Takes back every answer that is stored together with who gave it, for a person who closes their account. */
import { and, eq } from 'drizzle-orm';
import { responseIdentities, responses } from '#db/schema/surveys.ts';
import { areas } from '#db/schema/tenancy.ts';
import { forgetProgress } from '#app/features/evidence/writes/forget-progress.server.ts';
import { withdrawQuotesOfResponse } from '#app/features/progress/writes/withdraw-quotes-of-response.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { withdrawResponse } from '#app/features/surveys/writes/withdraw-response.server.ts';
import { findArea } from '#app/platform/area.server.ts';
import { inArea, inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';

/** In every area. What was published before stands until the next figures; quotations disappear at once (data-rules 7). */
export async function withdrawOwnContributions(ctx: Context, personId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const own = await tx.db
      .select({ slug: areas.slug, codeHash: responses.codeHash })
      .from(responseIdentities)
      .innerJoin(
        responses,
        and(eq(responses.areaId, responseIdentities.areaId), eq(responses.id, responseIdentities.responseId)),
      )
      .innerJoin(areas, eq(areas.id, responses.areaId))
      .where(eq(responseIdentities.personId, personId));
    for (const { slug, codeHash } of own) {
      const area = await findArea(tx.db, slug);
      const gone = area && (await withdrawResponse(inArea(tx, area), codeHash));
      if (!area || !gone) continue;
      await forgetProgress(inArea(tx, area), gone.id);
      await withdrawQuotesOfResponse(inArea(tx, area), gone.id);
      await recordActivity(inArea(tx, area), { verb: 'response.withdrawn', nodeId: gone.surveyId, isAnonymous: true });
    }
  });
}
