/** What a service says of itself, and who runs it. */
import { sql } from 'drizzle-orm';
import { arrayOf } from './text-source.ts';
import type { TextSource } from './text-source.ts';

export const serviceTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db.execute<{ id: string; description: string; organisation: string | null }>(sql`
    select s.id, s.description, o.name as organisation
    from services s left join organisations o on o.id = s.organisation_id
    where s.area_id = ${areaId} and s.id = any(${arrayOf(ids)}::text[])`);
  return rows.map(({ id, description, organisation }) => ({
    id,
    texts: [description, organisation],
    serviceIds: [id],
  }));
};
