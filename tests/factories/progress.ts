/** Puts organisations, services and whole stories of progress into a test's database, through the writes that screens use. */
import { areaOrganisations, organisations, services } from '#db/schema/areas.ts';
import { participationGroups, participations } from '#db/schema/consultations/consultations.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import type { Actor, RoleName } from '#app/lib/actor.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeNode } from './areas.ts';

/** A date as people write it. */
export function dateOf(text: string): StoredDate {
  const parsed = parsePartialDate(text);
  if (!parsed.ok) throw new Error(`Not a date: ${text}`);
  return parsed.date;
}

/** A person with one role in the area; the database holds no account for it. */
export function personWith(area: { id: string }, role: RoleName): Actor {
  return {
    kind: 'person',
    personId: newPublicId(),
    email: 'person@example.org',
    isOperator: false,
    hasSecondFactor: true,
    roles: [{ areaId: area.id, role, organisationId: null }],
  };
}

/** An organisation joined to the area; answers its id. */
export async function makeOrganisation({ db, area }: AreaContext, name: string, slug: string): Promise<string> {
  const id = newPublicId();
  await db.insert(organisations).values({ id, name, kind: 'council' });
  await db.insert(areaOrganisations).values({ areaId: area.id, organisationId: id, slug });
  return id;
}

/** A public service of the area; answers its id. */
export async function makeService({ db, area }: AreaContext, title: string, slug: string): Promise<string> {
  const id = await makeNode(db, area, 'service', { title, slug });
  await db.insert(services).values({ areaId: area.id, id });
  return id;
}

/** A public record of who took part, with no counts; answers its id. */
export async function makeParticipation({ db, area }: AreaContext, title: string, groups: string[]): Promise<string> {
  const id = await makeNode(db, area, 'participation', { title, slug: null });
  await db.insert(participations).values({ areaId: area.id, id });
  const rows = groups.map((label, position) => ({
    areaId: area.id,
    id: newPublicId(),
    participationId: id,
    position,
    label,
  }));
  if (rows.length > 0) await db.insert(participationGroups).values(rows);
  return id;
}

/** A published finding; answers its id. */
export async function makeFinding(ctx: AreaContext, title: string): Promise<string> {
  const { id } = await createFinding(ctx, { title });
  await publishItem(ctx, 'finding', id);
  return id;
}

/** A published update that rests on one finding of its own. */
export async function makeUpdate(
  ctx: AreaContext,
  changes: Partial<Parameters<typeof createUpdate>[1]> = {},
): Promise<{ id: string; slug: string; findingId: string }> {
  const findingId = await makeFinding(ctx, 'Waiting times are too long');
  const update = await createUpdate(ctx, {
    title: 'Shorter waits',
    said: 'We wait too long.',
    did: 'We hired.',
    ...changes,
  });
  await linkNodes(ctx, { fromId: findingId, toId: update.id, kind: 'cites' });
  const published = await publishItem(ctx, 'update', update.id);
  if (!published.isPublished) throw new Error(published.problems.map((one) => one.message).join(' '));
  return { ...update, findingId };
}
