/** The operator's list of every area on this site. */
import { useLoaderData } from '@remix-run/react';
import { operatorMessages } from '#app/features/areas/messages-glossary.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { listAreas } from '#app/platform/area.server.ts';
import { guarded } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', operatorMessages)('title'));
export const handle = definePage<typeof loader>({});

export const loader = guarded('platform.operate', async (ctx, { url }) => {
  const areas = (await listAreas(ctx.db)).map(({ slug, name, demonstration }) => ({ slug, name, demonstration }));
  return { areas, created: areas.find((area) => area.slug === url.searchParams.get('created'))?.name ?? null };
});

type Listed = Awaited<ReturnType<typeof loader>>['areas'];

function AreaTable({ areas }: { areas: Listed }) {
  const t = useText(operatorMessages);
  return (
    <DataTable
      id="areas"
      caption={t('caption')}
      columns={[
        { key: 'area', header: t('columnArea') },
        { key: 'address', header: t('columnAddress') },
        { key: 'kind', header: t('columnKind') },
      ]}
      rows={areas.map(({ slug, name, demonstration }) => ({
        id: slug,
        cells: {
          area: name,
          address: <a href={`/${slug}`}>{`/${slug}`}</a>,
          kind: t(`demonstration_${demonstration}`),
        },
      }))}
      onPhone="stack"
    />
  );
}

export default function AreasPage() {
  const t = useText(operatorMessages);
  const { areas, created } = useLoaderData<typeof loader>();
  return (
    <>
      {created === null ? null : (
        <Notice kind="success">
          <p>{t('created', { area: created })}</p>
        </Notice>
      )}
      <PageHead title={t('title')} lead={t('lead')}>
        <ButtonLink href="/manage/areas/new">{t('create')}</ButtonLink>
      </PageHead>
      <p>
        <a href="/manage/languages">{t('languages')}</a>
      </p>
      {areas.length === 0 ? (
        <EmptyState title={t('empty')} headingLevel={2}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <AreaTable areas={areas} />
      )}
    </>
  );
}
