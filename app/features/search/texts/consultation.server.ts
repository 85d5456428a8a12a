/** What a consultation says: its question, why it is asked, who decides, and what is being chosen between. */
import { sql } from 'drizzle-orm';
import { textOfStated, arrayOf } from './text-source.ts';
import type { TextSource } from './text-source.ts';

type Stated = { state: string; value?: unknown };
type Row = {
  id: string;
  purpose: string;
  why: string;
  fixed: string;
  decider: Stated;
  audience: Stated;
  options: string[] | null;
  services: string[] | null;
};

export const consultationTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db.execute<Row>(sql`
    select c.id, c.purpose, c.why, c.fixed, c.decider, c.audience,
      (select json_agg(concat_ws('. ', o.title, o.description, o.reason) order by o.position)
        from consultation_options o where o.area_id = c.area_id and o.consultation_id = c.id) as options,
      (select json_agg(s.service_id) from consultation_services s
        where s.area_id = c.area_id and s.consultation_id = c.id) as services
    from consultations c where c.area_id = ${areaId} and c.id = any(${arrayOf(ids)}::text[])`);
  return rows.map(({ id, purpose, why, fixed, decider, audience, options, services }) => ({
    id,
    texts: [purpose, why, fixed, ...(options ?? []), textOfStated(decider), textOfStated(audience)],
    serviceIds: services ?? [],
  }));
};
