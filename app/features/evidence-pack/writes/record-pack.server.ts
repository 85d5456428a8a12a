/** Records that an evidence pack was made, with the hash of the whole. */
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Manifest } from '../pack.ts';
import { packVerb } from '../reads/deeds.server.ts';

export async function recordPack(ctx: AreaContext, { consultation, whole, files }: Manifest): Promise<void> {
  await recordActivity(ctx, { verb: packVerb, nodeId: consultation.id, detail: { whole, files: files.length } });
}
