/** Lets whoever follows a promise hear that it moved, was given up or was taken back: once for one change, whatever moved in it. */
import type { AreaContext } from '#app/platform/context.server.ts';

export async function tellOfPromise(
  tx: AreaContext,
  commitmentId: string,
  kind: 'progress' | 'commitment-taken-back',
): Promise<void> {
  const actorId = tx.actor.kind === 'person' ? tx.actor.personId : null;
  const eventKey = `${kind}:${commitmentId}:${tx.now.toISOString()}`;
  const data = { areaId: tx.area.id, nodeId: commitmentId, kind, eventKey, actorId };
  await tx.enqueue('tell-followers', data, { singletonKey: `${tx.area.id}:${eventKey}` });
}
