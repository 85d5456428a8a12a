/** Confirms a follow by the link that was mailed to its address. */
import { and, eq } from 'drizzle-orm';
import { follows } from '#db/schema/notifications.ts';
import { nodes } from '#db/schema/record.ts';
import { readPayload } from '#app/features/people/emailed-link.ts';
import { addressOf } from '#app/features/record/node.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { confirmationSchema } from '../follow.ts';
import type { SpentLink } from '../follow.ts';
import { resumeMail } from './resume-mail.server.ts';

/** What the reader now follows; `href` is null where it is not public any more. */
export type Confirmed = { title: string; areaName: string; href: string | null };

/**
 * Confirms what a spent link of purpose `confirm-follow` carries. Asking for mail again lifts an earlier "stop all mail".
 * @returns null where the follow is gone: stopped since, or its thing deleted.
 */
export async function confirmFollow(ctx: Context, link: SpentLink): Promise<Confirmed | null> {
  const payload = readPayload(confirmationSchema, link.payload);
  if (!payload) return null;
  const own = and(
    eq(follows.areaId, payload.areaId),
    eq(follows.id, payload.followId),
    eq(follows.email, link.email.toLowerCase()),
  );
  return inTransaction(ctx, async (tx) => {
    const [follow] = await tx.db
      .update(follows)
      .set({ confirmedAt: tx.now })
      .where(own)
      .returning({ nodeId: follows.nodeId });
    if (!follow) return null;
    await resumeMail(tx, link.email);
    const area = await findAreaById(tx.db, payload.areaId);
    if (!area) return null;
    if (follow.nodeId === null) return { title: area.name, areaName: area.name, href: `/${area.slug}` };
    const [node] = await tx.db
      .select({ id: nodes.id, kind: nodes.kind, slug: nodes.slug, title: nodes.title, state: nodes.state })
      .from(nodes)
      .where(and(eq(nodes.areaId, payload.areaId), eq(nodes.id, follow.nodeId)));
    if (!node) return null;
    const href = node.state === 'public' ? addressOf(area.slug, node) : null;
    return { title: node.title, areaName: area.name, href };
  });
}
