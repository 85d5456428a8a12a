/** What consultations do by the clock. */
import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { markClock } from './writes/mark-clock.server.ts';

/** Every hour, so that news of an opening comes soon after an outage; pages do not wait for it. */
export const consultationJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'consultation-clock',
    schedule: '5 * * * *',
    schema: z.object({}),
    handle: (ctx) => markClock(ctx),
  }),
];
