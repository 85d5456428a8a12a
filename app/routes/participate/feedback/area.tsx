/** The always-open box of an area: what feedback is, and the form, without an account. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FeedbackScreen } from '#app/features/feedback/components/feedback-screen.tsx';
import { formView } from '#app/features/feedback/form-view.server.ts';
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import { takeFeedback } from '#app/features/feedback/taking.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = openInArea((ctx) => formView(ctx, null));

export const action = openInArea(async (ctx, { form }) => takeFeedback(ctx, await form(), null));

export const handle = definePage<typeof loader>({ width: 'narrow' });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', feedbackMessages);
  return [
    { title: `${t('title')}, ${data?.area.name ?? ''} · Said & Done` },
    { name: 'description', content: t('lead') },
  ];
};

export default function FeedbackPage() {
  const view = useLoaderData<typeof loader>();
  return <FeedbackScreen view={view} lastResult={useActionData<typeof action>() ?? null} />;
}
