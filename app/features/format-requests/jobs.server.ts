/** What requests for other formats do at night. */
import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { forgetRequests } from './writes/forget-requests.server.ts';

export const formatRequestJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'forget-format-requests',
    schedule: '10 4 * * *',
    schema: z.object({}),
    handle: async (ctx) => {
      await forgetRequests(ctx);
    },
  }),
];
