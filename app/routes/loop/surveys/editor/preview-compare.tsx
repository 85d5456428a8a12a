/** The draft beside itself: in two renditions, or as SurveyJS shows it, which this one page loads under a policy of its own. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BesideSurveyJs, CompareForm, Renditions } from '#app/features/surveys/editor/components/side-by-side.tsx';
import { compareMessages } from '#app/features/surveys/editor/messages-compare.ts';
import { compareAsked, comparisonOf } from '#app/features/surveys/editor/preview/compare.server.ts';
import script from '#app/features/surveys/editor/preview/surveyjs.tsx?worker&url';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const { id, title, draft, minutes } = await getSurveyForStaff(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  const comparison = await comparisonOf(ctx, draft, minutes, compareAsked(url));
  return { base, here: `${base}/surveys/${id}`, title, comparison };
});

export const handle = definePage<typeof loader>({
  width: 'wide',
  inlineStyles: true,
  breadcrumb: ({ base, here, title }, text) => [
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: here, label: title },
    { href: `${here}/edit`, label: text(manageSurveyMessages)('questions') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyComparePage() {
  const t = useText(compareMessages);
  const say = useText(manageSurveyMessages);
  const { here, title, comparison } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('title', { title })} lead={t(comparison?.surveyJs ? 'leadSurveyJs' : 'lead')}>
        <p>
          <a href={`${here}/preview`}>{t('preview')}</a>
        </p>
      </PageHead>
      {comparison === null ? (
        <EmptyState title={say('previewNone')} headingLevel={2}>
          <p>{say('previewNoneText')}</p>
        </EmptyState>
      ) : (
        <>
          <CompareForm {...comparison} />
          {comparison.right === null ? null : <Renditions left={comparison.left} right={comparison.right} />}
          {comparison.surveyJs === null ? null : (
            <BesideSurveyJs left={comparison.left} surveyJs={comparison.surveyJs} script={script} />
          )}
        </>
      )}
    </>
  );
}
