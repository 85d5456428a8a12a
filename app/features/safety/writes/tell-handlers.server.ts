/** Tells by mail those who handle a lane that something waits there: in the transaction of what was sent. */
import { and, eq, inArray } from 'drizzle-orm';
import { people, roles } from '#db/schema/people.ts';
import { permissions } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { enqueueMail } from '#app/platform/mailer.server.ts';
import { safetyMessages } from '../messages.ts';
import { verbOf } from '../safety.ts';
import type { Lane } from '../safety.ts';

const laneNames = { flag: 'listFlag', safeguarding: 'listSafeguarding', complaint: 'listComplaint' } as const;

/** One mail to each person whose role handles the lane; it names the lane and nothing else. */
export async function tellHandlers(tx: AreaContext, lane: Lane, itemId: string): Promise<void> {
  const holders = permissions[verbOf(lane)];
  if (typeof holders === 'string') return;
  const handlers = await tx.db
    .selectDistinct({ id: people.id, email: people.email })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.areaId, tx.area.id), inArray(roles.role, [...holders])));
  for (const { id, email } of handlers) {
    await enqueueMail(tx, {
      to: email,
      template: 'safety-waiting',
      props: {
        link: `${tx.origin}/${tx.area.slug}/manage/safety/${lane}/${itemId}`,
        areaName: tx.area.name,
        laneName: tx.t(safetyMessages)(laneNames[lane]),
        demonstration: tx.area.demonstration,
      },
      key: `safety:${tx.area.id}:${itemId}:${lane}:${id}`,
    });
  }
}
