/** The services of an area: what families can use, by name, all of them or those of one level. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ServiceList } from '#app/features/areas/components/service-list.tsx';
import { areaMessages } from '#app/features/areas/messages.ts';
import { listServices } from '#app/features/areas/reads/services.server.ts';
import { listTierSets } from '#app/features/areas/reads/tiers.server.ts';
import { readServiceKey } from '#app/features/areas/service.ts';
import { namedArea, nextServices, showService } from '#app/features/areas/shown.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Chips } from '#app/ui/content/chips.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx, { url }) => {
  const here = `/${ctx.area.slug}/services`;
  const sets = await listTierSets(ctx);
  const levels = sets.flatMap((set) =>
    set.levels.map(({ id, name }) => ({ id, name, set: set.name, address: `${here}?level=${id}` })),
  );
  const level = levels.find(({ id }) => id === url.searchParams.get('level')) ?? null;
  const after = readServiceKey(url.searchParams.get('after'));
  const page = await listServices(ctx, { levelId: level?.id ?? null }, after);
  return {
    area: namedArea(ctx.area),
    here,
    levels,
    level,
    isFirstPage: after === null,
    services: page.services.map((service) => showService(ctx.area.slug, service)),
    next: nextServices(here, page.next, level?.id ?? null),
  };
});

export const handle = definePage<typeof loader>({ public: { query: ['level', 'after'] }, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Services in ${data?.area.name ?? ''} · Said & Done` },
];

type Data = Awaited<ReturnType<typeof loader>>;

function LevelChips({ levels, level, here }: Pick<Data, 'levels' | 'level' | 'here'>) {
  const t = useText(areaMessages);
  if (levels.length === 0) return null;
  const several = new Set(levels.map(({ set }) => set)).size > 1;
  const labelOf = ({ set, name }: Data['levels'][number]) => (several ? t('levelOf', { set, level: name }) : name);
  return (
    <Chips
      label={t('byLevel')}
      items={[
        { href: here, label: t('anyLevel'), current: level === null },
        ...levels.map((one) => ({ href: one.address, label: labelOf(one), current: one.id === level?.id })),
      ]}
    />
  );
}

function Nothing({ isFiltered, here }: { isFiltered: boolean; here: string }) {
  const t = useText(areaMessages);
  return (
    <EmptyState title={t(isFiltered ? 'servicesNone' : 'servicesEmpty')} headingLevel={2}>
      {isFiltered ? (
        <p>
          <a href={here}>{t('servicesAll')}</a>
        </p>
      ) : (
        <p>{t('servicesEmptyText')}</p>
      )}
    </EmptyState>
  );
}

export default function ServicesPage() {
  const t = useText(areaMessages);
  const { area, here, levels, level, isFirstPage, services, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('servicesTitle', { area: area.name })} lead={t('servicesLead')} />
      <LevelChips levels={levels} level={level} here={here} />
      {services.length === 0 ? (
        <Nothing isFiltered={level !== null || !isFirstPage} here={here} />
      ) : (
        <ServiceList services={services} headingLevel={2} />
      )}
      <Pagination
        label={t('morePages')}
        {...(isFirstPage ? {} : { previous: { href: level?.address ?? here, label: t('firstPage') } })}
        {...(next === null ? {} : { next: { href: next, label: t('nextPage') } })}
      />
    </>
  );
}
