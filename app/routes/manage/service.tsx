/** One service: what it says, and whether it is public. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PublishService } from '#app/features/areas/components/publish-service.tsx';
import { ServiceForm } from '#app/features/areas/components/service-form.tsx';
import { refused } from '#app/features/areas/forms/form-reply.server.ts';
import { serviceForm } from '#app/features/areas/forms/staff-forms.ts';
import { areaStaffMessages } from '#app/features/areas/messages-manage.ts';
import { listOrganisations } from '#app/features/areas/reads/organisations.server.ts';
import { getStaffService } from '#app/features/areas/reads/staff-services.server.ts';
import { listTierSets } from '#app/features/areas/reads/tiers.server.ts';
import { levelChoices, serviceAddress } from '#app/features/areas/shown.ts';
import { changeService } from '#app/features/areas/writes/change-service.server.ts';
import { publishService } from '#app/features/areas/writes/publish-service.server.ts';
import { withdrawService } from '#app/features/areas/writes/withdraw-service.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', areaStaffMessages)('servicesTitle'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(areaStaffMessages)('work') },
    { href: `${areaHref}/manage/services`, label: text(areaStaffMessages)('servicesTitle') },
  ],
});

const outcomes = { created: 'serviceCreated', saved: 'saved', published: 'published', withdrawn: 'withdrawn' } as const;
type Outcome = keyof typeof outcomes;

const isOutcome = (text: string | null): text is Outcome => text !== null && text in outcomes;

export const loader = guardedInArea('area.change', async (ctx, { params, url }) => {
  const service = await getStaffService(ctx, params['id'] ?? '');
  const done = url.searchParams.get('done');
  return {
    done: isOutcome(done) ? done : null,
    service,
    address: serviceAddress(ctx.area.slug, service.slug),
    organisations: (await listOrganisations(ctx)).map(({ id, name }) => ({ id, name })),
    levels: levelChoices(await listTierSets(ctx)),
  };
});

const back = (ctx: AreaContext, id: string, done: Outcome) =>
  redirect(`/${ctx.area.slug}/manage/services/${id}?done=${done}`, 303);

async function save(ctx: AreaContext, id: string, fields: FormData | URLSearchParams) {
  const t = ctx.t(areaStaffMessages);
  const submission = parseWithZod(fields, { schema: serviceForm(t) });
  if (submission.status !== 'success') return refused('service', submission);
  const outcome = await changeService(ctx, id, submission.value);
  if (outcome === 'changed') return back(ctx, id, 'saved');
  if (outcome === 'slug-taken') return refused('service', submission, { slug: [t('serviceSlugTaken')] });
  return refused('service', submission, { description: outcome.problems.map((problem) => problem.message) });
}

export const action = guardedInArea('area.change', async (ctx, { form, params }) => {
  const id = params['id'] ?? '';
  const fields = await form();
  switch (fields.get('intent')) {
    case 'save':
      return save(ctx, id, fields);
    case 'publish': {
      const published = await publishService(ctx, id);
      if (published.isPublished) return back(ctx, id, 'published');
      const submission = parseWithZod(fields, { schema: serviceForm(ctx.t(areaStaffMessages)).partial() });
      return refused('publish', submission, { '': published.problems.map((problem) => problem.message) });
    }
    case 'withdraw':
      await withdrawService(ctx, id);
      return back(ctx, id, 'withdrawn');
    default:
      throw new AppError('invalid');
  }
});

export default function StaffServicePage() {
  const t = useText(areaStaffMessages);
  const { done, service, address, organisations, levels } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { title, slug, description, organisationId, levelIds, state } = service;
  return (
    <>
      {done && !answered ? (
        <Notice kind="success">
          <p>{t(outcomes[done])}</p>
        </Notice>
      ) : null}
      <PageHead kicker={t(`state_${state}`)} title={title} />
      <Section id="publishing" title={t('publishing')}>
        <PublishService state={state} address={address} />
      </Section>
      <Section id="text" title={t('serviceText')}>
        <ServiceForm
          organisations={organisations}
          levels={levels}
          defaults={{ title, slug, description, organisationId: organisationId ?? '', levelIds }}
        />
      </Section>
    </>
  );
}
