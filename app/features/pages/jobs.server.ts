/** What pages do by the clock. */
import { z } from 'zod';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { listDuePages } from './reads/due-pages.server.ts';
import { publishPlanned } from './writes/publish-planned.server.ts';

/** Publishes every page whose time has come, one transaction each. Running it again changes nothing. */
export async function publishPlannedPages(ctx: Context): Promise<void> {
  for (const { areaId, id } of await listDuePages(ctx)) {
    const area = await findAreaById(ctx.db, areaId);
    if (area) await publishPlanned(inArea(ctx, area), id);
  }
}

export const pageJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'publish-planned-pages',
    schedule: '* * * * *',
    schema: z.object({}),
    handle: (ctx) => publishPlannedPages(ctx),
  }),
];
