/** What of an area can be read as data, list by list, and on what terms. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namedArea } from '#app/features/areas/shown.ts';
import { openDataMessages } from '#app/features/open-data/messages.ts';
import { showLists } from '#app/features/open-data/shown-lists.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea((ctx) => ({
  area: namedArea(ctx.area),
  terms: ctx.t(openDataMessages)('terms'),
  lists: showLists(ctx),
}));

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', openDataMessages);
  return [
    { title: `${t('pageTitle', { area: data?.area.name ?? '' })} · Said & Done` },
    { name: 'description', content: t('pageLead') },
  ];
};

function Lists() {
  const t = useText(openDataMessages);
  const { lists } = useLoaderData<typeof loader>();
  return (
    <Section id="lists" title={t('pageLists')} layout="stack">
      <DataTable
        id="lists-table"
        caption={t('pageCaption')}
        onPhone="stack"
        columns={[
          { key: 'what', header: t('pageWhat') },
          { key: 'data', header: t('pageData') },
          { key: 'table', header: t('pageTable') },
        ]}
        rows={lists.map(({ name, about, address, table }) => ({
          id: name,
          cells: {
            what: about,
            data: <a href={address}>{name}</a>,
            table: table === null ? null : <a href={table}>{t('pageFile', { name })}</a>,
          },
        }))}
      />
    </Section>
  );
}

export default function OpenDataPage() {
  const t = useText(openDataMessages);
  const { area, terms } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('pageTitle', { area: area.name })} lead={t('pageLead')} />
      <Lists />
      <Section id="use" title={t('pageUse')}>
        <p>
          {terms} <a href="/terms#copying">{t('pageTerms')}</a>
        </p>
        <p>
          {t('pageDescription')} <a href="/api/v1/openapi.json">{t('pageDescriptionLink')}</a>
        </p>
        <p>{t('pageOwn')}</p>
      </Section>
    </>
  );
}
