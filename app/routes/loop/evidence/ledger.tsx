/** The ledger of a consultation: everything that reached it, how far each has come, and moving them on. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { stepGates } from '#app/features/codebooks/gates.server.ts';
import { listCodingMissing } from '#app/features/codebooks/reads/missing.server.ts';
import { LedgerAside, TermsForm } from '#app/features/evidence/components/ledger-aside.tsx';
import { LedgerTable } from '#app/features/evidence/components/ledger-table.tsx';
import { readDay } from '#app/features/evidence/entry-form.ts';
import { readFilter, readLedgerKey, readPicks, writeFilter, writeLedgerKey } from '#app/features/evidence/ledger.ts';
import { ledgerMessages } from '#app/features/evidence/messages-ledger.ts';
import { filtersOf, showLines } from '#app/features/evidence/present-ledger.ts';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import { countLedger, listLedger, sum } from '#app/features/evidence/reads/ledger.server.ts';
import { advanceMatching, advancePicked } from '#app/features/evidence/writes/advance-ledger.server.ts';
import type { Moved, NextState } from '#app/features/evidence/writes/advance-ledger.server.ts';
import { setWithdrawalTerms } from '#app/features/evidence/writes/set-withdrawal-terms.server.ts';
import { contributionStates } from '#app/features/record/contribution.ts';
import { formatDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Translate } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Chips } from '#app/ui/content/chips.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Figures } from '#app/ui/chart/figures.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

export const loader = guardedInArea('ledger.read', async (ctx, { params, url }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const filter = readFilter(url.searchParams);
  const after = readLedgerKey(url.searchParams.get('after'));
  const counts = await countLedger(ctx, asked.id);
  const { lines, next } = await listLedger(ctx, asked.id, filter, after);
  const base = `/${ctx.area.slug}/manage`;
  const own = `${base}/consultations/${asked.id}`;
  return {
    base,
    own,
    title: asked.title,
    until: asked.until,
    done: url.searchParams.get('done'),
    filters: filtersOf(`${own}/ledger`, filter, counts),
    figures: {
      total: sum(counts),
      states: contributionStates.map((state) => ({ state, count: sum(counts, { state }) })),
      late: sum(counts, { isLate: true }),
    },
    codingWaits: sum(counts) === 0 ? [] : await listCodingMissing(ctx, asked.id),
    lines: showLines(base, `${own}/ledger`, lines),
    first: after === null ? null : `${own}/ledger${writeFilter(filter)}`,
    next: next === null ? null : `${own}/ledger${writeFilter(filter, writeLedgerKey(next))}`,
  };
});

type Refused = {
  fieldId: 'until' | 'scope';
  message: string;
  typed: string | null;
  ticked: string[];
  scope: 'picked' | 'all';
};

const refuse = (refused: Partial<Refused> & Pick<Refused, 'fieldId' | 'message'>) =>
  data<Refused>({ typed: null, ticked: [], scope: 'picked', ...refused }, { status: 400 });

/** Nothing moved: a step that may not be taken yet, some that are not ready for it, or none that is. */
function whyNot(moved: Moved, t: Translate<(typeof ledgerMessages)['english']>): string {
  if (moved.isAdvanced) return t('noneReady');
  if (moved.problems.length > 0) return moved.problems.map(({ message }) => message).join(' ');
  return t('notReady', { count: moved.notReady });
}

async function saveTerms(ctx: AreaContext, id: string, typed: string, here: string) {
  const t = ctx.t(ledgerMessages);
  const day = readDay(typed);
  if (day === null) return refuse({ fieldId: 'until', message: t('dayWrong'), typed });
  const problem = await setWithdrawalTerms(ctx, id, day);
  if (problem === null) return redirect(`${here}?done=terms`, 303);
  const told = problem === 'termsEarlier' ? formatDay((await getAsked(ctx, id)).until ?? day) : '';
  return refuse({ fieldId: 'until', message: t(problem, { day: told }), typed });
}

