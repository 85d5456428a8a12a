/** What the ledger does at night. */
import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { sweepProgress } from './writes/sweep-progress.server.ts';

export const evidenceJobs: readonly JobDefinition[] = [
  defineJob({ name: 'sweep-response-progress', schedule: '50 3 * * *', schema: z.object({}), handle: sweepProgress }),
];
