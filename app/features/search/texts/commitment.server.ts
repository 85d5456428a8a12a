/** What a commitment says: what is promised or why not, its owners and its targets. */
import { sql } from 'drizzle-orm';
import { arrayOf } from './text-source.ts';
import type { TextSource } from './text-source.ts';

type Row = {
  id: string;
  detail: string;
  reason: string;
  reconsider: string;
  owners: string[] | null;
  targets: string[] | null;
  services: string[] | null;
};

export const commitmentTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db.execute<Row>(sql`
    select c.id, c.detail, c.reason, c.reconsider,
      (select json_agg(o.name order by co.position) from commitment_owners co
        join organisations o on o.id = co.organisation_id
        where co.area_id = c.area_id and co.commitment_id = c.id) as owners,
      (select json_agg(t.statement order by t.position) from targets t
        where t.area_id = c.area_id and t.commitment_id = c.id) as targets,
      (select json_agg(l.to_id) from links l
        join services s on s.area_id = l.area_id and s.id = l.to_id
        where l.area_id = c.area_id and l.from_id = c.id and l.kind = 'changes') as services
    from commitments c where c.area_id = ${areaId} and c.id = any(${arrayOf(ids)}::text[])`);
  return rows.map(({ id, detail, reason, reconsider, owners, targets, services }) => ({
    id,
    texts: [detail, reason, reconsider, ...(targets ?? []), ...(owners ?? [])],
    serviceIds: services ?? [],
  }));
};
