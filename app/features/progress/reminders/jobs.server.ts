/** The job of this feature: reminding those who promised. */
import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { remindOwners } from './remind-owners.server.ts';

/** Every hour of the day: what an outage has held back is sent within the hour, and nothing twice. */
export const progressJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'remind-owners',
    schedule: '0 7-19 * * *',
    schema: z.object({}),
    handle: async (ctx) => {
      const sent = await remindOwners(ctx);
      if (sent > 0) ctx.log.info({ sent }, 'owners were reminded of their promises');
    },
  }),
];
