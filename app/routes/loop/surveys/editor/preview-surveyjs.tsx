/** The draft as SurveyJS shows it, in the browser: the one page that loads SurveyJS, under a policy of its own. */
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { editorMessages } from '#app/features/surveys/editor/messages.ts';
import styles from '#app/features/surveys/editor/preview/surveyjs.css?url';
import script from '#app/features/surveys/editor/preview/surveyjs.tsx?worker&url';
import { surveyJsPreviewOf } from '#app/features/surveys/editor/preview/definition.server.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const { id, title, draft } = await getSurveyForStaff(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  const locale = /^[a-zA-Z-]{2,20}$/.exec(url.searchParams.get('lang') ?? '')?.[0] ?? '';
  return { base, here: `${base}/surveys/${id}`, title, locale, definition: surveyJsPreviewOf(draft) };
});

export const handle = definePage<typeof loader>({
  inlineStyles: true,
  breadcrumb: ({ base, here, title }, text) => [
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: here, label: title },
    { href: `${here}/edit`, label: text(manageSurveyMessages)('questions') },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', editorMessages)('previewSurveyJs')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyJsPreviewPage() {
  const t = useText(editorMessages);
  const { here, definition, locale } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('previewSurveyJs')} lead={t('previewSurveyJsLead')}>
        <p>
          <a href={`${here}/preview`}>{t('previewOwn')}</a>
        </p>
      </PageHead>
      {definition === null ? (
        <EmptyState title={t('previewNone')} headingLevel={2}>
          <p>{t('previewNoneText')}</p>
        </EmptyState>
      ) : (
        <>
          <div data-surveyjs="" data-definition={definition} data-locale={locale}>
            <p>{t('previewNeedsScript')}</p>
          </div>
          <script type="module" src={script} />
        </>
      )}
    </>
  );
}
