/** The only way anything becomes public: a list of gates, each of which may refuse with reasons, then one change of state. */
import { and, eq } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { notFound } from '#app/platform/errors.ts';
import { touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { NodeKind } from '../node.ts';
import { recordActivity } from './record-activity.server.ts';

/** Why something may not be public yet, as a sentence that says how to mend it. */
export type GateProblem = {
  gate: string;
  message: string;
  /** The address of the page on which it is mended, where the gate knows one. */
  href?: string;
};

/** A check before publication. Gates read; they never write. */
export type Gate = (tx: AreaContext, nodeId: string) => Promise<GateProblem[]>;

export type Published = { isPublished: true } | { isPublished: false; problems: GateProblem[] };

async function lockNode(tx: AreaContext, id: string, kind: NodeKind) {
  const rows = await tx.db
    .select()
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.kind, kind)))
    .for('update');
  const node = rows[0];
  if (!node) throw notFound();
  return node;
}

/**
 * Publishes a node when no gate objects. A thing that is public already passes its gates again and keeps its date.
 * Followers are told of the first publication by the job `node-published`, which leaves with the transaction.
 */
export async function publish(tx: AreaContext, kind: NodeKind, id: string, gates: readonly Gate[]): Promise<Published> {
  const node = await lockNode(tx, id, kind);
  const problems: GateProblem[] = [];
  for (const gate of gates) problems.push(...(await gate(tx, id)));
  if (problems.length > 0) return { isPublished: false, problems };
  await tx.db
    .update(nodes)
    .set({ state: 'public', publishedAt: node.publishedAt ?? tx.now, changedAt: tx.now })
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)));
  await recordActivity(tx, { verb: `${kind}.published`, nodeId: id });
  await touchArea(tx);
  // What comes back after it was taken back is no news: who would be told followed it since.
  if (node.publishedAt === null) await tx.enqueue('node-published', { areaId: tx.area.id, nodeId: id });
  return { isPublished: true };
}

/** Takes a published thing back; it leaves every page, chain, feed and export at once. */
export async function withdraw(tx: AreaContext, kind: NodeKind, id: string): Promise<void> {
  await lockNode(tx, id, kind);
  await tx.db
    .update(nodes)
    .set({ state: 'withdrawn', changedAt: tx.now })
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)));
  await recordActivity(tx, { verb: `${kind}.withdrawn`, nodeId: id });
  await touchArea(tx);
}
