/** One thing that is said to be done, for staff and representatives: its reviews, what is published, and people's words. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswersChart } from '#app/features/confirmations/components/answers-chart.tsx';
import { ReviewView, useSideName } from '#app/features/confirmations/components/review-view.tsx';
import { SideForm } from '#app/features/confirmations/components/side-form.tsx';
import { WordsList } from '#app/features/confirmations/components/words-list.tsx';
import { confirmationStaffMessages } from '#app/features/confirmations/messages-manage.ts';
import { mayAnswer } from '#app/features/confirmations/policy.ts';
import { findConfirmation } from '#app/features/confirmations/reads/confirmation.server.ts';
import { getStaffThing, listSides, listWords } from '#app/features/confirmations/reads/staff.server.ts';
import { submitReviewPage } from '#app/features/confirmations/review-page.server.ts';
import { addressOf } from '#app/features/record/node.ts';
import { holds } from '#app/lib/permissions.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const deeds = ['answered', 'saved', 'taken'] as const;

export const loader = guardedInArea('area.work', async (ctx, { params, url }) => {
  const { actor, area } = ctx;
  const thing = await getStaffThing(ctx, params['id'] ?? '');
  const confirmation = await findConfirmation(ctx, thing.id);
  const mayRead = holds(actor, 'confirmation.read', area.id);
  const sides = await listSides(ctx, thing.id);
  return {
    base: `/${area.slug}/manage`,
    names: { area: area.name, forum: area.forumName },
    thing: { ...thing, address: addressOf(area.slug, thing) },
    reviews: confirmation?.reviews ?? [],
    groups: confirmation?.groups ?? [],
    mine: sides.filter((side) => mayAnswer(actor, area.id, side)).map((side) => side.id),
    mayEdit: holds(actor, 'progress.edit', area.id),
    words: mayRead ? await listWords(ctx, thing.id) : null,
    mayClear: holds(actor, 'confirmation.publish', area.id),
    done: deeds.find((deed) => deed === url.searchParams.get('done')) ?? null,
  };
});

export const action = guardedInArea('area.work', async (ctx, { params, form }) => {
  const thing = await getStaffThing(ctx, params['id'] ?? '');
  return submitReviewPage(ctx, thing.id, await form());
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base }, text) => [
    { href: base, label: text(confirmationStaffMessages)('work') },
    { href: `${base}/reviews`, label: text(confirmationStaffMessages)('listTitle') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.thing.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function Reviews() {
  const t = useText(confirmationStaffMessages);
  const { base, names, thing, reviews, mine, mayEdit } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const nameOf = useSideName(names);
  if (reviews.length === 0) return <p>{t('reviewsNone')}</p>;
  return (
    <>
      {reviews.map((review) => (
        <ReviewView
          key={review.id}
          review={review}
          names={names}
          under={(side) =>
            mine.includes(side.id) ? (
              <SideForm
                sideId={side.id}
                name={nameOf(side)}
                lastResult={answered?.sideId === side.id ? (answered.reply ?? undefined) : undefined}
              />
            ) : (
              <p className="sd-small">{t('notYours')}</p>
            )
          }
        />
      ))}
      {mayEdit ? (
        <p>
          {t('reopenHint')} <a href={`${base}/progress/${thing.id}`}>{t('reopenLink')}</a>
        </p>
      ) : null}
    </>
  );
}

function PeoplesWords() {
  const t = useText(confirmationStaffMessages);
  const { thing, words, mayClear } = useLoaderData<typeof loader>();
  if (words === null) return <p>{t('wordsHidden')}</p>;
  return (
    <>
      <p>
        {t('wordsLead')} <a href={`/tell-us?about=${encodeURIComponent(thing.address)}`}>{t('wordsLeadLink')}</a>
      </p>
      <WordsList items={words} mayClear={mayClear} />
    </>
  );
}

export default function ReviewPage() {
  const t = useText(confirmationStaffMessages);
  const { thing, groups, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problem = answered?.problem ?? null;
  return (
    <>
      {done !== null && !answered ? (
        <Notice kind={done === 'taken' ? 'warning' : 'success'}>
          <p>{t(`done_${done}`)}</p>
        </Notice>
      ) : null}
      {problem === null ? null : (
        <Notice kind="warning">
          <p>{problem}</p>
        </Notice>
      )}
      <PageHead kicker={t('thingKicker')} title={thing.title}>
        <p>
          <a href={thing.address}>{t('publicPage')}</a>
        </p>
      </PageHead>
      <Section id="reviews" title={t('reviewsTitle')}>
        <Reviews />
      </Section>
      <Section id="published" title={t('publishedTitle')} layout="stack">
        {groups.length === 0 ? <p>{t('publishedNone')}</p> : null}
        {groups.map((group) => (
          <AnswersChart key={group.group} published={group} />
        ))}
      </Section>
      <Section id="words" title={t('wordsTitle')} layout="stack">
        <PeoplesWords />
      </Section>
    </>
  );
}
