/** What feedback does at night. */
import { z } from 'zod';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { listUnshuffledDays, shuffleFeedback } from './writes/shuffle-feedback.server.ts';

/** Writes every finished day anew, one transaction a day. Running it again changes nothing. */
export async function shuffleAllFeedback(ctx: Context): Promise<void> {
  for (const { areaId, day } of await listUnshuffledDays(ctx)) {
    const area = await findAreaById(ctx.db, areaId);
    if (area) await shuffleFeedback(inArea(ctx, area), day);
  }
}

export const feedbackJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'shuffle-feedback',
    schedule: '35 3 * * *',
    schema: z.object({}),
    handle: (ctx) => shuffleAllFeedback(ctx),
  }),
];
