/** The work list of the forum's representatives, and of those who asked: what waits for the forum's word, and what it said. */
import { useLoaderData } from '@remix-run/react';
import { RequestList } from '#app/features/coproduction/components/request-list.tsx';
import { WhoAnswers } from '#app/features/coproduction/components/who-answers.tsx';
import { manageCountersignMessages } from '#app/features/coproduction/messages-manage.ts';
import { countRepresentatives } from '#app/features/coproduction/reads/representatives.server.ts';
import { listAnswered, listWaiting } from '#app/features/coproduction/reads/requests.server.ts';
import { hasForum } from '#app/features/coproduction/reads/settings.server.ts';
import { showRequest } from '#app/features/coproduction/reads/standing.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { holds } from '#app/lib/permissions.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const pageSize = 20;

export const meta = () => privatePage(translator('en', manageCountersignMessages)('listTitle'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(manageCountersignMessages)('work') },
  ],
});

export const loader = guardedInArea('countersign.read', async (ctx, { url }) => {
  const page = Math.min(500, Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1));
  const answered = await listAnswered(ctx, page, pageSize);
  const shown = (request: (typeof answered)[number]) => ({ ...showRequest(ctx, request), title: request.title });
  return {
    home: `/${ctx.area.slug}/manage/countersigns`,
    hasForum: hasForum(ctx),
    isDemonstration: ctx.area.demonstration === 'published-page',
    representatives: await countRepresentatives(ctx),
    mayChange: holds(ctx.actor, 'area.change', ctx.area.id),
    waiting: (await listWaiting(ctx)).map(shown),
    answered: answered.slice(0, pageSize).map(shown),
    page,
    hasMore: answered.length > pageSize,
  };
});

export default function CountersignsPage() {
  const t = useText(manageCountersignMessages);
  const { home, waiting, answered, page, hasMore, mayChange, ...who } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('listTitle')} lead={t('listLead')} />
      <WhoAnswers {...who} />
      <Section id="waiting" title={t('waitingTitle')}>
        {waiting.length > 0 ? (
          <RequestList requests={waiting} home={home} />
        ) : (
          <EmptyState title={t('nothingWaiting')}>
            <p>{t('nothingWaitingText')}</p>
          </EmptyState>
        )}
      </Section>
      <Section id="answered" title={t('answeredTitle')}>
        {answered.length > 0 ? <RequestList requests={answered} home={home} /> : <p>{t('nothingAnswered')}</p>}
        <Pagination
          label={t('pages')}
          {...(page > 1 ? { previous: { href: `?page=${String(page - 1)}`, label: t('newer') } } : {})}
          {...(hasMore ? { next: { href: `?page=${String(page + 1)}`, label: t('older') } } : {})}
        />
      </Section>
      {mayChange ? (
        <p>
          <a href={`${home}/settings`}>{t('changeSettings')}</a>
        </p>
      ) : null}
    </>
  );
}
