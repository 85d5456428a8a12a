/** The organisations of an area: who works together, and what is said about each. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AddForm, ChangeForm, JoinForm } from '#app/features/areas/components/organisation-forms.tsx';
import { refused } from '#app/features/areas/forms/form-reply.server.ts';
import type { Problems } from '#app/features/areas/forms/form-reply.server.ts';
import { joinForm, organisationChangeForm, organisationForm } from '#app/features/areas/forms/staff-forms.ts';
import type { StaffText } from '#app/features/areas/forms/staff-forms.ts';
import { areaMessages } from '#app/features/areas/messages.ts';
import { areaStaffMessages } from '#app/features/areas/messages-manage.ts';
import {
  isSharedOrganisation,
  listJoinable,
  listOrganisations,
} from '#app/features/areas/reads/organisations.server.ts';
import { addOrganisation } from '#app/features/areas/writes/add-organisation.server.ts';
import { changeOrganisation } from '#app/features/areas/writes/change-organisation.server.ts';
import type { ChangedOrganisation } from '#app/features/areas/writes/change-organisation.server.ts';
import { joinOrganisation } from '#app/features/areas/writes/join-organisation.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', areaStaffMessages)('organisationsTitle'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(areaStaffMessages)('work') }],
});

export const loader = guardedInArea('area.change', async (ctx, { url }) => {
  const organisations = await listOrganisations(ctx);
  const chosen = organisations.find((one) => one.id === url.searchParams.get('edit'));
  const isOperator = ctx.actor.kind === 'person' && ctx.actor.isOperator;
  return {
    area: ctx.area.name,
    home: `/${ctx.area.slug}`,
    here: `/${ctx.area.slug}/manage/organisations`,
    isSaved: url.searchParams.get('done') === 'saved',
    organisations,
    edited:
      chosen === undefined
        ? null
        : { organisation: chosen, mayRename: isOperator || !(await isSharedOrganisation(ctx, chosen.id)) },
    joinable: (await listJoinable(ctx)).map(({ id, name }) => ({ id, name })),
  };
});

function problemsOf(t: StaffText, outcome: Exclude<ChangedOrganisation, 'changed'>): Problems {
  if (outcome === 'shared') return { name: [t('organisationNameShared')] };
  return { slug: [t(outcome === 'slug-taken' ? 'organisationSlugTaken' : 'organisationSlugMalformed')] };
}

export const action = guardedInArea('area.change', async (ctx, { form }) => {
  const fields = await form();
  const t = ctx.t(areaStaffMessages);
  const saved = () => redirect(`/${ctx.area.slug}/manage/organisations?done=saved`, 303);
  switch (fields.get('intent')) {
    case 'join': {
      const submission = parseWithZod(fields, { schema: joinForm(t) });
      if (submission.status !== 'success') return refused('join', submission);
      await joinOrganisation(ctx, submission.value);
      return saved();
    }
    case 'add': {
      const submission = parseWithZod(fields, { schema: organisationForm(t) });
      if (submission.status !== 'success') return refused('add', submission);
      await addOrganisation(ctx, submission.value);
      return saved();
    }
    case 'change': {
      const submission = parseWithZod(fields, { schema: organisationChangeForm(t) });
      if (submission.status !== 'success') return refused('change', submission);
      const { organisationId, ...wanted } = submission.value;
      const outcome = await changeOrganisation(ctx, organisationId, wanted);
      return outcome === 'changed' ? saved() : refused('change', submission, problemsOf(t, outcome));
    }
    default:
      throw new AppError('invalid');
  }
});

type Data = Awaited<ReturnType<typeof loader>>;

function Here({ organisations, home, here }: Pick<Data, 'organisations' | 'home' | 'here'>) {
  const t = useText(areaStaffMessages);
  const shown = useText(areaMessages);
  if (organisations.length === 0) {
    return (
      <EmptyState title={t('organisationsEmpty')}>
        <p>{t('organisationsEmptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <ItemList
      items={organisations.map(({ id, slug, name, kind, summary }) => ({
        href: `${home}/organisations/${slug}`,
        title: name,
        text: summary,
        meta: (
          <>
            <span>{shown(`kind-${kind}`)}</span>
            <a href={`${here}?edit=${id}`}>{t('changeOrganisation', { name })}</a>
          </>
        ),
      }))}
    />
  );
}

export default function OrganisationsPage() {
  const t = useText(areaStaffMessages);
  const { area, home, here, isSaved, organisations, edited, joinable } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (edited) {
    return (
      <>
        <PageHead title={t('changeOrganisation', { name: edited.organisation.name })} />
        <ChangeForm {...edited} here={here} />
      </>
    );
  }
  return (
    <>
      {isSaved && !answered ? (
        <Notice kind="success">
          <p>{t('organisationSaved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('organisationsTitle')} lead={t('organisationsLead', { area })} />
      <Section id="here" title={t('organisationsHere')}>
        <Here organisations={organisations} home={home} here={here} />
      </Section>
      <Section id="join-one" title={t('joinTitle')} intro={t('joinIntro')}>
        <JoinForm joinable={joinable} />
      </Section>
      <Section id="add-one" title={t('addTitle')}>
        <AddForm />
      </Section>
    </>
  );
}
