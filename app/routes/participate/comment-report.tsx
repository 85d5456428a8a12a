/** A comment on a report: written, checked, sent. No account is needed. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { takeComment } from '#app/features/pages/commenting.server.ts';
import { CommentScreen } from '#app/features/pages/components/comment-screen.tsx';
import { commentMessages } from '#app/features/pages/messages-comments.ts';
import { getCommentTarget } from '#app/features/pages/reads/comment-target.server.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = openInArea(async (ctx, { params, url, request }) => {
  const { title, address, isOpen } = await getCommentTarget(ctx, 'report', params['report'] ?? '', { url, request });
  const { safetyReader: reader, safetyHours: hours } = ctx.area;
  return { title, page: address, isOpen, reader: { reader, hours } };
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const target = await getCommentTarget(ctx, 'report', params['report'] ?? '', { url, request });
  return takeComment(ctx, target, await form());
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ title, page }) => [{ href: page, label: title }],
});

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction<typeof loader> = () => [
  { title: `${translator('en', commentMessages)('leave')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function CommentOnReport() {
  return <CommentScreen {...useLoaderData<typeof loader>()} screen={useActionData<typeof action>() ?? null} />;
}
