/** Tells followers of an event: one job in the transaction of the write, which finds out whom it concerns. */
import type { AreaContext } from '#app/platform/context.server.ts';
import type { NoticeEvent } from '../notices.ts';

/** The job that fans an event out. Features below this one send it by its name, with the data of `noticeEvent`. */
export const tellFollowersJob = 'tell-followers';

/** Puts the event into the transaction; the same `eventKey` twice tells nobody twice. Publishing does this by itself. */
export async function notify(tx: AreaContext, event: Pick<NoticeEvent, 'nodeId' | 'kind' | 'eventKey'>): Promise<void> {
  const actorId = tx.actor.kind === 'person' ? tx.actor.personId : null;
  const data: NoticeEvent = { ...event, areaId: tx.area.id, actorId };
  await tx.enqueue(tellFollowersJob, data, { singletonKey: `${tx.area.id}:${event.eventKey}` });
}
