/** What surveys do at night. */
import { z } from 'zod';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { collectingJobs } from './collecting/jobs.server.ts';
import { listUnshuffledDays } from './reads/unshuffled-days.server.ts';
import { sweepFiles } from './writes/files/sweep-files.server.ts';
import { tidyInvitations } from './writes/access/tidy-invitations.server.ts';
import { shuffleResponses } from './writes/shuffle-responses.server.ts';

/** Writes every finished day of every anonymous survey anew, one transaction a day. Running it again changes nothing. */
export async function shuffleAnonymous(ctx: Context): Promise<void> {
  for (const day of await listUnshuffledDays(ctx)) {
    const area = await findAreaById(ctx.db, day.areaId);
    if (area) await shuffleResponses(inArea(ctx, area), day);
  }
}

export const surveyJobs: readonly JobDefinition[] = [
  defineJob({ name: 'tidy-invitations', schedule: '40 3 * * *', schema: z.object({}), handle: tidyInvitations }),
  ...collectingJobs,
  defineJob({
    name: 'sweep-answer-files',
    schedule: '50 3 * * *',
    schema: z.object({}),
    handle: async (ctx) => {
      await sweepFiles(ctx);
    },
  }),
  defineJob({
    name: 'shuffle-anonymous',
    schedule: '20 3 * * *',
    schema: z.object({}),
    handle: (ctx) => shuffleAnonymous(ctx),
  }),
];
