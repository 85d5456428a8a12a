/** How one question to people goes, as JSON columns for selects with a join; see parts.server.ts for why a join. */
import { sql } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import type { DeclaredKind } from '../consultation.ts';
import type { ActivityInput } from '../workflow/activities.ts';
import type { ChangePart, StepPart } from '../workflow/course.ts';

const own = sql`area_id = ${consultations.areaId}`;
const ofThis = sql`consultation_id = ${consultations.id}`;

export type ActivityPart = ActivityInput & { id: string };

export const activityParts = sql<ActivityPart[]>`coalesce((
  select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'title', x.title, 'how', x.how, 'held', x.held,
    'place', x.place, 'minutes', x.minutes, 'address', x.address, 'cancelledBecause', x.cancelled_because)
    order by x.position, x.id)
  from consultation_activities x where x.${own} and x.${ofThis}
), '[]'::json)`;

/** Oldest first. */
export const stepParts = sql<StepPart[]>`coalesce((
  select json_agg(json_build_object('id', x.id, 'event', x.event, 'day', x.day, 'reason', x.reason)
    order by x.made_at, x.id)
  from consultation_steps x where x.${own} and x.${ofThis}
), '[]'::json)`;

/** Oldest first, without corrections of spelling. */
export const changeParts = sql<ChangePart[]>`coalesce((
  select json_agg(json_build_object('id', x.id, 'part', x.part, 'note', x.note, 'before', x.before, 'after', x.after,
    'day', to_char(x.made_at at time zone 'Europe/London', 'YYYY-MM-DD'))
    order by x.made_at, array_position(array['opens','closes','decision'], x.part), x.id)
  from consultation_changes x where x.${own} and x.${ofThis} and not x.is_small
), '[]'::json)`;

export type AcknowledgementPart = { warning: string; shown: string; reason: string };

export const acknowledgementParts = sql<AcknowledgementPart[]>`coalesce((
  select json_agg(json_build_object('warning', x.warning, 'shown', x.shown, 'reason', x.reason)
    order by x.made_at, x.warning)
  from consultation_acknowledgements x where x.${own} and x.${ofThis}
), '[]'::json)`;

/** `day` is YYYY-MM-DD, Europe/London. */
export type ForumKindPart = { kind: DeclaredKind; reason: string; day: string };

export const forumKindPart = sql<ForumKindPart | null>`(
  select json_build_object('kind', x.kind, 'reason', x.reason,
    'day', to_char(x.declared_at at time zone 'Europe/London', 'YYYY-MM-DD'))
  from consultation_forum_kinds x where x.${own} and x.${ofThis}
)`;

export type LatePart = { total: number; considered: number; notConsidered: number; reasons: string[] };

/** What the ledger of this question holds that came after the last day; its words are no part of it. */
export const latePart = sql<LatePart>`(
  select json_build_object('total', count(*)::int,
    'considered', (count(*) filter (where e.treatment = 'considered'))::int,
    'notConsidered', (count(*) filter (where e.treatment = 'not-considered'))::int,
    'reasons', coalesce(json_agg(distinct e.treatment_reason) filter (where e.treatment = 'not-considered'), '[]'::json))
  from contributions x left join ledger_entries e on e.area_id = x.area_id and e.id = x.id
  where x.${own} and x.${ofThis} and x.is_late
)`;
