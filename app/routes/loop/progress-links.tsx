/** The links of any thing: where it came from, what it led to, pages elsewhere, and for a measure the targets it answers. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openAddress } from '#app/features/overview/work.ts';
import { ChooseLinks } from '#app/features/progress/components/links/choose-links.tsx';
import { CitationList, CiteForm } from '#app/features/progress/components/links/citations.tsx';
import { FindForm } from '#app/features/progress/components/links/find-form.tsx';
import { LinkList } from '#app/features/progress/components/links/link-lists.tsx';
import { RemoveCitation, RemoveLinkForm } from '#app/features/progress/components/links/remove-forms.tsx';
import { TargetChoices } from '#app/features/progress/components/links/target-lists.tsx';
import { UndoLink } from '#app/features/progress/components/links/undo-link.tsx';
import { readDeed } from '#app/features/progress/forms/deeds.ts';
import { readRemoving, undoOf } from '#app/features/progress/forms/link-deeds.ts';
import { searchLinks } from '#app/features/progress/forms/link-search.server.ts';
import { linkTexts } from '#app/features/progress/forms/messages-links.ts';
import { progressManageMessages } from '#app/features/progress/forms/messages-manage.ts';
import { submitLink } from '#app/features/progress/forms/submit-link.server.ts';
import type { LinkPageReply } from '#app/features/progress/forms/submit-link.server.ts';
import { mayChange } from '#app/features/progress/policy.ts';
import {
  getStaffNode,
  listCitations,
  listStaffLinks,
  listStaffTargets,
} from '#app/features/progress/reads/staff-links.server.ts';
import { staffPageOf } from '#app/features/record/staff-address.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('progress.edit', async (ctx, { params, url }) => {
  const { id, kind, title, state } = await getStaffNode(ctx, params['id'] ?? '');
  const may = mayChange(ctx.actor, ctx.area.id, state);
  const target = (url.searchParams.get('target') ?? '').trim();
  const links = await listStaffLinks(ctx, id);
  const citations = await listCitations(ctx, id);
  const removing = readRemoving(url.searchParams, links, citations);
  if (removing === 'unknown') throw notFound();
  if (removing !== null && !may) throw new AppError('forbidden');
  return {
    manage: `/${ctx.area.slug}/manage/progress`,
    own: openAddress(ctx.actor, ctx.area, { kind, id }) && staffPageOf(ctx.area.slug, { kind, id }),
    chain: state === 'public' ? `/${ctx.area.slug}/chain/${id}` : null,
    node: { id, kind, title },
    mayChange: may,
    incoming: links.filter((link) => link.direction === 'in'),
    outgoing: links.filter((link) => link.direction === 'out'),
    citations,
    removing,
    search: may && removing === null ? await searchLinks(ctx, { id, kind }, links, url.searchParams) : null,
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

/** Everything that is wrong with a post, each line leading to its field. */
const errorsIn = ({ problems, link, citation }: LinkPageReply): { message: string; fieldId?: string }[] => [
  ...problems.map((message) => ({ message })),
  ...(link?.errors.others ?? []).map((message) => ({ message, fieldId: 'other' })),
  ...(link?.errors.relation ?? []).map((message) => ({ message, fieldId: 'relation' })),
  ...(citation?.errors.title ?? []).map((message) => ({ message, fieldId: 'cite-title' })),
  ...(citation?.errors.address ?? []).map((message) => ({ message, fieldId: 'cite-address' })),
];

export default function LinksPage() {
  const t = useText(progressManageMessages);
  const word = useText(linkTexts);
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<LinkPageReply>() ?? null;
  const { node, removing } = page;
  if (removing !== null && refusal === null)
    return 'link' in removing ? (
      <RemoveLinkForm link={removing.link} title={node.title} />
    ) : (
      <RemoveCitation citation={removing.citation} title={node.title} />
    );
  const shared = { manage: page.manage, mayChange: page.mayChange };
  return (
    <>
      <UndoLink done={refusal === null ? page.done : null} undo={page.mayChange ? page.undo : null} />
      <ErrorSummary title={t('notLinked')} errors={refusal === null ? [] : errorsIn(refusal)} />
      <PageHead kicker={t(`kind_${node.kind}`)} title={t('linksTitle', { title: node.title })} lead={t('linksLead')}>
        {page.chain === null ? null : (
          <p>
            <a href={page.chain}>{word('publicChain')}</a>
          </p>
        )}
      </PageHead>
      <Section id="in" title={t('linksIn')}>
        <LinkList links={page.incoming} {...shared} />
      </Section>
      <Section id="out" title={t('linksOut')}>
        <LinkList links={page.outgoing} {...shared} />
      </Section>
      {page.search === null ? null : (
        <Section id="find" title={t('findThing')}>
          <ChooseLinks search={page.search} title={node.title} reply={refusal?.link ?? null} />
        </Section>
      )}
      <Targets target={page.target} targets={page.targets} mayChange={page.mayChange} />
      <Section id="elsewhere" title={word('citedTitle')} intro={word('citedIntro')}>
        <CitationList citations={page.citations} mayChange={page.mayChange} />
        {page.mayChange ? <CiteForm reply={refusal?.citation ?? null} /> : null}
      </Section>
    </>
  );
}
