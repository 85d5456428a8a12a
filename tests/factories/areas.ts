/** Puts an area, its things and its people into a test's database. */
import { areas, areaSlugs } from '#db/schema/tenancy.ts';
import { people } from '#db/schema/people.ts';
import { links, nodes } from '#db/schema/record.ts';
import type { LinkKind, NodeKind } from '#db/schema/record.ts';
import type { Db } from '#db/client.server.ts';
import { findArea } from '#app/platform/area.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';

const at = new Date('2026-03-01T09:00:00Z');

/** A new area with a slug of its own. */
export async function makeArea(db: Db, changes: Partial<Area> = {}): Promise<Area> {
  const id = newPublicId();
  const slug = `area-${id}`;
  const safetyReader = 'the safeguarding lead';
  await db.insert(areas).values({ id, slug, name: 'Testshire', safetyReader, createdAt: at, ...changes });
  await db.insert(areaSlugs).values({ slug: changes.slug ?? slug, areaId: changes.id ?? id });
  const area = await findArea(db, changes.slug ?? slug);
  if (!area) throw new Error('The area was not made.');
  return area;
}

/** A node of the area, public unless said otherwise; answers its id. */
export async function makeNode(
  db: Db,
  area: Area,
  kind: NodeKind,
  changes: Partial<typeof nodes.$inferInsert> = {},
): Promise<string> {
  const id = newPublicId();
  await db.insert(nodes).values({
    areaId: area.id,
    id,
    kind,
    slug: `${kind}-${id}`,
    title: `A ${kind}`,
    state: 'public',
    createdAt: at,
    changedAt: at,
    publishedAt: at,
    ...changes,
  });
  return id;
}

/** A step of the chain from cause to consequence. */
export async function makeLink(db: Db, area: Area, fromId: string, kind: LinkKind, toId: string): Promise<void> {
  await db.insert(links).values({ areaId: area.id, id: newPublicId(), fromId, toId, kind, madeAt: at });
}

/** An account with a proven address unless said otherwise; answers its id. */
export async function makePerson(
  db: Db,
  email: string,
  changes: Partial<typeof people.$inferInsert> = {},
): Promise<string> {
  const id = changes.id ?? newPublicId();
  await db.insert(people).values({ email, emailVerifiedAt: at, createdAt: at, ...changes, id });
  return id;
}
