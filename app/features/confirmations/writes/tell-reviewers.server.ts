/** Tells those who must answer a review: when it opens, two working days before its day, and the day after; each once. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { reviewSides } from '#db/schema/confirmations.ts';
import { people, roles } from '#db/schema/people.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { listRepresentatives } from '#app/features/coproduction/reads/representatives.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { enqueueMail } from '#app/platform/mailer.server.ts';
import { isNews, newsOn, speakersOf } from '../review-news.ts';
import type { Publisher, ReviewNews } from '../review-news.ts';
import type { SideOf } from '../policy.ts';

type WaitingSide = SideOf & { id: string; nodeId: string; title: string; dueOn: string; told: ReviewNews };

/** Every side of the area that has not answered, of what is public. One statement. */
async function listWaitingSides(ctx: AreaContext): Promise<WaitingSide[]> {
  const rows = await ctx.db.execute<WaitingSide>(sql`
    select d.id, d.side, d.organisation_id as "organisationId", d.told, r.node_id as "nodeId", n.title, r.due_on as "dueOn"
    from review_sides d
    join confirmation_reviews r on r.area_id = d.area_id and r.id = d.review_id
    join nodes n on n.area_id = r.area_id and n.id = r.node_id and n.state = 'public'
    where d.area_id = ${ctx.area.id} and d.answered_on is null
    order by r.due_on, r.id, d.position`);
  return [...rows];
}

function listPublishers(ctx: AreaContext): Promise<Publisher[]> {
  const role = sql<Publisher['role']>`${roles.role}`;
  return ctx.db
    .select({ personId: roles.personId, email: people.email, role, organisationId: roles.organisationId })
    .from(roles)
    .innerJoin(people, and(eq(people.id, roles.personId), isNull(people.closedAt)))
    .where(and(eq(roles.areaId, ctx.area.id), inArray(roles.role, ['commissioner', 'administrator'])))
    .orderBy(asc(roles.personId));
}

type Told = { personId: string; email: string };

async function listTold(tx: AreaContext, { side, organisationId }: SideOf): Promise<Told[]> {
  if (side === 'owner') return speakersOf(organisationId, await listPublishers(tx));
  return (await listRepresentatives(tx)).map(({ id: personId, email }) => ({ personId, email }));
}

/** The mark is the lock: who moves it on queues the mails, in the same transaction. Nobody yet: left for the next run. */
async function tellSide(tx: AreaContext, waiting: WaitingSide, news: Exclude<ReviewNews, 'none'>): Promise<void> {
  const told = await listTold(tx, waiting);
  if (told.length === 0) return;
  const marked = await tx.db
    .update(reviewSides)
    .set({ told: news })
    .where(
      and(
        eq(reviewSides.areaId, tx.area.id),
        eq(reviewSides.id, waiting.id),
        eq(reviewSides.told, waiting.told),
        isNull(reviewSides.answeredOn),
      ),
    )
    .returning({ id: reviewSides.id });
  if (marked.length === 0) return;
  for (const { personId, email } of told) {
    await enqueueMail(tx, {
      to: email,
      template: 'review-waiting',
      props: {
        link: `${tx.origin}/${tx.area.slug}/manage/reviews/${waiting.nodeId}`,
        areaName: tx.area.name,
        title: waiting.title,
        due: formatDay(waiting.dueOn),
        side: waiting.side,
        occasion: news,
        demonstration: tx.area.demonstration,
      },
      key: `review:${tx.area.id}:${waiting.id}:${news}:${personId}`,
    });
  }
}

/** Whatever is to be told today and was not: run again, side by side or after an outage, it tells nobody twice. */
export async function tellReviewers(ctx: AreaContext): Promise<void> {
  const today = londonDay(ctx.now);
  for (const waiting of await listWaitingSides(ctx)) {
    const news = newsOn(today, waiting.dueOn);
    if (isNews(news, waiting.told)) await inTransaction(ctx, (tx) => tellSide(tx, waiting, news));
  }
}
