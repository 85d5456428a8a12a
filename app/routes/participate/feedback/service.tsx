/** The always-open box of one service. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getService } from '#app/features/areas/reads/services.server.ts';
import { FeedbackScreen } from '#app/features/feedback/components/feedback-screen.tsx';
import { formView } from '#app/features/feedback/form-view.server.ts';
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import { takeFeedback } from '#app/features/feedback/taking.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = openInArea(async (ctx, { params, url, request }) => {
  const { id, slug, title } = await getService(ctx, params['service'] ?? '', { url, request });
  return { ...(await formView(ctx, { id, slug, title })), title };
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const service = await getService(ctx, params['service'] ?? '', { url, request });
  return takeFeedback(ctx, await form(), service.id);
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ service, title }, _text, areaHref) => [
    { href: `${areaHref}/services/${service?.slug ?? ''}`, label: title },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translator('en', feedbackMessages)('titleOf', { service: data?.title ?? '' })} · Said & Done` },
];

export default function ServiceFeedbackPage() {
  const view = useLoaderData<typeof loader>();
  return <FeedbackScreen view={view} lastResult={useActionData<typeof action>() ?? null} />;
}
