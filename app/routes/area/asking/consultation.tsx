/** One question put to people: what is asked and how to take part; after closing, what was heard, decided and done. */
import { data } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Glossary } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { opening } from '#app/features/areas/service.ts';
import { namedArea } from '#app/features/areas/shown.ts';
import { SortedBy } from '#app/features/codebooks/components/codebook-view.tsx';
import { findPublished } from '#app/features/codebooks/reads/codebook.server.ts';
import { ConsultationArticle } from '#app/features/consultations/components/consultation-article.tsx';
import { ForumWord } from '#app/features/coproduction/components/forum-word.tsx';
import { LevelViews } from '#app/features/coproduction/components/level-views.tsx';
import { findClosingWord } from '#app/features/coproduction/reads/forum-word.server.ts';
import { listRatings } from '#app/features/coproduction/reads/levels.server.ts';
import { Decisions } from '#app/features/evidence/components/decisions.tsx';
import { listDecisions } from '#app/features/evidence/reads/decisions.server.ts';
import type { Decided } from '#app/features/evidence/reads/decisions.server.ts';
import { FollowForm } from '#app/features/consultations/components/follow-form.tsx';
import { endOfDay } from '#app/features/consultations/consultation.ts';
import { consultationMessages } from '#app/features/consultations/messages.ts';
import { getConsultation } from '#app/features/consultations/reads/consultation.server.ts';
import { showWay } from '#app/features/consultations/shown.ts';
import { FollowLink } from '#app/features/notifications/components/follow-link.tsx';
import { followSchema } from '#app/features/notifications/follow.ts';
import { notificationMessages } from '#app/features/notifications/messages.ts';
import { followByEmail } from '#app/features/notifications/writes/follow-by-email.server.ts';
import { consultationData } from '#app/features/open-data/structured-data.ts';
import { ThingList } from '#app/features/progress/components/thing-view.tsx';
import { listThings } from '#app/features/progress/reads/things.server.ts';
import type { Thing } from '#app/features/progress/things.ts';
import { getPublicBySlug } from '#app/features/record/reads/nodes.server.ts';
import { listSurveys } from '#app/features/surveys/reads/survey.server.ts';
import { nextPhaseDay, phaseOn } from '#app/features/surveys/survey.ts';
import { HelpLink } from '#app/features/format-requests/components/help-link.tsx';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { openInArea, publicPageInArea } from '#app/platform/door.server.ts';
import { definePage, originOf } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';

/** Its surveys as ways to take part; says that the page changes at midnight while one of them has a date ahead. */
async function listWays(ctx: AreaContext, consultationId: string) {
  const surveys = await listSurveys(ctx, consultationId);
  const today = londonDay(ctx.now);
  if (surveys.some((survey) => nextPhaseDay(survey, today) !== null)) ctx.validUntil(endOfDay(today));
  return surveys.map((survey) => showWay(ctx.area.slug, survey, phaseOn(survey, today) === 'open'));
}

/** How many codes what people wrote is sorted by; null while none are public. */
async function findSorted(ctx: AreaContext, consultationId: string): Promise<number | null> {
  const published = await findPublished(ctx, consultationId);
  return published && published.codes.length;
}

const ofKinds = (things: readonly Thing[], ...kinds: Thing['kind'][]) =>
  things.filter((thing) => kinds.includes(thing.kind));

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const { consultation, consequences } = await getConsultation(ctx, params['consultation'] ?? '', { url, request });
  const surveys = await listWays(ctx, consultation.id);
  const found = await listThings(
    ctx,
    consequences.map((one) => one.id),
  );
  const things = consequences.flatMap((one) => found.get(one.id) ?? []);
  return {
    area: namedArea(ctx.area),
    ...consultation,
    surveys,
    heard: [...ofKinds(things, 'finding'), ...ofKinds(things, 'quote')],
    decided: ofKinds(things, 'commitment'),
    decisions: await listDecisions(ctx, consultation.id),
    next: ofKinds(things, 'service-change', 'outcome', 'update'),
    sortedBy: await findSorted(ctx, consultation.id),
    closingWord: await findClosingWord(ctx, consultation.id, consultation.phase === 'reported'),
    levels: await listRatings(ctx, consultation.id),
    glossary: await listGlossary(ctx, consultation.id),
  };
});

export const action = openInArea(async (ctx, { params, url, request, form }) => {
  const node = await getPublicBySlug(ctx, 'consultation', params['consultation'] ?? '', { url, request });
  const email = (await form()).get('email');
  const typed = typeof email === 'string' ? email.slice(0, 320) : '';
  const parsed = followSchema(ctx.t(notificationMessages)).safeParse({ email: typed });
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => issue.message);
    return data({ isAsked: false, typed, errors }, { status: 400 });
  }
  const asked = await followByEmail(ctx, { nodeId: node.id, email: parsed.data.email });
  if (asked.outcome === 'asked') return data({ isAsked: true, typed, errors: [] }, { status: 200 });
  return data({ isAsked: false, typed, errors: [ctx.t(consultationMessages)('followLater')] }, { status: 429 });
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/consultations`, label: text(consultationMessages)('haveYourSay') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  { title: `${page?.title ?? ''} · Said & Done` },
  { name: 'description', content: opening(page?.purpose ?? '') },
  ...consultationData(originOf(matches), page?.area, page),
];

const shown = (things: Thing[]) => (things.length > 0 ? <ThingList things={things} /> : null);

const shownDecided = (decided: Decided, promises: Thing[]) =>
  decided.decisions.length + promises.length === 0 ? null : (
    <>
      <Decisions decided={decided} />
      {shown(promises)}
    </>
  );

export default function ConsultationPage() {
  const t = useText(consultationMessages);
  const { area, surveys, heard, decided, next, decisions, sortedBy, closingWord, levels, glossary, ...consultation } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Glossary terms={glossary}>
      <ErrorSummary
        title={t('problem')}
        errors={(answer?.errors ?? []).map((message) => ({ fieldId: 'email', message }))}
      />
      <ConsultationArticle
        of={consultation}
        surveys={surveys}
        openAnswers={[...decisions.unanswered.findings, ...decisions.unanswered.options].map((one) => one.title)}
        cameOfIt={{ heard: shown(heard), decided: shownDecided(decisions, decided), next: shown(next) }}
        sorted={sortedBy === null ? null : <SortedBy count={sortedBy} href={`${consultation.address}/codebook`} />}
        chain={`/${area.slug}/chain/${consultation.id}`}
        follow={
          <>
            {closingWord ? <ForumWord said={closingWord} /> : null}
            <LevelViews ratings={levels} />
            <HelpLink areaHref={`/${area.slug}`} about={consultation.address.slice(area.slug.length + 2)} />
            <FollowLink area={area} id={consultation.id} />
            <FollowForm action={`${consultation.address}#follow`} answer={answer} />
          </>
        }
      />
    </Glossary>
  );
}
