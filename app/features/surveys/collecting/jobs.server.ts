/** What collecting does beside requests: stores files, and at night lets go of what nobody came back to. */
import { z } from 'zod';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { defineJob } from '#app/platform/jobs.server.ts';
import type { JobDefinition } from '#app/platform/jobs.server.ts';
import { sweepKeptAnswers } from '../writes/collecting/keep-answers.server.ts';
import { sweepAbandonedTurns } from '../writes/collecting/run-kiosk.server.ts';
import { storeImport, storeImportJob, sweepImports } from '../writes/collecting/store-import.server.ts';

/** Running it again changes nothing. */
export async function sweepCollecting(ctx: Context): Promise<void> {
  await sweepKeptAnswers(ctx);
  await sweepAbandonedTurns(ctx);
  await sweepImports(ctx);
}

const importData = z.object({ areaId: z.string(), importId: z.string() });

async function storeFile(ctx: Context, { areaId, importId }: z.infer<typeof importData>): Promise<void> {
  const area = await findAreaById(ctx.db, areaId);
  if (area) await storeImport(inArea(ctx, area), importId);
}

export const collectingJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'sweep-collecting',
    schedule: '40 3 * * *',
    schema: z.object({}),
    handle: (ctx) => sweepCollecting(ctx),
  }),
  defineJob({ name: storeImportJob, schema: importData, handle: storeFile }),
];
