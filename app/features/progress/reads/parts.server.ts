/** The lists inside a thing (owners, targets, readings, stages, groups) as JSON columns: one statement reads many things whole. */
import { sql } from 'drizzle-orm';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { priorities, recommendations } from '#db/schema/priorities.ts';
import { commitments, measures, serviceChanges, updates } from '#db/schema/progress.ts';
import { participations } from '#db/schema/consultations/consultations.ts';
import { nodes } from '#db/schema/record.ts';
import type { ChangePart } from '../changes.ts';
import type { StageName } from '../stages.ts';
import type { Status } from '../status.ts';
import type { CountedSet } from '../things.ts';

export type SlipPart = { from: StoredDate; to: StoredDate; reason: string; at: string };

export type OwnerPart = {
  id: string;
  organisationId: string;
  organisation: string;
  slug: string | null;
  status: Status;
  due: StoredDate;
  contact: string;
  stoppedBecause: string;
  slips: SlipPart[];
};

/** Owners in order, each with its slips, oldest first. */
export const ownerParts = sql<OwnerPart[]>`coalesce((
  select json_agg(json_build_object(
    'id', o.id, 'organisationId', o.organisation_id, 'organisation', org.name, 'slug', ao.slug, 'status', o.status,
    'due', o.due, 'contact', o.contact, 'stoppedBecause', o.stopped_because, 'slips', coalesce((
      select json_agg(json_build_object('from', s."from", 'to', s."to", 'reason', s.reason, 'at', s.at) order by s.at, s.id)
      from commitment_slips s where s.area_id = o.area_id and s.owner_id = o.id), '[]'::json)
  ) order by o.position, o.id)
  from commitment_owners o
  join organisations org on org.id = o.organisation_id
  left join area_organisations ao on ao.area_id = o.area_id and ao.organisation_id = o.organisation_id
  where o.area_id = ${commitments.areaId} and o.commitment_id = ${commitments.id}
), '[]'::json)`;

/** What a thing said before it was changed in public, the newest first. */
export const changeParts = sql<ChangePart[]>`coalesce((
  select json_agg(json_build_object('id', c.id, 'part', c.part, 'rowId', c.row_id, 'before', c.before, 'after', c.after,
    'reason', c.reason, 'at', c.at) order by c.at desc, c.id)
  from thing_changes c where c.area_id = ${nodes.areaId} and c.node_id = ${nodes.id}
), '[]'::json)`;

/** Whether target `t` says something else since measure `mt` was joined to it. */
const isChangedSince = sql<boolean>`exists (
  select from thing_changes c where c.area_id = t.area_id and c.node_id = t.commitment_id and c.part = 'target'
    and c.row_id = t.id and c.at > mt.joined_at)`;

/** The public words behind a thing that were taken back. */
export type WordsGone = { id: string; at: string };

/** Quotes that stood in an update or behind a finding and were taken back; one that was never public leaves no trace. */
export const wordsGoneParts = sql<WordsGone[]>`coalesce((
  select json_agg(json_build_object('id', q.id, 'at', q.changed_at))
  from links l
  join nodes q on q.area_id = l.area_id and q.id = l.from_id and q.kind = 'quote' and q.state = 'withdrawn'
    and q.published_at is not null
  where l.area_id = ${nodes.areaId} and l.to_id = ${nodes.id}
), '[]'::json)`;

export type NotePart = { id: string; on: string; body: string; promised: StoredDate };

/** What was said about how it goes, the newest first. */
export const noteParts = sql<NotePart[]>`coalesce((
  select json_agg(json_build_object('id', n.id, 'on', n."on", 'body', n.body, 'promised', n.promised) order by n.at desc, n.id)
  from commitment_notes n where n.area_id = ${commitments.areaId} and n.commitment_id = ${commitments.id}
), '[]'::json)`;

export type TargetPart = {
  id: string;
  statement: string;
  value: Stated<number>;
  unit: Stated<string>;
  due: StoredDate;
  measures: { id: string; title: string; joinedAt: string; isChangedSince: boolean }[];
};

