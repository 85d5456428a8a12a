/** Where staff make published figures evidence for findings, and take them away again. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CitedList, CiteForm } from '#app/features/surveys/results/cited/cite-figure.tsx';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { resultMessages } from '#app/features/surveys/messages-results.ts';
import { listCitable, listFigures, listFindingChoices } from '#app/features/surveys/reads/results/figures.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { figureTitle, readKey, writeKey } from '#app/features/surveys/results/cited/cited.ts';
import { figureMessages } from '#app/features/surveys/results/cited/messages-figures.ts';
import { citeFigure, unciteFigure } from '#app/features/surveys/writes/figures/cite-figure.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const dones = ['cited', 'uncited'] as const;

export const loader = guardedInArea('result.publish', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const figures = await listCitable(ctx, survey.id);
  const t = ctx.t(figureMessages);
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    surveyAddress: `${base}/surveys/${survey.id}`,
    chain: `/${ctx.area.slug}/chain`,
    title: survey.title,
    done: dones.find((one) => one === url.searchParams.get('done')) ?? null,
    choices: figures && figures.map((figure) => ({ value: writeKey(figure), label: figureTitle(figure, t) })),
    findings: await listFindingChoices(ctx),
    cited: await listFigures(ctx, survey.id),
  };
});

export const action = guardedInArea('result.publish', async (ctx, { params, url, form }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const fields = await form();
  const text = (name: string) => String(fields.get(name) ?? '');
  const t = ctx.t(figureMessages);
  const back = (done: (typeof dones)[number]) => redirect(`${url.pathname}?done=${done}`, 303);
  if (text('intent') === 'uncite') {
    await unciteFigure(ctx, survey.id, text('link'));
    return back('uncited');
  }
  if (text('intent') !== 'cite') throw new AppError('invalid');
  const typed = { figure: text('figure'), finding: text('finding') };
  const key = readKey(typed.figure);
  const refuse = (...errors: { fieldId: 'figure' | 'finding'; message: string }[]) =>
    data({ typed, errors }, { status: 400 });
  if (key === null || typed.finding === '')
    return refuse(
      ...(key === null ? [{ fieldId: 'figure' as const, message: t('figureMissing') }] : []),
      ...(typed.finding === '' ? [{ fieldId: 'finding' as const, message: t('findingMissing') }] : []),
    );
  const outcome = await citeFigure(ctx, survey.id, key, typed.finding);
  return outcome === 'cited' ? back('cited') : refuse({ fieldId: 'figure', message: t('figureGone') });
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, title }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: surveyAddress, label: title },
    { href: `${surveyAddress}/results`, label: text(resultMessages)('kicker') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function FiguresPage() {
  const t = useText(figureMessages);
  const { title, done, choices, findings, cited, chain, base, surveyAddress } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary title={t('problem')} errors={refused?.errors ?? []} />
      {done !== null && !refused ? (
        <Notice kind="success">
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <PageHead title={t('pageTitle', { title })} lead={t('lead')} />
      <Section id="cite" title={t('citeTitle')}>
        {choices === null ? (
          <EmptyState title={t('notPublished')}>
            <p>
              {t('notPublishedText')} <a href={`${surveyAddress}/results`}>{t('toResults')}</a>
            </p>
          </EmptyState>
        ) : (
          <CiteForm
            choices={choices}
            findings={findings}
            newFinding={`${base}/progress/new/finding`}
            typed={refused?.typed ?? { figure: '', finding: '' }}
            errors={refused?.errors ?? []}
          />
        )}
      </Section>
      <Section id="cited" title={t('listTitle')}>
        <CitedList figures={cited} chain={chain} />
      </Section>
    </>
  );
}
