/** Tells the forum's representatives by mail that a text waits for them: in the transaction of its cause, once each. */
import { formatDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { enqueueMail } from '#app/platform/mailer.server.ts';
import { listRepresentatives } from '../reads/representatives.server.ts';

type Waiting = { id: string; title: string; deadline: string; isReminder: boolean };

/** One mail to each person who answers for the forum; sent again under its key it arrives once. */
export async function tellRepresentatives(
  tx: AreaContext,
  { id, title, deadline, isReminder }: Waiting,
): Promise<void> {
  for (const { id: personId, email } of await listRepresentatives(tx)) {
    await enqueueMail(tx, {
      to: email,
      template: 'countersign-waiting',
      props: {
        link: `${tx.origin}/${tx.area.slug}/manage/countersigns/${id}`,
        areaName: tx.area.name,
        title,
        deadline: formatDay(deadline),
        occasion: isReminder ? 'reminder' : 'asked',
        demonstration: tx.area.demonstration,
      },
      key: `countersign:${tx.area.id}:${id}:${isReminder ? 'reminder' : 'asked'}:${personId}`,
    });
  }
}
