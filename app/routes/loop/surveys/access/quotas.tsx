/** How many responses a survey takes, in all and with single answers, and how full that is. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { QuotaForm } from '#app/features/surveys/access/components/staff/quota-form.tsx';
import { staffAccessMessages } from '#app/features/surveys/access/messages-staff.ts';
import { choiceValue, readQuotas } from '#app/features/surveys/access/quota-form.ts';
import { isTotal } from '#app/features/surveys/access/quota.ts';
import { staffCrumbs } from '#app/features/surveys/access/staff-page.ts';
import { mayChangeSettings } from '#app/features/surveys/policy.ts';
import { hasCounted, listQuotas, showQuotas } from '#app/features/surveys/reads/access/quotas.server.ts';
import { listQuotaChoices } from '#app/features/surveys/reads/access/quota-choices.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { recordReading } from '#app/features/surveys/writes/record-reading.server.ts';
import { setQuotas } from '#app/features/surveys/writes/access/set-quotas.server.ts';
import { holds } from '#app/lib/permissions.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  const mayCount = holds(ctx.actor, 'response.read', ctx.area.id);
  const quotas = await showQuotas(ctx, survey.id, { mayCount });
  if (mayCount && quotas.some((quota) => !isTotal(quota))) await recordReading(ctx, survey, { what: 'counts' });
  return {
    base,
    here: `${base}/surveys/${survey.id}`,
    title: survey.title,
    mayChange: mayChangeSettings(ctx.actor, ctx.area.id, survey.state),
    notice: survey.fullNotice,
    choices: listQuotaChoices(ctx, survey.currentDefinition ?? survey.draft),
    quotas: quotas.map(({ question, code, most, taken, isFull }) => ({
      choice: question === '' ? '' : choiceValue(question, code),
      most,
      taken,
      isFull,
    })),
    isFixed: !mayCount && (await hasCounted(ctx, survey.id)),
    isSaved: url.searchParams.get('done') === 'saved',
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  if (!mayChangeSettings(ctx.actor, ctx.area.id, survey.state)) throw new AppError('forbidden');
  const choices = listQuotaChoices(ctx, survey.currentDefinition ?? survey.draft);
  const posted = await form();
  // Without its fields a post would end every quota.
  if (!posted.has('total')) throw new AppError('invalid');
  const read = readQuotas(posted, new Set(choices.map(({ value }) => value)));
  if (read.errors.length > 0) return data(read, { status: 400 });
  const mayCount = holds(ctx.actor, 'response.read', ctx.area.id);
  // A form that does not show the quotas of answers leaves them as they are.
  const kept = posted.has('choice[]') ? [] : (await listQuotas(ctx, survey.id)).filter((quota) => !isTotal(quota));
  const quotas = [...read.quotas, ...kept];
  const outcome = await setQuotas(ctx, survey.id, { quotas, fullNotice: read.notice, mayCount });
  if (outcome === 'answers-fixed') {
    return data({ ...read, errors: [{ field: 'answers', key: 'quotaFixed' } as const] }, { status: 400 });
  }
  return redirect(`/${ctx.area.slug}/manage/surveys/${survey.id}/quotas?done=saved`, 303);
});

export const handle = definePage<typeof loader>({ breadcrumb: staffCrumbs });

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

type Loaded = Awaited<ReturnType<typeof loader>>;

function Fullness({ quotas, choices }: Pick<Loaded, 'quotas' | 'choices'>) {
  const t = useText(staffAccessMessages);
  const labelOf = (choice: string) =>
    choice === '' ? t('quotaAll') : (choices.find(({ value }) => value === choice)?.label ?? choice);
  return (
    <>
      <DataTable
        id="fullness"
        caption={t('quotaCaption')}
        columns={[
          { key: 'of', header: t('quotaOf') },
          { key: 'most', header: t('quotaMost'), numeric: true },
          { key: 'taken', header: t('quotaTaken'), numeric: true },
          { key: 'left', header: t('quotaLeft'), numeric: true },
        ]}
        rows={quotas.map(({ choice, most, taken, isFull }) => ({
          id: choice === '' ? 'all' : choice.replace(/[^\w-]/g, '-'),
          cells: {
            of: labelOf(choice),
            most,
            taken: taken ?? t('quotaHidden'),
            left: taken === null ? t(isFull ? 'quotaNone' : 'quotaSome') : most - taken,
          },
        }))}
      />
      {quotas.some(({ taken }) => taken === null) ? <p className="sd-small">{t('quotaHiddenWhy')}</p> : null}
    </>
  );
}

const mostRows = 19;

/** The rows that there are, and a few empty ones where they can be filled in. */
function rowsOf({ quotas, isFixed }: Pick<Loaded, 'quotas' | 'isFixed'>): { choice: string; most: string }[] {
  const rows = quotas.filter(({ choice }) => choice !== '').map(({ choice, most }) => ({ choice, most: String(most) }));
  const empty = isFixed ? 0 : Math.min(3, mostRows - rows.length);
  return [...rows, ...Array.from({ length: Math.max(0, empty) }, () => ({ choice: '', most: '' }))];
}

export default function SurveyQuotasPage() {
  const t = useText(staffAccessMessages);
  const survey = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { title, quotas, choices, notice, mayChange, isSaved } = survey;
  const total = quotas.find(({ choice }) => choice === '')?.most;
  const kept = { total: total === undefined ? '' : String(total), rows: rowsOf(survey), notice, errors: [] };
  return (
    <>
      {isSaved && !answered ? (
        <Notice kind="success">
          <p>{t('quotaSaved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('quotasTitle', { title })} lead={t('quotasLead')} />
      {quotas.length > 0 ? <Fullness quotas={quotas} choices={choices} /> : null}
      {mayChange ? (
        <Section id="quotas" title={t('toQuotas')} layout="stack">
          <QuotaForm {...(answered ?? kept)} choices={choices} isFixed={survey.isFixed} />
        </Section>
      ) : null}
    </>
  );
}
