/** The jobs of this feature: tidying at night. */
import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { tidyAccounts } from './writes/tidy-accounts.server.ts';

export const peopleJobs: readonly JobDefinition[] = [
  defineJob({ name: 'tidy-accounts', schedule: '20 3 * * *', schema: z.object({}), handle: tidyAccounts }),
];
