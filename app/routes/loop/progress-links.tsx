/** The links of any thing: where it came from, what it led to, pages elsewhere, and for a measure the targets it answers. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openAddress } from '#app/features/overview/work.ts';
import { CitationList, CiteForm } from '#app/features/progress/components/forms/citations.tsx';
import { FindForm } from '#app/features/progress/components/forms/find-form.tsx';
import { FoundList, LinkList } from '#app/features/progress/components/forms/link-lists.tsx';
import { TargetChoices } from '#app/features/progress/components/forms/target-lists.tsx';
import { UndoLink } from '#app/features/progress/components/forms/undo-link.tsx';
import type { Undo } from '#app/features/progress/components/forms/undo-link.tsx';
import { readDeed } from '#app/features/progress/forms/deeds.ts';
import { whyNeverLinked } from '#app/features/progress/forms/link-reasons.server.ts';
import { linkTexts } from '#app/features/progress/forms/messages-links.ts';
import { progressManageMessages } from '#app/features/progress/forms/messages-manage.ts';
import { linkableKinds, writeRelation } from '#app/features/progress/forms/relations.ts';
import { submitLink } from '#app/features/progress/forms/submit-link.server.ts';
import { mayChange } from '#app/features/progress/policy.ts';
import { findByTitle } from '#app/features/progress/reads/staff-items.server.ts';
import {
  getStaffNode,
  listCitations,
  listStaffLinks,
  listStaffTargets,
} from '#app/features/progress/reads/staff-links.server.ts';
import type { StaffLink } from '#app/features/progress/reads/staff-links.server.ts';
import { chainOrder } from '#app/features/record/node.ts';
import { staffPageOf } from '#app/features/record/staff-address.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

/** What would undo the deed that the address names: only a link that is there, or an end that is free again. */
function undoOf(query: URLSearchParams, links: readonly StaffLink[]): Undo | null {
  const [other, relation] = [query.get('other'), query.get('relation')];
  if (other === null || relation === null) return null;
  const link = links.find((one) => one.other.id === other && writeRelation(one) === relation);
  if (query.get('done') === 'linked') return link ? { link: link.id } : null;
  return query.get('done') === 'unlinked' && !link ? { other, relation } : null;
}

export const loader = guardedInArea('progress.edit', async (ctx, { params, url }) => {
  const { id, kind, title, state } = await getStaffNode(ctx, params['id'] ?? '');
  const words = (url.searchParams.get('words') ?? '').trim();
  const target = (url.searchParams.get('target') ?? '').trim();
  const links = await listStaffLinks(ctx, id);
  const kinds = words === '' ? linkableKinds(kind) : chainOrder;
  const found = await findByTitle(ctx, { words, kinds, except: id });
  return {
    manage: `/${ctx.area.slug}/manage/progress`,
    own: openAddress(ctx.actor, ctx.area, { kind, id }) && staffPageOf(ctx.area.slug, { kind, id }),
    chain: state === 'public' ? `/${ctx.area.slug}/chain/${id}` : null,
    node: { id, kind, title },
    mayChange: mayChange(ctx.actor, ctx.area.id, state),
    incoming: links.filter((link) => link.direction === 'in'),
    outgoing: links.filter((link) => link.direction === 'out'),
    citations: await listCitations(ctx, id),
    words,
    found: found.map((one) => ({ ...one, whyNot: whyNeverLinked(ctx, kind, one.kind) })),
    target,
    targets: kind === 'measure' ? await listStaffTargets(ctx, id, target) : null,
    done: readDeed(url.searchParams),
    undo: undoOf(url.searchParams, links),
  };
});

export const action = guardedInArea('progress.edit', async (ctx, { params, form }) => {
  const { id, kind, state } = await getStaffNode(ctx, params['id'] ?? '');
  if (!mayChange(ctx.actor, ctx.area.id, state)) throw new AppError('forbidden');
  return submitLink(ctx, { id, kind }, await form());
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ manage, own, node }, text) => [
    { href: manage, label: text(progressManageMessages)('title') },
    ...(own === null ? [] : [{ href: own, label: node.title }]),
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

function Find({ words, node, found }: Pick<Data, 'words' | 'node' | 'found'>) {
  const t = useText(progressManageMessages);
  return (
    <Section id="find" title={t('findThing')}>
      <FindForm name="words" label={t('findLabel')} words={words} />
      {words === '' ? <h3>{t('newestThings')}</h3> : null}
      <FoundList mine={node.kind} found={found} />
    </Section>
  );
}

export default function LinksPage() {
  const t = useText(progressManageMessages);
  const word = useText(linkTexts);
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refusal = answered && 'problem' in answered ? answered : null;
  const problem = refusal?.problem ?? null;
  const shared = { manage: page.manage, mayChange: page.mayChange };
  return (
    <>
      <UndoLink done={refusal === null ? page.done : null} undo={page.mayChange ? page.undo : null} />
      <PageHead
        kicker={t(`kind_${page.node.kind}`)}
        title={t('linksTitle', { title: page.node.title })}
        lead={t('linksLead')}
      >
        {page.chain === null ? null : (
          <p>
            <a href={page.chain}>{word('publicChain')}</a>
          </p>
        )}
      </PageHead>
      <ErrorSummary title={t('notLinked')} errors={problem === null ? [] : [{ message: problem }]} />
      <Section id="in" title={t('linksIn')}>
        <LinkList links={page.incoming} {...shared} />
      </Section>
      <Section id="out" title={t('linksOut')}>
        <LinkList links={page.outgoing} {...shared} />
      </Section>
      {page.mayChange ? <Find words={page.words} node={page.node} found={page.found} /> : null}
      <Targets target={page.target} targets={page.targets} mayChange={page.mayChange} />
      <Section id="elsewhere" title={word('citedTitle')} intro={word('citedIntro')}>
        <CitationList citations={page.citations} mayChange={page.mayChange} />
        {page.mayChange ? <CiteForm reply={refusal?.citation ?? null} /> : null}
      </Section>
    </>
  );
}
