/** Writes the codes that what people wrote is sorted by, and publishes them once the forum had its word. */
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isSame } from '#app/features/codebooks/codebook.ts';
import { codebookPost } from '#app/features/codebooks/codebook-post.server.ts';
import { CodebookForm } from '#app/features/codebooks/components/codebook-form.tsx';
import { CodebookPanel } from '#app/features/codebooks/components/codebook-panel.tsx';
import { codebookValues } from '#app/features/codebooks/forms.ts';
import { codebookStaffMessages } from '#app/features/codebooks/messages-manage.ts';
import { findDraft, findPublished } from '#app/features/codebooks/reads/codebook.server.ts';
import { listCodebookMissing } from '#app/features/codebooks/reads/missing.server.ts';
import { seenMark } from '#app/features/codebooks/seen.server.ts';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

const dones = ['saved', 'published', 'restored'] as const;

export const loader = guardedInArea('codebook.edit', async (ctx, { params, url }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  const own = `${base}/consultations/${asked.id}`;
  const draft = await findDraft(ctx, asked.id);
  const published = await findPublished(ctx, asked.id);
  const isChanged = published !== null && !isSame(draft, published);
  return {
    base,
    own,
    title: asked.title,
    done: dones.find((one) => one === url.searchParams.get('done')) ?? null,
    values: codebookValues(draft, seenMark(draft)),
    panel: {
      published: published && { number: published.number, on: londonDay(published.publishedAt) },
      isChanged,
      missing: published === null || isChanged ? await listCodebookMissing(ctx, asked.id) : [],
      mayPublish: holds(ctx.actor, 'codebook.publish', ctx.area.id),
      publicAddress:
        published !== null && asked.state === 'public'
          ? `/${ctx.area.slug}/consultations/${asked.slug}/codebook`
          : null,
      addresses: {
        forum: `${base}/countersigns/ask/codebook/${asked.id}`,
        ledger: holds(ctx.actor, 'ledger.read', ctx.area.id) ? `${own}/ledger` : null,
        consultation: own,
      },
    },
  };
});

export const action = guardedInArea('codebook.edit', async (ctx, { params, url, form }) => {
  const { id } = await getAsked(ctx, params['id'] ?? '');
  const done = await codebookPost(ctx, id, await form());
  return typeof done === 'string' ? redirect(`${url.pathname}?done=${done}`, 303) : done;
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, own, title }, text) => [
    { href: base, label: text(codebookStaffMessages)('work') },
    { href: `${base}/consultations`, label: text(codebookStaffMessages)('consultations') },
    { href: own, label: title },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', codebookStaffMessages)('title')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function CodebookPage() {
  const t = useText(codebookStaffMessages);
  const { title, done, values, panel } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problems = refused?.problems ?? [];
  const noteErrors = problems.filter(({ fieldId }) => fieldId === 'note').map(({ message }) => message);
  return (
    <>
      <ErrorSummary title={t('problem')} errors={problems} />
      {done !== null && !refused ? (
        <Notice kind="success">
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <PageHead kicker={title} title={t('title')} lead={t('lead')} />
      <TwoColumn
        asideLabel={t('statusLabel')}
        aside={<CodebookPanel {...panel} typed={refused?.typed ?? ''} errors={noteErrors} />}
      >
        <CodebookForm values={values} lastResult={refused?.reply ?? undefined} />
      </TwoColumn>
    </>
  );
}
