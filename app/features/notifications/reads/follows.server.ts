/** What a person follows, for their account page and for the button on a page. */
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { follows, suppressions } from '#db/schema/notifications.ts';
import { nodes } from '#db/schema/record.ts';
import { areas } from '#db/schema/tenancy.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import type { Pace } from '../follow.ts';
import { isOfNode } from '../followable.server.ts';
import { ownFollows } from '../own-follows.server.ts';
import { recipientHash } from '../recipient-hash.server.ts';

export type Followed = {
  areaId: string;
  /** Null: the whole area. */
  nodeId: string | null;
  areaName: string;
  kind: NodeKind | null;
  title: string;
  /** Where it is, or null where it is no longer public. */
  href: string | null;
  pace: Pace;
};

/** Everything a person follows in every area, each thing once. One statement. */
export async function listFollows(ctx: Context, personId: string): Promise<Followed[]> {
  const rows = await ctx.db
    .selectDistinct({
      areaId: follows.areaId,
      nodeId: follows.nodeId,
      areaName: areas.name,
      areaSlug: areas.slug,
      kind: nodes.kind,
      slug: nodes.slug,
      title: nodes.title,
      state: nodes.state,
      pace: follows.pace,
    })
    .from(follows)
    .leftJoin(nodes, and(eq(nodes.areaId, follows.areaId), eq(nodes.id, follows.nodeId)))
    .innerJoin(areas, eq(areas.id, follows.areaId))
    .where(and(ownFollows(personId), isNotNull(follows.confirmedAt)))
    .orderBy(asc(areas.name), asc(nodes.title), asc(follows.nodeId));
  const each = new Map(rows.map((row) => [`${row.areaId} ${row.nodeId ?? ''}`, row]));
  return [...each.values()].map(({ areaId, nodeId, areaName, areaSlug, kind, slug, title, state, pace }) => {
    const shared = { areaId, nodeId, areaName, kind, pace };
    if (nodeId === null || kind === null) return { ...shared, title: areaName, href: `/${areaSlug}` };
    const href = state === 'public' ? addressOf(areaSlug, { id: nodeId, kind, slug }) : null;
    return { ...shared, title: title ?? areaName, href };
  });
}

/** Whether the reader follows the thing, or the area for null, with their account; a guest follows nothing. One statement, none for guests. */
export async function isFollowing(ctx: AreaContext, nodeId: string | null): Promise<boolean> {
  if (ctx.actor.kind === 'guest') return false;
  const { personId } = ctx.actor;
  const [row] = await ctx.db
    .select({ id: follows.id })
    .from(follows)
    .where(
      and(
        eq(follows.areaId, ctx.area.id),
        isOfNode(nodeId),
        eq(follows.personId, personId),
        isNotNull(follows.confirmedAt),
      ),
    );
  return row !== undefined;
}

/** Why no notice reaches an address although it follows things: the reader's own wish, or mail that came back; null where it does. */
export async function findMailStop(
  ctx: Context,
  email: string,
): Promise<'unsubscribed' | 'bounced' | 'complained' | null> {
  const [row] = await ctx.db
    .select({ reason: suppressions.reason })
    .from(suppressions)
    .where(eq(suppressions.recipientHash, recipientHash(ctx.keys, email)));
  return row?.reason ?? null;
}