export const action = guardedInArea('ledger.read', async (ctx, { params, url, form }) => {
  const { id } = await getAsked(ctx, params['id'] ?? '');
  const fields = await form();
  const text = (name: string) => String(fields.get(name) ?? '');
  const intent = text('intent');
  const t = ctx.t(ledgerMessages);
  if (intent === 'terms') return saveTerms(ctx, id, text('until'), url.pathname);
  const to = contributionStates.find((state): state is NextState => state !== 'received' && state === intent);
  if (to === undefined) throw new AppError('invalid');
  const filter = readFilter(url.searchParams);
  const doneAt = (count: number) => {
    const query = writeFilter(filter);
    return redirect(`${url.pathname}${query}${query === '' ? '?' : '&'}done=${count}`, 303);
  };
  const isAll = text('scope') === 'all';
  const ticked = fields.getAll('pick').map(String);
  const picks = readPicks(ticked);
  if (picks === null) throw new AppError('invalid');
  const scope = isAll ? 'all' : 'picked';
  if (!isAll && ticked.length === 0) return refuse({ fieldId: 'scope', message: t('nothingPicked') });
  const moved = await (isAll
    ? advanceMatching(ctx, id, filter, to, stepGates)
    : advancePicked(ctx, id, picks, to, stepGates));
  if (moved.isAdvanced && moved.count > 0) return doneAt(moved.count);
  return refuse({ fieldId: 'scope', message: whyNot(moved, t), ticked, scope });
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, own, title }, text) => [
    { href: base, label: text(ledgerMessages)('work') },
    { href: `${base}/consultations`, label: text(ledgerMessages)('consultations') },
    { href: own, label: title },
  ],
});

export const meta: MetaFunction = () => [{ title: 'Ledger · Said & Done' }, { name: 'robots', content: 'noindex' }];

function Filters() {
  const t = useText(ledgerMessages);
  const { filters } = useLoaderData<typeof loader>();
  const chip = (name: string, { href, count, isCurrent }: { href: string; count: number; isCurrent: boolean }) => ({
    href,
    label: t('count', { name, count }),
    current: isCurrent,
  });
  return (
    <>
      <Chips
        label={t('filterState')}
        items={filters.states.map((one) => chip(one.value === null ? t('all') : t(`state_${one.value}`), one))}
      />
      <Chips
        label={t('filterChannel')}
        items={filters.channels.map((one) => chip(one.value === null ? t('all') : t(`channel_${one.value}`), one))}
      />
      <Chips
        label={t('filterLate')}
        items={filters.late.map((one) => chip(t(one.value === null ? 'all' : 'lateOnly'), one))}
      />
    </>
  );
}

/** Said before anybody ticks a row: coding waits for the codes to be public. */
function CodingWaits({ problems }: { problems: { message: string; href?: string | undefined }[] }) {
  const t = useText(ledgerMessages);
  if (problems.length === 0) return null;
  return (
    <Notice kind="info" title={t('codingWaits')}>
      {problems.map(({ message, href }) => (
        <p key={message}>
          {message} {href === undefined ? null : <a href={href}>{t('toCodebook')}</a>}
        </p>
      ))}
    </Notice>
  );
}

export default function LedgerPage() {
  const t = useText(ledgerMessages);
  const { title, own, until, done, codingWaits, figures, lines, first, next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errorsOf = (fieldId: Refused['fieldId']) => (refused?.fieldId === fieldId ? [refused.message] : []);
  const moved = Number(done);
  return (
    <>
      <ErrorSummary title={t('problem')} errors={refused ? [refused] : []} />
      {done !== null && !refused ? (
        <Notice kind="success">
          <p>{done === 'terms' ? t('termsSaved') : t('moved', { count: Number.isInteger(moved) ? moved : 0 })}</p>
        </Notice>
      ) : null}
      <PageHead kicker={title} title={t('title')} lead={t('lead')} />
      <Figures
        figures={[
          { id: 'total', value: figures.total, label: t('figure_total') },
          ...figures.states.map(({ state, count }) => ({ id: state, value: count, label: t(`figure_${state}`) })),
          { id: 'late', value: figures.late, label: t('figure_late') },
        ]}
      />
      <TwoColumn asideLabel={t('asideLabel')} aside={<LedgerAside base={own} />}>
        <CodingWaits problems={codingWaits} />
        <Filters />
        {lines.length === 0 ? (
          <EmptyState title={t('empty')} headingLevel={2}>
            <p>{t(figures.total === 0 ? 'emptyText' : 'emptyFiltered')}</p>
          </EmptyState>
        ) : (
          <LedgerTable
            lines={lines}
            ticked={refused?.ticked ?? []}
            scope={refused?.scope ?? 'picked'}
            errors={errorsOf('scope')}
          />
        )}
        <Pagination
          label={t('pages')}
          {...(first === null ? {} : { previous: { href: first, label: t('previous') } })}
          {...(next === null ? {} : { next: { href: next, label: t('next') } })}
        />
      </TwoColumn>
      <TermsForm until={until} typed={refused?.typed ?? null} errors={errorsOf('until')} />
    </>
  );
}
