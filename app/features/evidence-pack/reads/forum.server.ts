/** The forum's part in an evidence pack: its word on each text, and how far both sides say people shared. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { countersigns, levelRatings } from '#db/schema/coproduction.ts';
import { nodes } from '#db/schema/record.ts';
import { outcomeOn } from '#app/features/coproduction/countersign.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** One word about what is or was last public, with the thing that it is about. */
export type PackWord = Pick<
  typeof countersigns.$inferSelect,
  'subject' | 'deadline' | 'outcome' | 'answeredOn' | 'publicName' | 'words'
> & {
  about: string;
  /** YYYY-MM-DD. */
  askedOn: string;
};

type PackLevel = Pick<typeof levelRatings.$inferSelect, 'side' | 'moment' | 'level' | 'evidence' | 'ratedOn'> & {
  about: string;
};

export type PackForum = { countersigns: PackWord[]; levels: PackLevel[] };

/** Of these things and nothing else; what nobody answered in time is silence. Two statements. */
export async function getPackForum(ctx: AreaContext, nodeIds: readonly string[]): Promise<PackForum> {
  const ids = [...nodeIds];
  const area = ctx.area.id;
  const about = nodes.title;
  const words = await ctx.db
    .select({
      about,
      subject: countersigns.subject,
      askedAt: countersigns.askedAt,
      deadline: countersigns.deadline,
      outcome: countersigns.outcome,
      answeredOn: countersigns.answeredOn,
      publicName: countersigns.publicName,
      words: countersigns.words,
    })
    .from(countersigns)
    .innerJoin(nodes, and(eq(nodes.areaId, countersigns.areaId), eq(nodes.id, countersigns.nodeId)))
    .where(and(eq(countersigns.areaId, area), inArray(countersigns.nodeId, ids), eq(countersigns.isCurrent, true)))
    .orderBy(asc(countersigns.askedAt), asc(countersigns.id));
  const levels = await ctx.db
    .select({
      about,
      side: levelRatings.side,
      moment: levelRatings.moment,
      level: levelRatings.level,
      evidence: levelRatings.evidence,
      ratedOn: levelRatings.ratedOn,
    })
    .from(levelRatings)
    .innerJoin(nodes, and(eq(nodes.areaId, levelRatings.areaId), eq(nodes.id, levelRatings.nodeId)))
    .where(and(eq(levelRatings.areaId, area), inArray(levelRatings.nodeId, ids)))
    .orderBy(asc(levelRatings.ratedAt), asc(levelRatings.id));
  const today = londonDay(ctx.now);
  return {
    countersigns: words.map(({ askedAt, ...word }) => ({
      ...word,
      askedOn: londonDay(askedAt),
      outcome: outcomeOn(word, today),
    })),
    levels,
  };
}
