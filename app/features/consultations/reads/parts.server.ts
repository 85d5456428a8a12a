/**
 * What belongs to one question put to people, as JSON columns: one statement reads many questions whole. For selects with a
 * join only: Drizzle names the columns of a select without one bare, and they would be taken for the inner table's.
 */
import { sql } from 'drizzle-orm';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import type { NodeState } from '#app/features/record/node.ts';
import type { ShownOption } from '../shown.ts';

export const optionParts = sql<ShownOption[]>`coalesce((
  select json_agg(json_build_object('id', o.id, 'title', o.title, 'description', o.description,
    'isDiscarded', o.is_discarded, 'reason', o.reason, 'outcome', o.outcome, 'outcomeReason', o.outcome_reason) order by o.position, o.id)
  from consultation_options o
  where o.area_id = ${consultations.areaId} and o.consultation_id = ${consultations.id}
), '[]'::json)`;

export type ServicePart = { id: string; slug: string | null; title: string; state: NodeState };

export const serviceParts = sql<ServicePart[]>`coalesce((
  select json_agg(json_build_object('id', n.id, 'slug', n.slug, 'title', n.title, 'state', n.state) order by n.title, n.id)
  from consultation_services cs
  join nodes n on n.area_id = cs.area_id and n.id = cs.service_id
  where cs.area_id = ${consultations.areaId} and cs.consultation_id = ${consultations.id}
), '[]'::json)`;

export type ParticipationPart = {
  id: string;
  title: string;
  state: NodeState;
  methods: Stated<string>;
  place: Stated<string>;
  total: Stated<number>;
  held: StoredDate;
  groups: { id: string; label: string; count: Stated<number> }[];
};

/** Records of who took part, oldest first, each with its groups in order. */
export const participationParts = sql<ParticipationPart[]>`coalesce((
  select json_agg(json_build_object('id', n.id, 'title', n.title, 'state', n.state, 'methods', p.methods,
    'place', p.place, 'total', p.total, 'held', p.held, 'groups', coalesce((
      select json_agg(json_build_object('id', g.id, 'label', g.label, 'count', g.count) order by g.position, g.id)
      from participation_groups g where g.area_id = p.area_id and g.participation_id = p.id), '[]'::json)
  ) order by n.created_at, n.id)
  from participations p
  join nodes n on n.area_id = p.area_id and n.id = p.id
  where p.area_id = ${consultations.areaId} and p.consultation_id = ${consultations.id}
), '[]'::json)`;
