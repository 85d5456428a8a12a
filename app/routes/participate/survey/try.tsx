/** Trying a public survey out by a link of staff, open or not: what is sent is a test and counted nowhere. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WayIn } from '#app/features/surveys/access/components/way-in.tsx';
import { isTryLink } from '#app/features/surveys/access/entry.server.ts';
import { accessMessages } from '#app/features/surveys/access/messages.ts';
import { firstPageFor } from '#app/features/surveys/access/way-in.server.ts';
import { AnswerScreen } from '#app/features/surveys/components/answer-screen.tsx';
import { renditionPage } from '#app/features/surveys/renditions/page.server.ts';
import { getSurvey } from '#app/features/surveys/reads/survey.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useSaid } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';

export const loader = openInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  return {
    survey: { ...survey, address: `/${ctx.area.slug}/surveys/${survey.slug}` },
    page: await renditionPage(ctx, survey, url),
    works: isTryLink(ctx, survey.id, url.searchParams.get('k') ?? ''),
  };
});

export const action = openInArea(async (ctx, { params, url, request }) => {
  const survey = await getSurvey(ctx, params['survey'] ?? '', { url, request });
  if (!isTryLink(ctx, survey.id, url.searchParams.get('k') ?? '')) throw new AppError('gone');
  return firstPageFor(ctx, survey, url, { kind: 'try' });
});

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ survey }) => [{ href: survey.address, label: survey.title }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.survey.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function TryPage() {
  const say = useSaid(accessMessages);
  const { survey, page, works } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered) return <AnswerScreen screen={answered.screen} />;
  return (
    <WayIn survey={survey} page={page} title={say('tryTitle')} isOpen>
      {works ? (
        <form method="post">
          <p>{say('tryText')}</p>
          <SubmitButton>{say('startNow')}</SubmitButton>
        </form>
      ) : (
        <Notice kind="info">
          <p>{say('tryOver')}</p>
        </Notice>
      )}
    </WayIn>
  );
}
