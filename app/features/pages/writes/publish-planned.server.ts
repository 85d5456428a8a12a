/** Publishes one page whose planned time has come, once; when it may not be published its author is told why. */
import { and, eq, isNotNull, lte } from 'drizzle-orm';
import { pages } from '#db/schema/pages.ts';
import { people, roles } from '#db/schema/people.ts';
import { nodes } from '#db/schema/record.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import { guest } from '#app/lib/actor.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { enqueueMail } from '#app/platform/mailer.server.ts';
import { faultMessages } from '../messages-faults.ts';
import { mayPublish } from '../policy.ts';
import { publishPage } from './publish-page.server.ts';

/** The person who planned it, with the roles that they hold now; a guest when the account is gone. */
async function plannerOf(tx: AreaContext, personId: string | null): Promise<Actor> {
  if (personId === null) return guest;
  const [person] = await tx.db.select().from(people).where(eq(people.id, personId));
  if (!person) return guest;
  const held = await tx.db
    .select({ role: roles.role, organisationId: roles.organisationId })
    .from(roles)
    .where(and(eq(roles.areaId, tx.area.id), eq(roles.personId, personId)));
  return {
    kind: 'person',
    personId,
    email: person.email,
    isOperator: false,
    hasSecondFactor: true,
    roles: held.map((one) => ({ ...one, areaId: tx.area.id })),
  };
}

async function tellPlanner(tx: AreaContext, planner: Actor, id: string, why: string): Promise<void> {
  if (planner.kind === 'guest') return;
  const [node] = await tx.db
    .select({ title: nodes.title })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id)));
  await enqueueMail(tx, {
    to: planner.email,
    template: 'publication-refused',
    props: {
      link: `${tx.origin}/${tx.area.slug}/manage/pages/${id}`,
      areaName: tx.area.name,
      title: node?.title ?? '',
      why,
      demonstration: tx.area.demonstration,
    },
    key: `planned:${tx.area.id}:${id}:${tx.now.toISOString()}`,
  });
}

/**
 * Does nothing for a page that is not due (any more): the plan is taken off the row in the transaction that publishes, so
 * it happens once however often the job runs, and after an outage it happens late rather than not at all.
 */
export function publishPlanned(ctx: AreaContext, id: string): Promise<'published' | 'refused' | 'not-due'> {
  return inTransaction(ctx, async (tx) => {
    const own = and(eq(pages.areaId, tx.area.id), eq(pages.id, id));
    const [due] = await tx.db
      .select({ by: pages.scheduledBy })
      .from(pages)
      .where(and(own, isNotNull(pages.scheduledAt), lte(pages.scheduledAt, tx.now)))
      .for('update', { skipLocked: true });
    if (!due) return 'not-due';
    const planner = await plannerOf(tx, due.by);
    const asPlanner = { ...tx, actor: planner };
    const isAllowed = mayPublish(planner, tx.area.id);
    const outcome = isAllowed
      ? await publishPage(asPlanner, id)
      : {
          isPublished: false as const,
          problems: [{ gate: 'plannerMayNot', message: tx.t(faultMessages)('plannerMayNot') }],
        };
    if (outcome.isPublished) return 'published';
    const why = outcome.problems.map((problem) => problem.message).join(' ');
    await tx.db.update(pages).set({ scheduledAt: null, scheduleProblem: why }).where(own);
    await recordActivity(tx, { verb: 'page.publication-refused', nodeId: id });
    await tellPlanner(tx, planner, id, why);
    return 'refused';
  });
}
