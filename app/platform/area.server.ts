/** Finds the area that an address names, or the address it has now. */
import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/client.server.ts';
import { areas, areaSlugs } from '#db/schema/tenancy.ts';
import type { Area } from './services.server.ts';

const columns = {
  id: areas.id,
  slug: areas.slug,
  name: areas.name,
  summary: areas.summary,
  demonstration: areas.demonstration,
  disclosurePreset: areas.disclosurePreset,
  forumName: areas.forumName,
  forumAddress: areas.forumAddress,
  safetyReader: areas.safetyReader,
  safetyHours: areas.safetyHours,
  contact: areas.contact,
};

const bySlug = (db: Db) =>
  db
    .select(columns)
    .from(areaSlugs)
    .innerJoin(areas, eq(areas.id, areaSlugs.areaId))
    .where(eq(areaSlugs.slug, sql.placeholder('slug')))
    .limit(1)
    .prepare('find_area');

/** Asked by every request: written once for each database, not once a request. */
const prepared = new WeakMap<Db, ReturnType<typeof bySlug>>();

/** The area that has or once had this slug; its own `slug` says whether the address is an old one. One statement. */
export async function findArea(db: Db, slug: string): Promise<Area | null> {
  const query = prepared.get(db) ?? bySlug(db);
  prepared.set(db, query);
  const rows = await query.execute({ slug });
  return rows[0] ?? null;
}

/** Every area, by name. */
export function listAreas(db: Db): Promise<Area[]> {
  return db.select(columns).from(areas).orderBy(areas.name);
}

/** The area with an id. */
export async function findAreaById(db: Db, id: string): Promise<Area | null> {
  const rows = await db.select(columns).from(areas).where(eq(areas.id, id)).limit(1);
  return rows[0] ?? null;
}
