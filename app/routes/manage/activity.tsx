/** The record of who did what in an area, newest first. */
import { useLoaderData } from '@remix-run/react';
import { deedInWords, readRecordKey, writeRecordKey } from '#app/features/overview/activity.ts';
import { workMessages } from '#app/features/overview/messages-work.ts';
import { openAddress } from '#app/features/overview/work.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { listActivity } from '#app/features/record/reads/activity.server.ts';
import { formatInstant } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', workMessages)('activityTitle'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(workMessages)('title') }],
});

const size = 50;

export const loader = guardedInArea('activity.read', async (ctx, { url }) => {
  const here = `/${ctx.area.slug}/manage/activity`;
  const after = readRecordKey(url.searchParams.get('after'));
  const rows = await listActivity(ctx, after, size + 1);
  const lines = rows.slice(0, size);
  const last = lines.at(-1);
  const t = ctx.t(workMessages);
  return {
    area: ctx.area.name,
    newest: after === null ? null : here,
    older: rows.length > size && last ? `${here}?after=${writeRecordKey(last)}` : null,
    lines: lines.map(({ id, at, verb, actorName, node }) => ({
      id,
      at: formatInstant(at),
      who: actorName,
      what: deedInWords(verb, t),
      about: node && {
        title: node.title,
        address: openAddress(ctx.actor, ctx.area, { id: node.id, kind: node.kind as NodeKind }),
      },
    })),
  };
});

type Data = Awaited<ReturnType<typeof loader>>;

function Lines({ area, lines }: Pick<Data, 'area' | 'lines'>) {
  const t = useText(workMessages);
  return (
    <DataTable
      id="activity"
      caption={t('caption', { area })}
      columns={[
        { key: 'when', header: t('when') },
        { key: 'who', header: t('who') },
        { key: 'what', header: t('what') },
        { key: 'about', header: t('about') },
      ]}
      rows={lines.map(({ id, at, who, what, about }) => ({
        id,
        cells: {
          when: at,
          who: who ?? t('notNamed'),
          what,
          about: about?.address ? <a href={about.address}>{about.title}</a> : (about?.title ?? null),
        },
      }))}
      onPhone="stack"
    />
  );
}

export default function ActivityPage() {
  const t = useText(workMessages);
  const { area, newest, older, lines } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('activityTitle')} lead={t('activityLead', { area })} />
      {lines.length === 0 ? (
        <EmptyState title={t('activityEmpty')} headingLevel={2}>
          <p>{t('activityEmptyText')}</p>
        </EmptyState>
      ) : (
        <Lines area={area} lines={lines} />
      )}
      <Pagination
        label={t('morePages')}
        {...(newest === null ? {} : { previous: { href: newest, label: t('newest') } })}
        {...(older === null ? {} : { next: { href: older, label: t('older') } })}
      />
    </>
  );
}
