/** The evidence pack of a consultation as one archive; making it is recorded with its hash. */
import { buildPack, packed } from '#app/features/evidence-pack/build-pack.server.ts';
import { recordPack } from '#app/features/evidence-pack/writes/record-pack.server.ts';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';

export const loader = guardedInArea('evidence-pack.make', async (ctx, { params }) => {
  const { id, slug } = await getAsked(ctx, params['id'] ?? '');
  // Nobody has a pack that is not in the record.
  const pack = await inTransaction(ctx, async (tx) => {
    const built = await buildPack(tx, id);
    await recordPack(tx, built.manifest);
    return built;
  });
  return new Response(new Uint8Array(packed(pack)), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="evidence-pack-${slug}-${pack.manifest.asAt}.zip"`,
      'Cache-Control': 'no-store',
    },
  });
});
