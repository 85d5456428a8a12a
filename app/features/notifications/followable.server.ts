/** What can be followed: any public thing of an area, or the area itself. */
import { eq, isNull } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { follows } from '#db/schema/notifications.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { getPublicById } from '#app/features/record/reads/nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type Followable = {
  /** Null for the whole area. */
  nodeId: string | null;
  title: string;
  /** Path on this site. */
  address: string;
  /** Null for the area. */
  kind: NodeKind | null;
};

/** The public thing with an id, or the area for null. @throws not-found */
export async function findFollowable(ctx: AreaContext, nodeId: string | null): Promise<Followable> {
  const { area } = ctx;
  if (nodeId === null) return { nodeId, title: area.name, address: `/${area.slug}`, kind: null };
  const node = await getPublicById(ctx, null, nodeId);
  return { nodeId, title: node.title, address: addressOf(area.slug, node), kind: node.kind };
}

/** Which follows are of a thing, or of the area. */
export const isOfNode = (nodeId: string | null): SQL =>
  nodeId === null ? isNull(follows.nodeId) : eq(follows.nodeId, nodeId);
