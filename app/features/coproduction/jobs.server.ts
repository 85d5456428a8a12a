/** What happens by the clock: silence is written down after midnight, representatives are reminded in the morning. */
import { z } from 'zod';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { recordSilences } from './writes/record-silences.server.ts';
import { remindRepresentatives } from './writes/remind-representatives.server.ts';

export const coproductionJobs: readonly JobDefinition[] = [
  defineJob({ name: 'record-silences', schedule: '10 0 * * *', schema: z.object({}), handle: recordSilences }),
  defineJob({
    name: 'remind-representatives',
    schedule: '30 8 * * *',
    schema: z.object({}),
    handle: remindRepresentatives,
  }),
];
