/** One piece of a family's story, shared with this area; reading it is noted and shown to the family. */
import { useLoaderData } from '@remix-run/react';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { storyMessages } from '#app/features/stories/messages.ts';
import { getSharedPiece } from '#app/features/stories/reads/shared-pieces.server.ts';
import { recordStoryReading } from '#app/features/stories/writes/share-piece.server.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const meta = () => privatePage(translator('en', storyMessages)('staffTitle'));
export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(storyMessages)('work') },
    { href: `${areaHref}/manage/stories`, label: text(storyMessages)('staffTitle') },
  ],
});

export const loader = guardedInArea('story.read', async (ctx, { params }) => {
  const piece = await getSharedPiece(ctx, params['id'] ?? '');
  await recordStoryReading(ctx, piece.id);
  const { heading, body, purpose, until, sharedAt } = piece;
  return { heading, body, purpose, until, sharedOn: londonDay(sharedAt) };
});

export default function SharedStoryPage() {
  const t = useText(storyMessages);
  const { heading, body, purpose, until, sharedOn } = useLoaderData<typeof loader>();
  const ends = until === null ? t('staffOpenEnded') : t('staffUntilDay', { day: formatDay(until) });
  return (
    <>
      <PageHead title={heading} />
      <Notice kind="info">
        <p>{t('staffRule')}</p>
      </Notice>
      {body.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={String(index)}>{paragraph}</p>
      ))}
      <SummaryList
        rows={[
          { key: 'purpose', label: t('staffPurpose'), value: purpose },
          { key: 'until', label: t('staffUntil'), value: ends },
          { key: 'shared', label: t('staffShared'), value: formatDay(sharedOn) },
        ]}
      />
    </>
  );
}
