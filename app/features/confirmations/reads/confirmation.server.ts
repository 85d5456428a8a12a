/** What the page of a thing shows: published figures, cleared words and reviews; nothing in it is live. */
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { londonDay, londonMidnight } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { defaultSettings } from '../confirmation.ts';
import type { Group, ReviewResult } from '../confirmation.ts';
import type { PublishedAnswers, ShownConfirmation, ShownReview, ShownSide } from '../published.ts';
import { isDone } from './confirmable.server.ts';

type SideRow = {
  id: string;
  side: 'owner' | 'forum';
  organisation: string | null;
  result: ReviewResult | 'none';
  body: string;
  answeredOn: string | null;
};
type ReviewRow = Omit<ShownReview, 'sides' | 'state'> & { sides: SideRow[] };
type Row = {
  isDone: boolean;
  groups: { group: Group; asAt: string; results: PublishedAnswers }[];
  words: { id: string; text: string }[];
  reviews: ReviewRow[];
  settings: { count: number; percent: number } | null;
};

function showReview({ sides, ...review }: ReviewRow, today: string): ShownReview {
  const isLate = today > review.dueOn;
  const shown: ShownSide[] = sides.map(({ result, ...side }) => ({
    ...side,
    result: result === 'none' ? null : result,
    isOverdue: side.answeredOn === null && isLate,
  }));
  const isAnswered = shown.every((side) => side.answeredOn !== null);
  return { ...review, sides: shown, state: isAnswered ? 'answered' : isLate ? 'overdue' : 'open' };
}

/**
 * The confirmation of a public thing; null where it was never said to be done and nothing was published. Says when an
 * answer to a review becomes overdue. One statement.
 */
export async function findConfirmation(ctx: AreaContext, nodeId: string): Promise<ShownConfirmation | null> {
  const rows = await ctx.db.execute<Row>(sql`
    select ${isDone} as "isDone",
      coalesce((select json_agg(json_build_object('group', s.group, 'asAt', s.as_at, 'results', s.results)
          order by array_position(array['code', 'member', 'other'], s.group))
        from (select distinct on (c.group) c.* from confirmation_snapshots c
          where c.area_id = n.area_id and c.node_id = n.id order by c.group, c.number desc) s), '[]'::json) as groups,
      coalesce((select json_agg(json_build_object('id', w.id, 'text', w.cleared) order by w.id)
        from confirmations w where w.area_id = n.area_id and w.node_id = n.id and w.cleared <> '' and exists (
          select 1 from confirmation_snapshots c where c.area_id = n.area_id and c.node_id = n.id)), '[]'::json) as words,
      coalesce((select json_agg(json_build_object('id', r.id, 'openedOn', r.opened_on, 'dueOn', r.due_on,
          'disputeCount', r.dispute_count, 'disputePercent', r.dispute_percent, 'sides', (
            select json_agg(json_build_object('id', d.id, 'side', d.side, 'organisation', org.name, 'result', d.result,
              'body', d.body, 'answeredOn', d.answered_on) order by d.position, d.id)
            from review_sides d left join organisations org on org.id = d.organisation_id
            where d.area_id = r.area_id and d.review_id = r.id)) order by r.opened_on desc, r.id)
        from confirmation_reviews r where r.area_id = n.area_id and r.node_id = n.id), '[]'::json) as reviews,
      (select json_build_object('count', t.dispute_count, 'percent', t.dispute_percent)
        from confirmation_settings t where t.area_id = n.area_id) as settings
    from nodes n where n.area_id = ${ctx.area.id} and n.id = ${nodeId} and n.state = 'public'`);
  const row = rows[0];
  if (!row || (!row.isDone && row.groups.length === 0 && row.reviews.length === 0)) return null;
  const today = londonDay(ctx.now);
  const reviews = row.reviews.map((review) => showReview(review, today));
  for (const { state, dueOn } of reviews) {
    const after = Temporal.PlainDate.from(dueOn).add({ days: 1 }).toString();
    if (state === 'open') ctx.validUntil(londonMidnight(after));
  }
  return {
    ask: row.isDone ? `/${ctx.area.slug}/confirm/${nodeId}` : null,
    groups: row.groups.map(({ group, asAt, results }) => ({ group, asAt, ...results })),
    words: row.words,
    reviews,
    names: { area: ctx.area.name, forum: ctx.area.forumName },
    threshold: row.settings ?? { count: defaultSettings.disputeCount, percent: defaultSettings.disputePercent },
  };
}
