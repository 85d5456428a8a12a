/** Tells the forum's representatives by mail that a text waits for them: in the transaction of its cause, once each. */
import { and, eq } from 'drizzle-orm';
import { people, roles } from '#db/schema/people.ts';
import { formatDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { enqueueMail } from '#app/platform/mailer.server.ts';

type Waiting = { id: string; title: string; deadline: string; isReminder: boolean };

/** One mail to each person who answers for the forum; sent again under its key it arrives once. */
export async function tellRepresentatives(
  tx: AreaContext,
  { id, title, deadline, isReminder }: Waiting,
): Promise<void> {
  const representatives = await tx.db
    .select({ id: people.id, email: people.email })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.areaId, tx.area.id), eq(roles.role, 'representative')));
  for (const { id: personId, email } of representatives) {
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
