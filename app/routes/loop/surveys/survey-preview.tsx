/** The draft of a survey as people would see it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PreviewChoices, PreviewPages } from '#app/features/surveys/components/staff/preview-pages.tsx';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { previewAsked, previewOf } from '#app/features/surveys/preview.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const { id, title, draft, minutes } = await getSurveyForStaff(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  const preview = await previewOf(ctx, draft, minutes, previewAsked(url));
  return { base, here: `${base}/surveys/${id}`, title, preview };
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ base, here, title }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: here, label: title },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyPreviewPage() {
  const t = useText(manageSurveyMessages);
  const { here, title, preview } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('previewTitle', { title })} lead={t('previewLead')} />
      {preview === null ? (
        <EmptyState title={t('previewNone')} headingLevel={2}>
          <p>{t('previewNoneText')}</p>
        </EmptyState>
      ) : (
        <>
          <PreviewChoices {...preview} />
          <PreviewPages {...preview} />
          <p>
            <a href={`${here}/preview/compare`}>{t('previewCompare')}</a>
          </p>
        </>
      )}
      <p>
        <a href={`${here}/edit`}>{t('editQuestions')}</a>
      </p>
      <p>
        <a href={here}>{t('previewBack')}</a>
      </p>
    </>
  );
}
