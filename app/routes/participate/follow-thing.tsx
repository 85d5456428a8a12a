/** Where one thing: a consultation, a commitment, a service is followed: by email, with an account, or by feed. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FollowPage } from '#app/features/notifications/components/follow-page.tsx';
import { showFollow, takeFollow } from '#app/features/notifications/follow-route.server.ts';
import { followMessages } from '#app/features/notifications/messages-follow.ts';
import { cardAddress, cardKinds } from '#app/features/open-data/cards.ts';
import { EmbedLines } from '#app/features/open-data/components/embed-lines.tsx';
import { openInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = openInArea(async (ctx, { params }) => {
  const id = params['id'] ?? '';
  const view = await showFollow(ctx, id);
  const hasCard = view.kind !== null && cardKinds.includes(view.kind);
  return { ...view, origin: ctx.origin, card: hasCard ? cardAddress(ctx.area.slug, id) : null };
});

export const action = openInArea((ctx, args) => takeFollow(ctx, args.params['id'] ?? '', args));

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ title, address }) => [{ href: address, label: title }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translator('en', followMessages)('pageTitle', { title: data?.title ?? '' })} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function FollowRoute() {
  const { origin, card, ...view } = useLoaderData<typeof loader>();
  const more = card === null ? null : <EmbedLines origin={origin} card={card} title={view.title} />;
  return <FollowPage view={view} reply={useActionData<typeof action>()} more={more} />;
}
