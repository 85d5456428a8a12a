/** Lets whoever follows a promise or a service change hear that it moved or was taken back: once for one change, whatever moved in it. */
import type { AreaContext } from '#app/platform/context.server.ts';

/** What the notices of this feature are called (features/notifications/notices.ts). */
type MoveNotice = 'progress' | 'service-change-moved' | 'commitment-taken-back';

export async function tellOfMove(tx: AreaContext, nodeId: string, kind: MoveNotice): Promise<void> {
  const actorId = tx.actor.kind === 'person' ? tx.actor.personId : null;
  const eventKey = `${kind}:${nodeId}:${tx.now.toISOString()}`;
  const data = { areaId: tx.area.id, nodeId, kind, eventKey, actorId };
  await tx.enqueue('tell-followers', data, { singletonKey: `${tx.area.id}:${eventKey}` });
}
