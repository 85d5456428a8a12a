/** What families have shared of their stories with this area. */
import { useLoaderData } from '@remix-run/react';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { storyMessages } from '#app/features/stories/messages.ts';
import { listSharedPieces } from '#app/features/stories/reads/shared-pieces.server.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', storyMessages)('staffTitle'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(storyMessages)('work') }],
});

export const loader = guardedInArea('story.read', async (ctx) => ({
  base: `/${ctx.area.slug}/manage/stories`,
  shared: (await listSharedPieces(ctx)).map(({ sharedAt, ...piece }) => ({ ...piece, sharedOn: londonDay(sharedAt) })),
}));

export default function StoriesPage() {
  const t = useText(storyMessages);
  const { base, shared } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('staffTitle')} lead={t('staffLead')} />
      {shared.length === 0 ? (
        <EmptyState title={t('staffNone')} headingLevel={2}>
          <p>{t('staffNoneText')}</p>
        </EmptyState>
      ) : (
        <ItemList
          headingLevel={2}
          items={shared.map(({ id, heading, purpose, sharedOn }) => ({
            href: `${base}/${id}`,
            title: heading,
            text: purpose,
            meta: <span>{formatDay(sharedOn)}</span>,
          }))}
        />
      )}
    </>
  );
}
