/** One request: the text exactly as the forum was asked about it, and the representative's answer. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerForm, TakeBackForm } from '#app/features/coproduction/components/answer-form.tsx';
import type { AnswerProblem } from '#app/features/coproduction/components/answer-form.tsx';
import { ShownText } from '#app/features/coproduction/components/shown-text.tsx';
import { StandingPanel } from '#app/features/coproduction/components/standing-panel.tsx';
import { fingerprintOf } from '#app/features/coproduction/fingerprint.server.ts';
import { maxName, maxWords, textOf } from '#app/features/coproduction/forms.ts';
import { manageCountersignMessages } from '#app/features/coproduction/messages-manage.ts';
import { getRequest } from '#app/features/coproduction/reads/requests.server.ts';
import { showRequest } from '#app/features/coproduction/reads/standing.server.ts';
import { giveWord, takeWordBack } from '#app/features/coproduction/writes/give-word.server.ts';
import { below, countersignSource } from '#app/features/overview/countersign-texts.server.ts';
import { addressOf } from '#app/features/record/node.ts';
import { formatDay } from '#app/lib/dates.ts';
import { rolesIn } from '#app/lib/actor.ts';
import { holds, isOnBothSides } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const dones = ['given', 'takenBack'] as const;

type Request = Awaited<ReturnType<typeof getRequest>>;

/** Whether the text is no longer what the forum was asked about. */
async function hasChanged(ctx: AreaContext, { subject, nodeId, fingerprint }: Request): Promise<boolean> {
  const now = await countersignSource(subject)?.read(ctx, nodeId);
  return now !== undefined && (now === null || fingerprintOf(now) !== fingerprint);
}

/** Why the reader may not answer; null for whoever may. */
function whyNot({ actor, area }: AreaContext, { askedBy }: Request): 'onlyForum' | 'bothSides' | 'askedIt' | null {
  if (isOnBothSides(rolesIn(actor, area.id))) return 'bothSides';
  if (!holds(actor, 'countersign.give', area.id)) return 'onlyForum';
  return actor.kind === 'person' && actor.personId === askedBy ? 'askedIt' : null;
}

export const loader = guardedInArea('countersign.read', async (ctx, { params, url }) => {
  const request = await getRequest(ctx, params['id'] ?? '');
  const { shown, title, publishedAt, state, kind, slug, nodeId } = request;
  const area = ctx.area.slug;
  // Before it is published a text has no public page of its own.
  const page = publishedAt === null ? undefined : countersignSource(request.subject)?.page;
  const done = url.searchParams.get('done');
  return {
    title,
    text: shown,
    request: showRequest(ctx, request),
    isPublished: publishedAt !== null,
    publicAddress: state === 'public' ? below(addressOf(area, { id: nodeId, kind, slug }), page) : null,
    chainAddress: state === 'public' ? `/${area}/chain/${nodeId}` : null,
    isChanged: await hasChanged(ctx, request),
    whyNot: whyNot(ctx, request),
    done: dones.find((word) => word === done) ?? null,
  };
});

const refusals = {
  'words-missing': 'wordsMissing',
  'answered-already': 'answeredAlready',
  'time-passed': 'timePassed',
  'asked-it': 'askedIt',
  published: 'published',
  'not-given': 'notGiven',
} as const;

const back = (ctx: AreaContext, id: string, done: 'given' | 'takenBack') =>
  redirect(`/${ctx.area.slug}/manage/countersigns/${id}?done=${done}`, 303);

export const action = guardedInArea('countersign.give', async (ctx, { params, form }) => {
  const { id } = await getRequest(ctx, params['id'] ?? '');
  const fields = await form();
  const t = ctx.t(manageCountersignMessages);
  const typed = { words: textOf(fields, 'words'), publicName: textOf(fields, 'publicName') };
  const refuse = (...problems: AnswerProblem[]) => data({ typed, problems }, { status: 400 });
  const intent = textOf(fields, 'intent');
  if (intent === 'take-back') {
    const taken = await takeWordBack(ctx, id);
    return taken === 'taken-back' ? back(ctx, id, 'takenBack') : refuse({ field: null, message: t(refusals[taken]) });
  }
  if (intent !== 'countersigned' && intent !== 'dissent') throw new AppError('invalid');
  if (typed.words.length > maxWords) return refuse({ field: 'words', message: t('wordsLong', { count: maxWords }) });
  if (typed.publicName.length > maxName)
    return refuse({ field: 'publicName', message: t('wordsLong', { count: maxName }) });
  const given = await giveWord(ctx, id, { word: intent, ...typed });
  if (given === 'given') return back(ctx, id, 'given');
  return refuse({ field: given === 'words-missing' ? 'words' : null, message: t(refusals[given]) });
});

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(manageCountersignMessages)('work') },
    { href: `${areaHref}/manage/countersigns`, label: text(manageCountersignMessages)('listTitle') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function Answer() {
  const t = useText(manageCountersignMessages);
  const { request, isPublished, whyNot: reason } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (request.outcome === 'open') {
    const nothing = { words: '', publicName: '' };
    if (reason) return <p>{t(reason)}</p>;
    return <AnswerForm typed={answered?.typed ?? nothing} problems={answered?.problems ?? []} />;
  }
  if (isPublished) return <p>{t('isPublished')}</p>;
  const isGiven = request.outcome === 'countersigned' || request.outcome === 'dissent';
  return isGiven && reason === null ? <TakeBackForm /> : null;
}

/** Where the text stands in public, and what it came from: to be compared with what families said. */
function InPublic() {
  const t = useText(manageCountersignMessages);
  const { publicAddress, chainAddress } = useLoaderData<typeof loader>();
  if (publicAddress === null || chainAddress === null) return null;
  return (
    <ul>
      <li>
        <a href={publicAddress}>{t('seePublic')}</a>
      </li>
      <li>
        <a href={chainAddress}>{t('seeChain')}</a>
      </li>
    </ul>
  );
}

export default function CountersignPage() {
  const t = useText(manageCountersignMessages);
  const { title, text, request, isChanged, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = answered?.problems ?? [];
  return (
    <>
      <ErrorSummary
        title={t('problem')}
        errors={problems.map(({ field, message }) => (field === null ? { message } : { fieldId: field, message }))}
      />
      {done && !answered && (done === 'takenBack') === (request.outcome === 'open') ? (
        <Notice kind="success">
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <PageHead
        kicker={t('requestFor', { subject: t(`subject_${request.subject}`), day: formatDay(request.askedOn) })}
        title={title}
        lead={request.outcome === 'open' ? t('requestLead') : undefined}
      />
      {isChanged ? (
        <Notice kind="info">
          <p>{t('changedSince')}</p>
        </Notice>
      ) : null}
      <Section id="text" title={t('theText')}>
        <ShownText text={text} subject={request.subject} />
        <InPublic />
      </Section>
      <Section id="answer" title={t('giveTitle')}>
        <StandingPanel current={request} hasEarlier={false} isRequired />
        <Answer />
      </Section>
    </>
  );
}
