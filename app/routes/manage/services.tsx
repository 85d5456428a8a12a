/** The services of an area in every state, and the form of a new one. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ServiceForm } from '#app/features/areas/components/service-form.tsx';
import { refused } from '#app/features/areas/forms/form-reply.server.ts';
import { newServiceForm } from '#app/features/areas/forms/staff-forms.ts';
import { areaMessages } from '#app/features/areas/messages.ts';
import { areaStaffMessages } from '#app/features/areas/messages-manage.ts';
import { listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import { listStaffServices } from '#app/features/areas/reads/staff-services.server.ts';
import { listTierSets } from '#app/features/areas/reads/tiers.server.ts';
import { readServiceKey } from '#app/features/areas/service.ts';
import { levelChoices, nextServices } from '#app/features/areas/shown.ts';
import { createService } from '#app/features/areas/writes/create-service.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', areaStaffMessages)('servicesTitle'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(areaStaffMessages)('work') }],
});

export const loader = guardedInArea('area.change', async (ctx, { url }) => {
  const here = `/${ctx.area.slug}/manage/services`;
  const after = readServiceKey(url.searchParams.get('after'));
  const page = await listStaffServices(ctx, after);
  return {
    area: ctx.area.name,
    here,
    isFirstPage: after === null,
    services: page.services,
    next: nextServices(here, page.next, null),
    organisations: (await listOrganisations(ctx)).map(({ id, name }) => ({ id, name })),
    levels: levelChoices(await listTierSets(ctx)),
  };
});

export const action = guardedInArea('area.change', async (ctx, { form }) => {
  const submission = parseWithZod(await form(), { schema: newServiceForm(ctx.t(areaStaffMessages)) });
  if (submission.status !== 'success') return refused('service', submission);
  const { id } = await createService(ctx, submission.value);
  return redirect(`/${ctx.area.slug}/manage/services/${id}?done=created`, 303);
});

type Data = Awaited<ReturnType<typeof loader>>;

function ServiceTable({ area, here, services }: Pick<Data, 'area' | 'here' | 'services'>) {
  const t = useText(areaStaffMessages);
  return (
    <DataTable
      id="services"
      caption={t('servicesCaption', { area })}
      columns={[
        { key: 'service', header: t('columnService') },
        { key: 'state', header: t('columnState') },
      ]}
      rows={services.map(({ id, title, state }) => ({
        id,
        cells: { service: <a href={`${here}/${id}`}>{title}</a>, state: t(`state_${state}`) },
      }))}
      onPhone="stack"
    />
  );
}

export default function StaffServicesPage() {
  const t = useText(areaStaffMessages);
  const shown = useText(areaMessages);
  const { area, here, isFirstPage, services, next, organisations, levels } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('servicesTitle')} lead={t('servicesLead', { area })} />
      {services.length === 0 && isFirstPage ? (
        <EmptyState title={t('servicesEmpty')} headingLevel={2}>
          <p>{t('servicesEmptyText')}</p>
        </EmptyState>
      ) : (
        <ServiceTable area={area} here={here} services={services} />
      )}
      <Pagination
        label={shown('morePages')}
        {...(isFirstPage ? {} : { previous: { href: here, label: shown('firstPage') } })}
        {...(next === null ? {} : { next: { href: next, label: shown('nextPage') } })}
      />
      <Section id="new" title={t('newService')}>
        <ServiceForm organisations={organisations} levels={levels} />
      </Section>
    </>
  );
}
