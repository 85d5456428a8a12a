/** What happens by the clock: at night people are asked and answers published, in the morning who must answer is reminded. */
import { asc } from 'drizzle-orm';
import { z } from 'zod';
import { areas } from '#db/schema/tenancy.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { askPeople, noteDone, publishAll } from './writes/nightly.server.ts';
import { tellReviewers } from './writes/tell-reviewers.server.ts';

async function inEveryArea(ctx: Context, work: (here: AreaContext) => Promise<void>): Promise<void> {
  const ids = await ctx.db.select({ id: areas.id }).from(areas).orderBy(asc(areas.id));
  for (const { id } of ids) {
    const area = await findAreaById(ctx.db, id);
    if (area) await work(inArea(ctx, area));
  }
}

/** Run again, it asks nobody twice and publishes nothing new. */
const runConfirmations = (ctx: Context) =>
  inEveryArea(ctx, async (here) => {
    await noteDone(here);
    await askPeople(here);
    await publishAll(here);
  });

/** Run again, it reminds nobody twice. */
export const remindReviewers = (ctx: Context) => inEveryArea(ctx, tellReviewers);

export const confirmationJobs: readonly JobDefinition[] = [
  defineJob({ name: 'confirmations', schedule: '40 3 * * *', schema: z.object({}), handle: runConfirmations }),
  defineJob({ name: 'remind-reviewers', schedule: '35 8 * * *', schema: z.object({}), handle: remindReviewers }),
];
