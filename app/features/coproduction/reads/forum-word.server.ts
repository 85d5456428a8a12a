/** What the public is told of the forum's word beside a thing: one statement, and the instant at which it changes by itself. */
import { and, desc, eq, exists } from 'drizzle-orm';
import { countersigns } from '#db/schema/coproduction.ts';
import { londonDay, londonMidnight } from '#app/lib/dates.ts';
import { dayAfter } from '../working-days.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { outcomeOn } from '../countersign.ts';
import type { PublicWord, Subject } from '../countersign.ts';
import { representativesOf } from './representatives.server.ts';
import { hasForum } from './settings.server.ts';

/**
 * `waiting`: asked, and its time runs. `nobody-to-ask`: nobody spoke for the forum on this site. `not-asked`: there is a forum, and nobody asked it about these words.
 * `demonstration`: the page is made from a published one, so nobody was asked.
 */
export type ForumWord = {
  subject: Subject;
  word: PublicWord;
  /** The forum's name; empty where there is none. */
  forum: string;
  /** YYYY-MM-DD: when it answered, or since when its silence counts; null otherwise. */
  on: string | null;
  /** YYYY-MM-DD: the last day to answer, of one that is asked; null otherwise. */
  until: string | null;
  /** The representative's name, where they chose that it is published. */
  by: string;
  /** Words of the dissent, or a comment beside the countersign. */
  words: string;
};

type Asked = {
  outcome: (typeof countersigns.$inferSelect)['outcome'];
  deadline: string;
  answeredOn: string | null;
  publicName: string;
  words: string;
  /** Whether somebody speaks for the forum here: nobody's silence is not the forum's. */
  isSpokenFor: boolean;
};

const nothingSaid = { on: null, until: null, by: '', words: '' };

/** The word of one request as the public is told it on a day (YYYY-MM-DD). */
function told(asked: Asked, today: string): Pick<ForumWord, 'word' | 'on' | 'until' | 'by' | 'words'> {
  const outcome = outcomeOn(asked, today);
  switch (outcome) {
    case 'open':
      return { ...nothingSaid, word: 'waiting', until: asked.deadline };
    case 'silence':
      if (asked.outcome === 'open' && !asked.isSpokenFor) return { ...nothingSaid, word: 'nobody-to-ask' };
      return { ...nothingSaid, word: 'silence', on: dayAfter(asked.deadline) };
    case 'no-forum':
    case 'nobody-to-ask':
      return { ...nothingSaid, word: outcome };
    default:
      return { ...nothingSaid, word: outcome, on: asked.answeredOn, by: asked.publicName, words: asked.words };
  }
}

/**
 * The word about what is public now. One statement; none for a demonstration made from a published page.
 * @param openToo also tells of the newest request, for things that are public while it runs.
 */
export async function findForumWord(
  ctx: AreaContext,
  nodeId: string,
  subject: Subject,
  { openToo = false } = {},
): Promise<ForumWord> {
  const about = { subject, forum: ctx.area.forumName };
  if (ctx.area.demonstration === 'published-page') return { ...about, ...nothingSaid, word: 'demonstration' };
  const rows = await ctx.db
    .select({
      outcome: countersigns.outcome,
      deadline: countersigns.deadline,
      answeredOn: countersigns.answeredOn,
      publicName: countersigns.publicName,
      words: countersigns.words,
      isCurrent: countersigns.isCurrent,
      isSpokenFor: exists(representativesOf(ctx)).mapWith(Boolean),
    })
    .from(countersigns)
    .where(
      and(eq(countersigns.areaId, ctx.area.id), eq(countersigns.nodeId, nodeId), eq(countersigns.subject, subject)),
    )
    .orderBy(desc(countersigns.isCurrent), desc(countersigns.askedAt), desc(countersigns.id))
    .limit(1);
  const row = rows[0];
  if (!row || !(row.isCurrent || openToo)) {
    return { ...about, ...nothingSaid, word: hasForum(ctx) ? 'not-asked' : 'no-forum' };
  }
  if (row.outcome === 'open') {
    const flips = londonMidnight(dayAfter(row.deadline));
    if (flips > ctx.now) ctx.validUntil(flips);
  }
  return { ...about, ...told(row, londonDay(ctx.now)) };
}

/**
 * The word about how a question is closed: before it is reported only that the forum is being asked, or let its time pass.
 * One statement.
 */
export async function findClosingWord(ctx: AreaContext, id: string, isReported: boolean): Promise<ForumWord | null> {
  const found = await findForumWord(ctx, id, 'closure', { openToo: !isReported });
  return isReported || found.word === 'waiting' || found.word === 'silence' ? found : null;
}
