/** One service: what it does, who runs it, its levels, and everything published that touches it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { areaMessages } from '#app/features/areas/messages.ts';
import { Prose } from '#app/features/areas/prose.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { getService, listServiceTouches } from '#app/features/areas/reads/services.server.ts';
import { opening } from '#app/features/areas/service.ts';
import { namedArea, showService, showTouch } from '#app/features/areas/shown.ts';
import { entriesIn } from '#app/features/areas/glossary-matcher.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const service = await getService(ctx, params['service'] ?? '', { url, request });
  const touches = await listServiceTouches(ctx, service.id);
  const glossary = await listGlossary(ctx, service.id);
  return {
    area: namedArea(ctx.area),
    ...showService(ctx.area.slug, service),
    changes: touches.map((touch) => showTouch(ctx.area.slug, touch)),
    glossary: entriesIn([service.description], glossary),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/services`, label: text(areaMessages)('allServices') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'description', content: opening(data?.description ?? '') },
];

type Data = Awaited<ReturnType<typeof loader>>;

function Facts({ service }: { service: Pick<Data, 'organisation' | 'levels'> }) {
  const t = useText(areaMessages);
  const { organisation, levels } = service;
  const name = organisation?.address ? <a href={organisation.address}>{organisation.name}</a> : organisation?.name;
  return (
    <SummaryList
      rows={[
        { key: 'organisation', label: t('runBy'), value: name ?? <NotStated label={t('notStated')} /> },
        {
          key: 'levels',
          label: t('supportLevels'),
          value:
            levels.length === 0 ? (
              <NotStated label={t('notStated')} />
            ) : (
              <ul>
                {levels.map((level) => (
                  <li key={level.address}>
                    <a href={level.address}>{t('levelOf', { set: level.set, level: level.name })}</a>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

function Changes({ changes }: Pick<Data, 'changes'>) {
  const t = useText(areaMessages);
  if (changes.length === 0) return <p>{t('nothingChanging')}</p>;
  return (
    <ItemList
      items={changes.map(({ kind, title, address, publishedAt }) => ({
        href: address,
        title,
        meta: (
          <>
            <span>{t(`kind_${kind}`)}</span>
            {publishedAt === null ? null : <span>{formatDay(londonDay(new Date(publishedAt)))}</span>}
          </>
        ),
      }))}
    />
  );
}

export default function ServicePage() {
  const t = useText(areaMessages);
  const { title, description, glossary, changes, ...service } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <PageHead kicker={t('serviceKicker')} title={title} />
      <Prose text={description} />
      <Facts service={service} />
      <Section id="changing" title={t('changing')} intro={t('changingIntro')}>
        <Changes changes={changes} />
      </Section>
      <PageTerms />
    </Glossary>
  );
}
