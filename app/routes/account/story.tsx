/** The person's own story: its pieces, and with whom each is shared. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { signedInPerson } from '#app/features/people/policy.ts';
import { PieceList } from '#app/features/stories/components/piece-list.tsx';
import { DeletePiece, PieceForm, ShareForm } from '#app/features/stories/components/story-forms.tsx';
import { storyMessages } from '#app/features/stories/messages.ts';
import { listOwnShares, listPieces } from '#app/features/stories/reads/own-story.server.ts';
import { outcomes, storyAction } from '#app/features/stories/story-actions.server.ts';
import { isOpen } from '#app/features/stories/story.ts';
import type { Share } from '#app/features/stories/story.ts';
import { londonDay } from '#app/lib/dates.ts';
import { listAreas } from '#app/platform/area.server.ts';
import { guarded } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta = () => privatePage(translator('en', storyMessages)('story'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text) => [{ href: '/account', label: text(storyMessages)('account') }],
});

function showShare({ id, area, purpose, until, revokedAt, readings, ...share }: Share, today: string) {
  const open = isOpen({ until, revokedAt }, today);
  const state: 'open' | 'over' | 'revoked' = open ? 'open' : revokedAt ? 'revoked' : 'over';
  const day = revokedAt ? londonDay(revokedAt) : until;
  return { id, pieceId: share.pieceId, area: area.name, purpose, state, day, readings };
}

export const loader = guarded('account.read', async (ctx, { url }) => {
  const { personId } = signedInPerson(ctx.actor);
  const today = londonDay(ctx.now);
  const pieces = await listPieces(ctx, personId);
  const shares = (await listOwnShares(ctx, personId)).map((share) => showShare(share, today));
  const asked = (name: string) => pieces.find(({ id }) => id === url.searchParams.get(name)) ?? null;
  const sharing = asked('share');
  return {
    pieces: pieces.map(({ id, heading, body }) => ({
      id,
      heading,
      body,
      shares: shares.filter(({ pieceId }) => pieceId === id),
    })),
    done: outcomes.find((outcome) => outcome === url.searchParams.get('done')) ?? null,
    edited: asked('edit'),
    removed: asked('remove'),
    sharing,
    areas: sharing === null ? [] : (await listAreas(ctx.db)).map(({ slug, name }) => ({ slug, name })),
  };
});

export const action = guarded('account.change', async (ctx, { form }) =>
  storyAction(ctx, signedInPerson(ctx.actor).personId, await form()),
);

function SafetyWords() {
  const t = useText(storyMessages);
  return (
    <Notice kind="safety">
      <p>{t('safety')}</p>
      <p>{t('limit')}</p>
      <p>
        <a href="/tell-us">{t('safetyLink')}</a>
      </p>
    </Notice>
  );
}

export default function StoryPage() {
  const t = useText(storyMessages);
  const { pieces, done, edited, removed, sharing, areas } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() !== undefined;
  if (removed) return <DeletePiece piece={removed} />;
  if (sharing) {
    return (
      <>
        <PageHead title={t('shareTitle', { heading: sharing.heading })} lead={t('shareLead')} />
        <p>{t('limit')}</p>
        <ShareForm piece={sharing} areas={areas} />
      </>
    );
  }
  return (
    <>
      {done && !refused ? (
        <Notice kind="success">
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <PageHead title={t(edited ? 'change' : 'story')} {...(edited ? {} : { lead: t('lead') })} />
      <SafetyWords />
      {edited ? (
        <PieceForm piece={edited} />
      ) : (
        <>
          {pieces.length === 0 ? (
            <EmptyState title={t('none')} headingLevel={2}>
              <p>{t('noneText')}</p>
            </EmptyState>
          ) : (
            <Section id="pieces" title={t('story')}>
              <PieceList pieces={pieces} />
            </Section>
          )}
          <Section id="new" title={t('add')}>
            <PieceForm />
          </Section>
        </>
      )}
    </>
  );
}
