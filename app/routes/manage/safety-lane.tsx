/** What waits in one lane, for those who handle it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { safetyMessages } from '#app/features/safety/messages.ts';
import { listItems } from '#app/features/safety/reads/items.server.ts';
import { isLane } from '#app/features/safety/safety.ts';
import { formatInstant } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

const size = 30;

export const loader = guardedInArea('area.work', async (ctx, { params, url }) => {
  const lane = params['lane'];
  if (!isLane(lane)) throw notFound();
  const before = new Date(url.searchParams.get('before') ?? '');
  const items = await listItems(ctx, lane, Number.isNaN(before.getTime()) ? null : before, size);
  return {
    lane,
    base: `/${ctx.area.slug}/manage`,
    items: items.map(({ id, words, createdAt, closedAt, isDangerNow, source }) => ({
      id,
      opening: words.slice(0, 120),
      received: formatInstant(createdAt),
      isClosed: closedAt !== null,
      isDangerNow,
      source,
    })),
    older: items.length === size ? (items.at(-1)?.createdAt.toISOString() ?? null) : null,
  };
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base }, text) => [{ href: base, label: text(safetyMessages)('work') }],
});

export const meta: MetaFunction = () => [{ title: 'Safety · Said & Done' }];

const titles = { flag: 'listFlag', safeguarding: 'listSafeguarding', complaint: 'listComplaint' } as const;

export default function SafetyLanePage() {
  const t = useText(safetyMessages);
  const { lane, base, items, older } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t(titles[lane])} />
      {items.length === 0 ? (
        <EmptyState title={t('emptyTitle')} headingLevel={2}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ItemList
          headingLevel={2}
          items={items.map((item) => ({
            href: `${base}/safety/${lane}/${item.id}`,
            title: item.opening,
            meta: (
              <p>
                {[
                  ...(item.isDangerNow ? [t('dangerFlag')] : []),
                  t(item.isClosed ? 'closed' : 'open'),
                  t('received', { time: item.received }),
                  ...(item.source === 'response' ? [t('fromResponse')] : []),
                ].join(' · ')}
              </p>
            ),
          }))}
        />
      )}
      {older === null ? null : (
        <Pagination label={t('pages')} next={{ href: `?before=${encodeURIComponent(older)}`, label: t('older') }} />
      )}
    </>
  );
}
