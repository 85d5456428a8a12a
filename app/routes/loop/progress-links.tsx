/** The links of a thing: where it came from, what it led to, and for a measure the targets it answers. */
import type { MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FindForm } from '#app/features/progress/components/forms/find-form.tsx';
import { FoundList, LinkList } from '#app/features/progress/components/forms/link-lists.tsx';
import { StaffNotice } from '#app/features/progress/components/forms/staff-notice.tsx';
import { TargetChoices } from '#app/features/progress/components/forms/target-lists.tsx';
import { readDeed } from '#app/features/progress/forms/deeds.ts';
import { staffPage } from '#app/features/progress/forms/submit-item.server.ts';
import { progressManageMessages } from '#app/features/progress/forms/messages-manage.ts';
import { mayChange } from '#app/features/progress/policy.ts';
import { getStaffItem } from '#app/features/progress/reads/staff-item.server.ts';
import { findByTitle } from '#app/features/progress/reads/staff-items.server.ts';
import { listStaffLinks, listStaffTargets } from '#app/features/progress/reads/staff-links.server.ts';
import { linkableKinds } from '#app/features/progress/forms/relations.ts';
import { joinTarget, partTarget } from '#app/features/progress/writes/join-target.server.ts';
import { linkItem, unlinkItem } from '#app/features/progress/writes/link-item.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('progress.edit', async (ctx, { params, url }) => {
  const { kind, row } = await getStaffItem(ctx, params['id'] ?? '');
  const { id, title, state } = row.node;
  const words = (url.searchParams.get('words') ?? '').trim();
  const target = (url.searchParams.get('target') ?? '').trim();
  const links = await listStaffLinks(ctx, id);
  return {
    manage: `/${ctx.area.slug}/manage/progress`,
    node: { id, kind, title },
    mayChange: mayChange(ctx.actor, ctx.area.id, state),
    incoming: links.filter((link) => link.direction === 'in'),
    outgoing: links.filter((link) => link.direction === 'out'),
    words,
    found: await findByTitle(ctx, { words, kinds: linkableKinds(kind), except: id }),
    target,
    targets: kind === 'measure' ? await listStaffTargets(ctx, id, target) : null,
    done: readDeed(url.searchParams),
  };
});

export const action = guardedInArea('progress.edit', async (ctx, { params, form }) => {
  const { kind, row } = await getStaffItem(ctx, params['id'] ?? '');
  const { id, state } = row.node;
  if (!mayChange(ctx.actor, ctx.area.id, state)) throw new AppError('forbidden');
  const fields = await form();
  const text = (name: string) => String(fields.get(name) ?? '');
  const pair = { measureId: id, targetId: text('target') };
  switch (fields.get('intent')) {
    case 'add': {
      const linked = await linkItem(ctx, { id, kind }, { otherId: text('other'), relation: fields.get('relation') });
      if (linked === 'linked') return staffPage(ctx, id, 'linked', '/links');
      return data({ problem: ctx.t(progressManageMessages)('linkNotAllowed') }, { status: 400 });
    }
    case 'remove':
      await unlinkItem(ctx, { id, kind }, text('link'));
      return staffPage(ctx, id, 'unlinked', '/links');
    case 'join':
      await joinTarget(ctx, pair);
      return staffPage(ctx, id, 'joined', '/links');
    case 'part':
      await partTarget(ctx, pair);
      return staffPage(ctx, id, 'parted', '/links');
    default:
      throw new AppError('invalid');
  }
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ manage, node }, text) => [
    { href: manage, label: text(progressManageMessages)('title') },
    { href: `${manage}/${node.id}`, label: node.title },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.node.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

type Data = Awaited<ReturnType<typeof loader>>;

function Targets({ target, targets, mayChange: may }: Pick<Data, 'target' | 'targets' | 'mayChange'>) {
  const t = useText(progressManageMessages);
  return targets === null ? null : (
    <Section id="targets" title={t('targetsTitle')} intro={t('targetsLead')}>
      <TargetChoices targets={targets} mayChange={may} />
      <FindForm name="target" label={t('findTarget')} words={target} />
    </Section>
  );
}

export default function LinksPage() {
  const t = useText(progressManageMessages);
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problem = answered && 'problem' in answered ? answered.problem : null;
  const shared = { manage: page.manage, mayChange: page.mayChange };
  return (
    <>
      <StaffNotice done={problem === null ? page.done : null} />
      <PageHead title={t('linksTitle', { title: page.node.title })} lead={t('linksLead')} />
      <ErrorSummary title={t('notLinked')} errors={problem === null ? [] : [{ message: problem }]} />
      <Section id="in" title={t('linksIn')}>
        <LinkList links={page.incoming} {...shared} />
      </Section>
      <Section id="out" title={t('linksOut')}>
        <LinkList links={page.outgoing} {...shared} />
      </Section>
      {page.mayChange ? (
        <Section id="find" title={t('findThing')}>
          <FindForm name="words" label={t('findLabel')} words={page.words} />
          {page.words === '' ? <h3>{t('newestThings')}</h3> : null}
          <FoundList mine={page.node.kind} found={page.found} />
        </Section>
      ) : null}
      <Targets target={page.target} targets={page.targets} mayChange={page.mayChange} />
    </>
  );
}
