/** The public records of decisions about a question, as parts of the text that its closing is countersigned by. */
import { sql } from 'drizzle-orm';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import type { decisionAnswers, decisions } from '#db/schema/evidence.ts';
import type { ShownBlock, ShownText } from '#app/features/coproduction/countersign.ts';
import { countersignTextMessages } from '#app/features/coproduction/messages-text.ts';
import { showDate } from '#app/lib/shown-date.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

type Answer = Pick<
  typeof decisionAnswers.$inferSelect,
  'outcome' | 'changed' | 'unchanged' | 'reasonKind' | 'reason' | 'decidedBy' | 'reconsider'
> & { about: 'finding' | 'option'; title: string };

type Row = Pick<typeof decisions.$inferSelect, 'scope' | 'summary'> & {
  title: string;
  decidedBy: Stated<string>;
  decided: StoredDate;
  answers: Answer[];
};

/** In the order in which they were begun. The answer to a finding that is not public is left out, as on the page. One statement. */
async function recordsOf(ctx: AreaContext, consultationId: string): Promise<Row[]> {
  const areaId = ctx.area.id;
  const rows = await ctx.db.execute<Row>(sql`
    select n.title, d.scope, d.summary, d.decided_by as "decidedBy", d.decided, coalesce((
      select json_agg(json_build_object('about', case when a.finding_id is null then 'option' else 'finding' end,
        'title', coalesce(f.title, o.title), 'outcome', a.outcome, 'changed', a.changed, 'unchanged', a.unchanged,
        'reasonKind', a.reason_kind, 'reason', a.reason, 'decidedBy', a.decided_by, 'reconsider', a.reconsider)
        order by f.id is null, f.created_at, f.id, o.position, o.id)
      from decision_answers a
      left join nodes f on f.area_id = a.area_id and f.id = a.finding_id and f.state = 'public'
      left join consultation_options o on o.area_id = a.area_id and o.id = a.option_id
      where a.area_id = ${areaId} and a.decision_id = d.id and (f.id is not null or o.id is not null)), '[]'::json) as answers
    from decisions d
    join nodes n on n.area_id = d.area_id and n.id = d.id and n.state = 'public'
    where d.area_id = ${areaId} and d.consultation_id = ${consultationId}
    order by n.created_at, n.id`);
  return [...rows];
}

const isSaid = (text: string) => text.trim() !== '';

/** A part for each record: what was decided, by whom and when, and then each answer with what changed, what did not, and why. */
export async function readRecords(ctx: AreaContext, consultationId: string): Promise<ShownText['parts']> {
  const t = ctx.t(countersignTextMessages);
  const line = (key: 'recordBy' | 'changed' | 'unchanged' | 'reconsider', value: string) =>
    isSaid(value) ? [t(key, { value })] : [];
  const stated = (value: Stated<string>) => (value.state === 'stated' ? value.value : '');
  const answerBlock = ({ about, title, ...answer }: Answer): ShownBlock => ({
    text: title,
    note: [
      t(`answer_${about}_${answer.outcome}`),
      ...line('changed', answer.changed),
      ...line('unchanged', answer.unchanged),
      ...(isSaid(answer.reason)
        ? [t('because', { kind: t(`reason_${answer.reasonKind}`), reason: answer.reason })]
        : []),
      ...line('recordBy', stated(answer.decidedBy)),
      ...line('reconsider', answer.reconsider),
    ].join('\n'),
    choices: [],
  });
  const records = await recordsOf(ctx, consultationId);
  return records.map(({ title, scope, summary, decidedBy, decided, answers }) => {
    const day = showDate(decided);
    const facts = [
      t(`scope_${scope}`),
      ...line('recordBy', stated(decidedBy)),
      ...(day.state === 'stated' ? [t('recordOn', { day: day.text })] : []),
    ];
    return {
      label: t('record'),
      blocks: [
        { text: title, note: facts.join('\n'), choices: [] },
        ...(isSaid(summary) ? [{ text: summary, note: '', choices: [] }] : []),
        ...answers.map(answerBlock),
      ],
    };
  });
}
