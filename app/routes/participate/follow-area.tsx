/** Where an area is followed: by email, with an account, or by feed. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FollowPage } from '#app/features/notifications/components/follow-page.tsx';
import { showFollow, takeFollow } from '#app/features/notifications/follow-route.server.ts';
import { followMessages } from '#app/features/notifications/messages-follow.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = openInArea((ctx) => showFollow(ctx, null));

export const action = openInArea((ctx, args) => takeFollow(ctx, null, args));

export const handle = definePage<typeof loader>({
  width: 'narrow',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translator('en', followMessages)('pageTitle', { title: data?.title ?? '' })} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function FollowRoute() {
  return <FollowPage view={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
