/** The models of support of an area, and the form of a new one. */
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TierSetForm } from '#app/features/areas/components/tier-forms.tsx';
import { refused } from '#app/features/areas/forms/form-reply.server.ts';
import { tierSetForm } from '#app/features/areas/forms/staff-forms.ts';
import { areaStaffMessages } from '#app/features/areas/messages-manage.ts';
import { listTierSets } from '#app/features/areas/reads/tiers.server.ts';
import { createTierSet } from '#app/features/areas/writes/tiers/create-tier-set.server.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', areaStaffMessages)('tiersTitle'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(areaStaffMessages)('work') }],
});

export const loader = guardedInArea('area.change', async (ctx, { url }) => ({
  area: ctx.area.name,
  isDeleted: url.searchParams.get('done') === 'deleted',
  sets: (await listTierSets(ctx)).map(({ id, name, levels }) => ({
    name,
    levelCount: levels.length,
    address: `/${ctx.area.slug}/manage/tiers/${id}`,
  })),
}));

export const action = guardedInArea('area.change', async (ctx, { form }) => {
  const t = ctx.t(areaStaffMessages);
  const submission = parseWithZod(await form(), { schema: tierSetForm(t) });
  if (submission.status !== 'success') return refused('set', submission);
  const saved = await createTierSet(ctx, submission.value);
  if (!saved.isSaved)
    return refused('set', submission, { summary: saved.dangling.map((line) => t('danglingLeadIn', { line })) });
  return redirect(`/${ctx.area.slug}/manage/tiers/${saved.id}?done=setCreated`, 303);
});

export default function TiersPage() {
  const t = useText(areaStaffMessages);
  const { area, isDeleted, sets } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      {isDeleted && !answered ? (
        <Notice kind="success">
          <p>{t('setDeleted')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('tiersTitle')} lead={t('tiersLead', { area })} />
      {sets.length === 0 ? (
        <EmptyState title={t('tiersEmpty')} headingLevel={2}>
          <p>{t('tiersEmptyText')}</p>
        </EmptyState>
      ) : (
        <ItemList
          headingLevel={2}
          items={sets.map(({ name, levelCount, address }) => ({
            href: address,
            title: name,
            meta: <span>{t('levelCount', { count: levelCount })}</span>,
          }))}
        />
      )}
      <Section id="new" title={t('newSet')}>
        <TierSetForm />
      </Section>
    </>
  );
}
