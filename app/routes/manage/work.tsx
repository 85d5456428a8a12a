/** The staff's first page: what needs you, and the way to everything else. */
import { useLoaderData } from '@remix-run/react';
import { listOwnReviews } from '#app/features/confirmations/reads/own-reviews.server.ts';
import { manageCountersignMessages } from '#app/features/coproduction/messages-manage.ts';
import { listWaiting } from '#app/features/coproduction/reads/requests.server.ts';
import { listReportedOpen } from '#app/features/evidence/reads/answerable.server.ts';
import { countUnanswered } from '#app/features/feedback/reads/staff.server.ts';
import { countOpenRequests } from '#app/features/format-requests/reads/requests.server.ts';
import { NeedsYou } from '#app/features/overview/components/needs-you.tsx';
import type { Needs } from '#app/features/overview/components/needs-you.tsx';
import { workMessages } from '#app/features/overview/messages-work.ts';
import { listDrafts, listLooseEnds, listSurveyWork } from '#app/features/overview/reads/work.server.ts';
import type { WorkThing } from '#app/features/overview/reads/work.server.ts';
import { lanesFor, pagesFor, staffAddress } from '#app/features/overview/work.ts';
import { privatePage } from '#app/features/people/pages/page-title.ts';
import { listPromiseWork } from '#app/features/progress/reads/promise-work.server.ts';
import { countWaiting } from '#app/features/safety/reads/items.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { formatPartialDate } from '#app/lib/partial-date.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

export const meta = () => privatePage(translator('en', workMessages)('title'));
export const handle = definePage<typeof loader>({});

/** What the reader may answer for the forum; nothing for those who do not speak for it. */
async function listCountersigns(ctx: AreaContext): Promise<Needs['countersigns']> {
  if (!holds(ctx.actor, 'countersign.give', ctx.area.id)) return [];
  const t = ctx.t(workMessages);
  const subject = ctx.t(manageCountersignMessages);
  return (await listWaiting(ctx, 8)).map((request) => ({
    title: request.title,
    address: `/${ctx.area.slug}/manage/countersigns/${request.id}`,
    about: t('countersignUntil', { subject: subject(`subject_${request.subject}`), date: formatDay(request.deadline) }),
  }));
}

/** Reviews that the reader may answer, for an owner or for the forum. */
async function listReviews(ctx: AreaContext): Promise<Needs['reviews']> {
  const t = ctx.t(workMessages);
  return (await listOwnReviews(ctx)).map(({ nodeId, title, dueOn, isOverdue }) => ({
    title,
    address: `/${ctx.area.slug}/manage/reviews/${nodeId}`,
    about: t(isOverdue ? 'reviewLate' : 'reviewUntil', { date: formatDay(dueOn) }),
  }));
}

/** Promises whose day has passed or comes soon: to be worked on, or for those who only answer for one, to be read. */
async function listPromises(ctx: AreaContext): Promise<Needs['promises']> {
  const t = ctx.t(workMessages);
  const { slug } = ctx.area;
  const mayEdit = holds(ctx.actor, 'progress.edit', ctx.area.id);
  return (await listPromiseWork(ctx)).map(({ id, title, dueOn, isOverdue }) => ({
    title,
    address: mayEdit ? staffAddress(slug, { kind: 'commitment', id }) : `/${slug}/commitments/${id}`,
    about: t(isOverdue ? 'promiseLate' : 'promiseUntil', { date: formatDay(dueOn) }),
    isOverdue,
  }));
}

/** Reported consultations in which something public has no answer, for those who may take the step back. */
async function listOpenAnswers(ctx: AreaContext): Promise<Needs['openAnswers']> {
  if (!holds(ctx.actor, 'consultation.edit', ctx.area.id)) return [];
  const t = ctx.t(workMessages);
  return (await listReportedOpen(ctx)).map(({ id, title, open }) => ({
    title,
    address: `${staffAddress(ctx.area.slug, { kind: 'consultation', id })}/decisions`,
    about: t('openAnswersCount', { count: open }),
  }));
}

/** Requests for other formats that wait; null where there are none or the reader does not handle them. */
async function listFormats(ctx: AreaContext): Promise<Needs['formats']> {
  if (!holds(ctx.actor, 'format-request.handle', ctx.area.id)) return null;
  const waiting = await countOpenRequests(ctx);
  return waiting.open === 0 ? null : { ...waiting, address: `/${ctx.area.slug}/manage/format-requests` };
}

/** Feedback that waits for an answer; null where there is none or the reader does not answer it. */
async function findFeedback(ctx: AreaContext): Promise<Needs['feedback']> {
  if (!holds(ctx.actor, 'feedback.answer', ctx.area.id)) return null;
  const open = await countUnanswered(ctx);
  return open === 0 ? null : { open, address: `/${ctx.area.slug}/manage/feedback?waiting=0` };
}

async function readNeeds(ctx: AreaContext): Promise<Needs> {
  const { slug } = ctx.area;
  const named = (thing: WorkThing) => ({ title: thing.title, address: staffAddress(slug, thing) });
  const waiting = await countWaiting(ctx);
  const surveys = await listSurveyWork(ctx);
  const surveyAddress = (id: string) => staffAddress(slug, { kind: 'survey', id });
  return {
    safety: lanesFor(ctx.actor, ctx.area.id).flatMap((lane) => {
      const of = waiting[lane];
      return of ? [{ lane, ...of, address: `/${slug}/manage/safety/${lane}` }] : [];
    }),
    countersigns: await listCountersigns(ctx),
    reviews: await listReviews(ctx),
    openAnswers: await listOpenAnswers(ctx),
    promises: await listPromises(ctx),
    formats: await listFormats(ctx),
    feedback: await findFeedback(ctx),
    closing: surveys
      .filter((survey) => survey.isClosing)
      .map(({ id, title, closes }) => ({ title, address: surveyAddress(id), date: formatPartialDate(closes) })),
    publishable: surveys
      .filter((survey) => survey.isPublishable)
      .map(({ id, title }) => ({ title, address: `${surveyAddress(id)}/results` })),
    drafts: (await listDrafts(ctx)).map(named),
    looseEnds: (await listLooseEnds(ctx)).map(named),
  };
}

export const loader = guardedInArea('area.work', async (ctx) => ({
  area: ctx.area.name,
  home: `/${ctx.area.slug}/manage`,
  needs: await readNeeds(ctx),
  pages: pagesFor(ctx.actor, ctx.area.id),
  lanes: lanesFor(ctx.actor, ctx.area.id),
}));

type Data = Awaited<ReturnType<typeof loader>>;

function Pages({ home, pages, lanes }: Pick<Data, 'home' | 'pages' | 'lanes'>) {
  const t = useText(workMessages);
  if (pages.length + lanes.length === 0) {
    return (
      <EmptyState title={t('nothingOpen')}>
        <p>{t('nothingOpenText')}</p>
      </EmptyState>
    );
  }
  return (
    <ItemList
      items={[
        ...pages.map((page) => ({
          href: `${home}/${page}`,
          title: t(`page_${page}`),
          text: t(`pageText_${page}`),
        })),
        ...lanes.map((lane) => ({ href: `${home}/safety/${lane}`, title: t(`laneName_${lane}`) })),
      ]}
    />
  );
}

export default function WorkPage() {
  const t = useText(workMessages);
  const { area, home, needs, pages, lanes } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead', { area })} />
      <TwoColumn asideLabel={t('needsYou')} aside={<NeedsYou needs={needs} />}>
        <h2>{t('pages')}</h2>
        <Pages home={home} pages={pages} lanes={lanes} />
      </TwoColumn>
    </>
  );
}
