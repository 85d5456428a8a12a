/** Takes back every answer that is stored together with who gave it, for a person who closes their account. */
import { and, eq } from 'drizzle-orm';
import { responseIdentities, responses } from '#db/schema/surveys/surveys.ts';
import { areas } from '#db/schema/tenancy.ts';
import { findArea } from '#app/platform/area.server.ts';
import { inArea, inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { takeBackResponse } from './take-back-response.server.ts';

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
      if (area) await takeBackResponse(inArea(tx, area), { codeHash });
    }
  });
}
