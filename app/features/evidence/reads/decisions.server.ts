/** Published decisions about a consultation with their answers, and what still has none. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { addressOf } from '#app/features/record/node.ts';
import { showDate } from '#app/lib/shown-date.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { leastShown } from '../decision.ts';
import type { AnswerInput, DecisionInput, EvidencePut, Unanswered } from '../decision.ts';
import { foundOf } from './answerable.server.ts';

/** An answer as it is shown: what it answers has its title, and its address where it has a page. */
export type ShownAnswer = Omit<AnswerInput, 'aboutId'> & { id: string; title: string; address: string | null };

/**
 * What was put, as it may be told. `count` is null for survey responses under `leastShown`; so is `late`, how many of them came
 * after the last day, where it or what is left is under it. `late` is left out where none did.
 */
export type ShownPut = Omit<EvidencePut, 'lines'> & {
  lines: { channel: string; count: number | null; late?: number | null }[];
};

export type ShownDecision = Omit<DecisionInput, 'decided'> & {
  id: string;
  /** Public path on this site: its place in the chain. */
  address: string;
  /** ISO 8601, UTC. */
  publishedAt: string | null;
  decided: ShownDate;
  put: ShownPut;
  /** Findings first, then options. */
  answers: ShownAnswer[];
};

/** With the consultation that it decides, null while that is not public. */
export type PublicDecision = ShownDecision & { consultation: { id: string; title: string; address: string } | null };

export type Decided = { decisions: ShownDecision[]; unanswered: Unanswered };

type Row = Omit<ShownDecision, 'address' | 'decided' | 'answers' | 'publishedAt' | 'put'> & {
  put: EvidencePut;
  decided: StoredDate;
  publishedAt: string | null;
  answers: Omit<ShownAnswer, 'address'>[];
};

/**
 * Decision rows `d` with node `n` as JSON. A finding that is not public is not told, nor is its answer; an option is told
 * where `isAskedInPublic` holds.
 */
const decisionJson = (
  areaId: string,
  isAskedInPublic: SQL = sql`true`,
): SQL => sql`json_build_object('id', n.id, 'title', n.title,
  'publishedAt', n.published_at, 'scope', d.scope, 'summary', d.summary, 'decidedBy', d.decided_by, 'decided', d.decided,
  'meeting', d.meeting, 'minutes', d.minutes, 'isEvidenceRead', d.is_evidence_read, 'readBy', d.read_by,
  'readHow', d.read_how, 'equality', d.equality, 'equalityNote', d.equality_note,
  'equalityAddress', d.equality_address, 'put', d.put, 'answers', coalesce((
    select json_agg(json_build_object('id', coalesce(a.finding_id, a.option_id),
      'about', case when a.finding_id is null then 'option' else 'finding' end,
      'title', coalesce(f.title, o.title), 'outcome', a.outcome, 'changed', a.changed, 'unchanged', a.unchanged,
      'reasonKind', a.reason_kind, 'reason', a.reason, 'decidedBy', a.decided_by, 'reconsider', a.reconsider)
      order by f.id is null, f.created_at, f.id, o.position, o.id)
    from decision_answers a
    left join nodes f on f.area_id = a.area_id and f.id = a.finding_id and f.state = 'public'
    left join consultation_options o on o.area_id = a.area_id and o.id = a.option_id and ${isAskedInPublic}
    where a.area_id = ${areaId} and a.decision_id = d.id and (f.id is not null or o.id is not null)), '[]'::json))`;

const showPut = (put: EvidencePut): ShownPut => ({
  ...put,
  lines: put.lines.map(({ channel, count, late = 0 }) => {
    const isFew = (of: number) => channel === 'survey' && of < leastShown;
    const isLateFew = isFew(late) || (late < count && isFew(count - late));
    return {
      channel,
      count: isFew(count) ? null : count,
      ...(late === 0 ? {} : { late: isLateFew ? null : late }),
    };
  }),
});

