/** What a survey says before it is opened. Its answers are never searched. */
import { sql } from 'drizzle-orm';
import { arrayOf } from './text-source.ts';
import type { TextSource } from './text-source.ts';

export const surveyTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db.execute<{ id: string; introduction: string; services: string[] | null }>(sql`
    select s.id, s.introduction,
      (select json_agg(cs.service_id) from consultation_services cs
        where cs.area_id = s.area_id and cs.consultation_id = s.consultation_id) as services
    from surveys s where s.area_id = ${areaId} and s.id = any(${arrayOf(ids)}::text[])`);
  return rows.map(({ id, introduction, services }) => ({ id, texts: [introduction], serviceIds: services ?? [] }));
};
