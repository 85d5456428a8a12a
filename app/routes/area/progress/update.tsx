/** One update: the pair large, its parts in its author's order, where it came from and what happened next. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { ChainSections } from '#app/features/chain/components/chain-sections.tsx';
import { isEvidenceSeen } from '#app/features/chain/phases.ts';
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { ForumWord } from '#app/features/coproduction/components/forum-word.tsx';
import { isAsked } from '#app/features/coproduction/countersign.ts';
import { findForumWord } from '#app/features/coproduction/reads/forum-word.server.ts';
import { FollowLink } from '#app/features/notifications/components/follow-link.tsx';
import { updateData } from '#app/features/open-data/structured-data.ts';
import { CommentsView } from '#app/features/pages/components/comments-view.tsx';
import { findComments } from '#app/features/pages/reads/comments.server.ts';
import { Changes } from '#app/features/progress/components/changes-view.tsx';
import { UpdateArticle } from '#app/features/progress/components/update-article.tsx';
import { AgainstTags, HeadlineTag } from '#app/features/progress/components/tags.tsx';
import { EvidenceGone } from '#app/features/progress/components/words-gone.tsx';
import { ConfirmationPart } from '#app/features/confirmations/components/confirmation-part.tsx';
import { findConfirmation } from '#app/features/confirmations/reads/confirmation.server.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import { shownArea } from '#app/features/progress/reads/things.server.ts';
import { readUpdateTrace } from '#app/features/progress/reads/update-trace.server.ts';
import { getUpdate, listLaterUpdates } from '#app/features/progress/reads/updates.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage, originOf } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const update = await getUpdate(ctx, params['update'] ?? '', { url, request });
  const chain = await getChain(ctx, update.id);
  const { changes, takenBackOn } = await readUpdateTrace(ctx, update.id);
  return {
    area: shownArea(ctx),
    update,
    changes,
    evidenceGoneOn: isEvidenceSeen(chain) ? null : takenBackOn,
    chain,
    forumWord: await findForumWord(ctx, update.id, 'you-said'),
    later: await listLaterUpdates(ctx, update),
    confirmation: await findConfirmation(ctx, update.id),
    comments: await findComments(ctx, update.id, url.searchParams.get('after')),
    here: url.pathname,
    reader: { reader: ctx.area.safetyReader, hours: ctx.area.safetyHours },
    glossary: await listGlossary(ctx, update.id),
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['after'] },
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/progress`, label: text(progressMessages)('crumb') }],
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.update.title ?? ''} · Said & Done` },
  { name: 'description', content: data?.update.said ?? '' },
  ...updateData(originOf(matches), data?.area, data?.update),
];

function Later({ updates }: { updates: Awaited<ReturnType<typeof loader>>['later'] }) {
  const t = useText(progressMessages);
  return (
    <>
      <h3>{t('later')}</h3>
      <ItemList
        headingLevel={4}
        items={updates.map((update) => ({
          href: update.address,
          title: update.title,
          meta: (
            <>
              <HeadlineTag headline={update.status} />
              <AgainstTags against={update.against} />
            </>
          ),
        }))}
      />
    </>
  );
}

export default function UpdatePage() {
  const t = useText(progressMessages);
  const {
    area,
    update,
    changes,
    evidenceGoneOn,
    chain,
    forumWord,
    later,
    confirmation,
    comments,
    here,
    reader,
    glossary,
  } = useLoaderData<typeof loader>();
  const word = <ForumWord said={forumWord} />;
  const isBeside = isAsked(forumWord.word);
  return (
    <Glossary terms={glossary}>
      <PageHead kicker={t('progressKicker')} title={update.title} />
      <UpdateArticle
        update={update}
        isLatest={later.length === 0}
        beside={
          <>
            <EvidenceGone on={evidenceGoneOn} />
            {isBeside ? word : null}
          </>
        }
      />
      <Changes changes={changes} />
      <ConfirmationPart confirmation={confirmation} />
      {isBeside ? null : word}
      <ChainSections
        chain={chain}
        area={area.slug}
        {...(later.length > 0 ? { next: <Later updates={later} /> } : {})}
      />
      {comments === null ? null : <CommentsView comments={comments} page={here} reader={reader} />}
      <FollowLink area={area} id={update.id} />
      <PageTerms />
    </Glossary>
  );
}