const shown = (ctx: AreaContext, { decided, publishedAt, answers, put, ...row }: Row): ShownDecision => ({
  ...row,
  address: addressOf(ctx.area.slug, { id: row.id, kind: 'decision', slug: null }),
  publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
  decided: showDate(decided),
  put: showPut(put),
  answers: answers.map((answer) => ({
    ...answer,
    address:
      answer.about === 'finding' ? addressOf(ctx.area.slug, { id: answer.id, kind: 'finding', slug: null }) : null,
  })),
});

type Named = { id: string; title: string };

/**
 * The public decisions about a consultation, the newest first, and the public findings and open options that none of them
 * answers. One statement.
 */
export async function listDecisions(ctx: AreaContext, consultationId: string): Promise<Decided> {
  const areaId = ctx.area.id;
  const rows = await ctx.db.execute<{ decisions: Row[]; findings: Named[]; options: Named[] }>(sql`
    with recursive ${foundOf(areaId, consultationId)},
    public as (
      select d.*, n.published_at from decisions d
      join nodes n on n.area_id = d.area_id and n.id = d.id and n.state = 'public'
      where d.area_id = ${areaId} and d.consultation_id = ${consultationId}
    ),
    answered as (
      select a.finding_id, a.option_id from decision_answers a
      where a.area_id = ${areaId} and a.decision_id in (select id from public)
    )
    select
      (select coalesce(json_agg(${decisionJson(areaId)} order by n.published_at desc, n.id), '[]'::json)
        from public d join nodes n on n.area_id = d.area_id and n.id = d.id) as decisions,
      (select coalesce(json_agg(json_build_object('id', n.id, 'title', n.title) order by n.created_at, n.id), '[]'::json)
        from nodes n where n.area_id = ${areaId} and n.kind = 'finding' and n.state = 'public'
          and n.id in (select id from found) and n.id not in (select finding_id from answered where finding_id is not null)
      ) as findings,
      (select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title) order by o.position, o.id), '[]'::json)
        from consultation_options o where o.area_id = ${areaId} and o.consultation_id = ${consultationId}
          and not o.is_discarded and o.outcome = 'not-stated' and o.id not in (select option_id from answered where option_id is not null)
      ) as options`);
  const row = rows[0];
  return {
    decisions: (row?.decisions ?? []).map((decision) => shown(ctx, decision)),
    unanswered: { findings: row?.findings ?? [], options: row?.options ?? [] },
  };
}

type RowOfConsultation = { decision: Row; consultation: (Named & { slug: string | null }) | null };

async function readDecisions(ctx: AreaContext, ids: readonly string[], isPreview: boolean): Promise<PublicDecision[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.execute<RowOfConsultation>(sql`
    select ${decisionJson(ctx.area.id, sql`(${isPreview} or c.id is not null)`)} as decision,
      case when c.id is not null then json_build_object('id', c.id, 'slug', c.slug, 'title', c.title) end as consultation
    from decisions d join nodes n on n.area_id = d.area_id and n.id = d.id
    left join nodes c on c.area_id = d.area_id and c.id = d.consultation_id and c.state = 'public'
    where d.area_id = ${ctx.area.id} and d.id in ${[...ids]} and (${isPreview} or n.state = 'public')`);
  return rows.map(({ decision, consultation: of }) => ({
    ...shown(ctx, decision),
    consultation: of && {
      id: of.id,
      title: of.title,
      address: addressOf(ctx.area.slug, { ...of, kind: 'consultation' }),
    },
  }));
}

/** The public decisions among the ids, by id. One statement, none for no ids. */
export async function listDecisionsById(
  ctx: AreaContext,
  ids: readonly string[],
): Promise<Map<string, PublicDecision>> {
  return new Map((await readDecisions(ctx, ids, false)).map((decision) => [decision.id, decision]));
}

/** One decision as the public would see it: a public one, or any for a preview. Null for what is none. One statement. */
export async function findDecision(ctx: AreaContext, id: string, isPreview = false): Promise<PublicDecision | null> {
  return (await readDecisions(ctx, [id], isPreview))[0] ?? null;
}
