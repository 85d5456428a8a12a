/** Stops mail by the link at its end: about one thing, or about everything that is followed. */
import { and, eq } from 'drizzle-orm';
import { suppressions } from '#db/schema/notifications.ts';
import { nodes } from '#db/schema/record.ts';
import { areas } from '#db/schema/tenancy.ts';
import { readPayload } from '#app/features/people/emailed-link.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { stopSchema } from '../follow.ts';
import type { SpentLink } from '../follow.ts';
import { recipientHash } from '../recipient-hash.server.ts';
import { endFollows } from './unfollow.server.ts';

/** What is stopped: mail about one thing, with its title, or all of it. */
export type Stopped = { scope: 'one'; title: string } | { scope: 'all' };

/** Does what a spent link of purpose `unsubscribe` says; null where it carries nothing that is known. */
export async function unsubscribe(ctx: Context, link: SpentLink): Promise<Stopped | null> {
  const stop = readPayload(stopSchema, link.payload);
  if (!stop) return null;
  if (stop.scope === 'all') {
    const row = {
      recipientHash: recipientHash(ctx.keys, link.email),
      reason: 'unsubscribed',
      createdAt: ctx.now,
    } as const;
    await ctx.db.insert(suppressions).values(row).onConflictDoNothing();
    return { scope: 'all' };
  }
  return inTransaction(ctx, async (tx) => {
    await endFollows(tx, link.email, stop);
    const { areaId, nodeId } = stop;
    const [named] =
      nodeId === null
        ? await tx.db.select({ title: areas.name }).from(areas).where(eq(areas.id, areaId))
        : await tx.db
            .select({ title: nodes.title })
            .from(nodes)
            .where(and(eq(nodes.areaId, areaId), eq(nodes.id, nodeId)));
    return named ? { scope: 'one', title: named.title } : null;
  });
}
