/** A comment on a page: written, checked, sent. No account is needed. */
import type { HeadersFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { showCommentForm, takeCommentForm } from '#app/features/pages/comment-form.server.ts';
import { commentMeta } from '#app/features/pages/comment-meta.ts';
import { CommentScreen } from '#app/features/pages/components/comment-screen.tsx';
import { openInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = openInArea((ctx, args) => showCommentForm(ctx, 'page', args));
export const action = openInArea((ctx, args) => takeCommentForm(ctx, 'page', args));

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ title, page }) => [{ href: page, label: title }],
});

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta = commentMeta;

export default function CommentOnPage() {
  return <CommentScreen {...useLoaderData<typeof loader>()} screen={useActionData<typeof action>() ?? null} />;
}
