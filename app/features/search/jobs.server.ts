/** The job of this feature: the index is made whole at the start of a process, and written again every night. */
import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { rebuildSearch } from './writes/rebuild-search.server.ts';

export const searchJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'rebuild-search',
    schedule: '40 3 * * *',
    schema: z.object({ isWhole: z.boolean().default(true) }),
    handle: rebuildSearch,
  }),
];
