/** What kind of asking the parent carer forum sees in what the area asks: representatives say it beside the area. */
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { saveForumKind } from '#app/features/consultations/actions/forum-kind.server.ts';
import { ForumKindForm } from '#app/features/consultations/components/staff/forum-kind-form.tsx';
import { manageConsultationMessages } from '#app/features/consultations/messages-manage.ts';
import { getKinds, listKinds } from '#app/features/consultations/reads/forum-kinds.server.ts';
import type { KindLine } from '#app/features/consultations/reads/forum-kinds.server.ts';
import { kindMessages } from '#app/features/consultations/workflow/messages-report.ts';
import { manageCountersignMessages } from '#app/features/coproduction/messages-manage.ts';
import { Prose } from '#app/features/areas/prose.tsx';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('consultation.declare-kind', async (ctx, { url }) => {
  const of = url.searchParams.get('of');
  return {
    here: `/${ctx.area.slug}/manage/kinds`,
    isSaved: url.searchParams.has('saved'),
    lines: of === null ? await listKinds(ctx) : [],
    chosen: of === null ? null : await getKinds(ctx, of),
  };
});

export const action = guardedInArea('consultation.declare-kind', async (ctx, { url, form }) => {
  const { id } = await getKinds(ctx, url.searchParams.get('of') ?? '');
  const answer = await saveForumKind(ctx, id, await form());
  return answer === 'saved' ? redirect(`/${ctx.area.slug}/manage/kinds?saved=yes`, 303) : answer;
});

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(kindMessages)('work') }],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', kindMessages)('title')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function Lines({ lines }: { lines: KindLine[] }) {
  const t = useText(kindMessages);
  const name = useText(manageConsultationMessages);
  if (lines.length === 0) {
    return (
      <EmptyState title={t('empty')} headingLevel={2}>
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <ItemList
      headingLevel={2}
      items={lines.map(({ id, title, state, kind, forumKind }) => ({
        href: `?of=${id}`,
        title,
        meta: (
          <>
            <span>{name(`state_${state}`)}</span>
            <span>{t('areaSays', { kind: name(`kind_${kind}`) })}</span>
            <span>{t('forumSays', { kind: forumKind === null ? t('notSaid') : name(`kind_${forumKind}`) })}</span>
          </>
        ),
      }))}
    />
  );
}

function Chosen({ of, here }: { of: KindLine; here: string }) {
  const t = useText(kindMessages);
  const name = useText(manageConsultationMessages);
  const forum = useText(manageCountersignMessages);
  return (
    <>
      <PageHead title={t('ofTitle', { title: of.title })} />
      {of.purpose === '' ? null : <Prose text={of.purpose} />}
      <p>{t('areaSays', { kind: name(`kind_${of.kind}`) })}</p>
      <ForumKindForm of={of.id} values={{ kind: of.forumKind ?? '', reason: of.reason }} />
      <p>
        <a href={`consultations/${of.id}/level`}>{forum('levelLink')}</a>
      </p>
      <p>
        <a href={here}>{t('back')}</a>
      </p>
    </>
  );
}

export default function KindsPage() {
  const t = useText(kindMessages);
  const { here, isSaved, lines, chosen } = useLoaderData<typeof loader>();
  if (chosen) return <Chosen of={chosen} here={here} />;
  return (
    <>
      {isSaved ? (
        <Notice kind="success">
          <p>{t('saved')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('title')} lead={t('lead')} />
      <Lines lines={lines} />
    </>
  );
}
