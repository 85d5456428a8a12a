/** What a service change says, with the notes and places of its stages. */
import { sql } from 'drizzle-orm';
import { arrayOf, textOfStated } from './text-source.ts';
import type { TextSource } from './text-source.ts';

type Stage = { note: string; place: { state: string; value?: unknown } };

export const serviceChangeTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db.execute<{ id: string; detail: string; service_id: string | null; stages: Stage[] | null }>(sql`
    select c.id, c.detail, c.service_id,
      (select json_agg(json_build_object('note', s.note, 'place', s.place) order by s.position)
        from service_change_stages s where s.area_id = c.area_id and s.change_id = c.id) as stages
    from service_changes c where c.area_id = ${areaId} and c.id = any(${arrayOf(ids)}::text[])`);
  return rows.map(({ id, detail, service_id: serviceId, stages }) => ({
    id,
    texts: [detail, ...(stages ?? []).flatMap(({ note, place }) => [note, textOfStated(place)])],
    serviceIds: serviceId === null ? [] : [serviceId],
  }));
};
