/** The night job of this feature. */
import { asc } from 'drizzle-orm';
import { z } from 'zod';
import { areas } from '#db/schema/tenancy.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { askPeople, noteDone, publishAll } from './writes/nightly.server.ts';

/** Every area in turn. Run again, it asks nobody twice and publishes nothing new. */
async function runConfirmations(ctx: Context): Promise<void> {
  const ids = await ctx.db.select({ id: areas.id }).from(areas).orderBy(asc(areas.id));
  for (const { id } of ids) {
    const area = await findAreaById(ctx.db, id);
    if (!area) continue;
    const here = inArea(ctx, area);
    await noteDone(here);
    await askPeople(here);
    await publishAll(here);
  }
}

export const confirmationJobs: readonly JobDefinition[] = [
  defineJob({ name: 'confirmations', schedule: '40 3 * * *', schema: z.object({}), handle: runConfirmations }),
];
