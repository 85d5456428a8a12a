/** Comments that wait to be read, those shown lately, and where people can comment. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  CommentBoxes,
  CommentProblems,
  CommentQueue,
  ShownLately,
} from '#app/features/pages/components/staff/comment-queue.tsx';
import { commentDeeds, takeCommentPost } from '#app/features/pages/forms/comment-actions.server.ts';
import { commentMessages } from '#app/features/pages/messages-comments.ts';
import {
  listCommentBoxes,
  listShownComments,
  listWaitingComments,
} from '#app/features/pages/reads/comment-queue.server.ts';
import { decideComment } from '#app/features/pages/writes/decide-comment.server.ts';
import { passToSafeguarding } from '#app/features/safety/writes/pass-to-safeguarding.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('comment.moderate', async (ctx, { url }) => ({
  done: commentDeeds.find((deed) => deed === url.searchParams.get('done')) ?? null,
  waiting: await listWaitingComments(ctx),
  shown: await listShownComments(ctx),
  boxes: await listCommentBoxes(ctx),
}));

export const action = guardedInArea('comment.moderate', async (ctx, { form }) =>
  takeCommentPost(ctx, await form(), (decision, id, why) =>
    inTransaction(ctx, async (tx) => {
      const decided = await decideComment(tx, id, decision);
      if (decision.to !== 'passed' || decided === 'decided-meanwhile') return decided;
      const { name, words, about } = decided;
      await passToSafeguarding(tx, { snapshot: { comment: words, name }, words: why, about });
      return decided;
    }),
  ),
);

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(commentMessages)('work') }],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', commentMessages)('staffTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function StaffCommentsPage() {
  const t = useText(commentMessages);
  const { done, waiting, shown, boxes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      {done !== null && answer === null ? (
        <Notice kind="success">
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <CommentProblems answer={answer} />
      <PageHead title={t('staffTitle')} lead={t('staffLead')} />
      <Section id="queue" title={t('queue')} layout="stack">
        <CommentQueue waiting={waiting} answer={answer} />
      </Section>
      <Section id="shown" title={t('recent')} layout="stack">
        <ShownLately shown={shown} />
      </Section>
      <Section id="boxes" title={t('boxes')} intro={t('boxesIntro')} layout="stack">
        <CommentBoxes boxes={boxes} />
      </Section>
    </>
  );
}