/** Targets in order, each with the public measures that a person joined to it. */
export const targetParts = sql<TargetPart[]>`coalesce((
  select json_agg(json_build_object(
    'id', t.id, 'statement', t.statement, 'value', t.value, 'unit', t.unit, 'due', t.due, 'measures', coalesce((
      select json_agg(json_build_object('id', n.id, 'title', n.title, 'joinedAt', mt.joined_at,
        'isChangedSince', ${isChangedSince}) order by n.title, n.id)
      from measure_targets mt
      join nodes n on n.area_id = mt.area_id and n.id = mt.measure_id and n.state = 'public'
      where mt.area_id = t.area_id and mt.target_id = t.id), '[]'::json)
  ) order by t.position, t.id)
  from targets t where t.area_id = ${commitments.areaId} and t.commitment_id = ${commitments.id}
), '[]'::json)`;

export type ReadingPart = { id: string; value: Stated<number>; asAt: StoredDate };

export const readingParts = sql<ReadingPart[]>`coalesce((
  select json_agg(json_build_object('id', r.id, 'value', r.value, 'asAt', r.as_at) order by r.position, r.id)
  from measure_readings r where r.area_id = ${measures.areaId} and r.measure_id = ${measures.id}
), '[]'::json)`;

export type JoinedTargetPart = {
  id: string;
  statement: string;
  value: Stated<number>;
  unit: Stated<string>;
  due: StoredDate;
  commitmentId: string;
  commitmentTitle: string;
  joinedAt: string;
  isChangedSince: boolean;
};

/** The targets that a person joined to a measure, where their commitment is public. */
export const joinedTargetParts = sql<JoinedTargetPart[]>`coalesce((
  select json_agg(json_build_object(
    'id', t.id, 'statement', t.statement, 'value', t.value, 'unit', t.unit, 'due', t.due,
    'commitmentId', n.id, 'commitmentTitle', n.title, 'joinedAt', mt.joined_at,
    'isChangedSince', ${isChangedSince}
  ) order by n.title, t.position, t.id)
  from measure_targets mt
  join targets t on t.area_id = mt.area_id and t.id = mt.target_id
  join nodes n on n.area_id = t.area_id and n.id = t.commitment_id and n.state = 'public'
  where mt.area_id = ${measures.areaId} and mt.measure_id = ${measures.id}
), '[]'::json)`;

export type StagePart = { id: string; stage: StageName; place: Stated<string>; reached: StoredDate; note: string };

export const stageParts = sql<StagePart[]>`coalesce((
  select json_agg(json_build_object('id', s.id, 'stage', s.stage, 'place', s.place, 'reached', s.reached, 'note', s.note)
    order by s.position, s.id)
  from service_change_stages s where s.area_id = ${serviceChanges.areaId} and s.change_id = ${serviceChanges.id}
), '[]'::json)`;

export type GroupPart = { id: string; label: string; count: Stated<number> };

export const groupParts = sql<GroupPart[]>`coalesce((
  select json_agg(json_build_object('id', g.id, 'label', g.label, 'count', g.count) order by g.position, g.id)
  from participation_groups g where g.area_id = ${participations.areaId} and g.participation_id = ${participations.id}
), '[]'::json)`;

/** How many public outcomes an update cites, as hopes and as facts. */
export const outcomeCounts = sql<{ expected: number; achieved: number }>`(
  select json_build_object('expected', count(*) filter (where oc.certainty = 'expected'),
    'achieved', count(*) filter (where oc.certainty = 'achieved'))
  from links l
  join nodes n on n.area_id = l.area_id and n.id = l.from_id and n.state = 'public'
  join outcomes oc on oc.area_id = n.area_id and oc.id = n.id
  where l.area_id = ${updates.areaId} and l.to_id = ${updates.id} and l.kind = 'cites'
)`;

/** How many things of set `s` are public. */
const listedInSet = sql<number>`((
  select count(*) from priorities p join nodes n on n.area_id = p.area_id and n.id = p.id and n.state = 'public'
  where p.area_id = s.area_id and p.set_id = s.id) + (
  select count(*) from recommendations r join nodes n on n.area_id = r.area_id and n.id = r.id and n.state = 'public'
  where r.area_id = s.area_id and r.set_id = s.id))::int`;

/** The set of a priority or recommendation with the number that its source states and the number that is public here. */
export const setPart = sql<CountedSet | null>`(
  select json_build_object('id', s.id, 'holds', s.holds, 'title', s.title, 'stated', s.stated_count, 'source', s.source,
    'listed', ${listedInSet})
  from priority_sets s
  where s.area_id = coalesce(${priorities.areaId}, ${recommendations.areaId})
    and s.id = coalesce(${priorities.setId}, ${recommendations.setId})
)`;
