/** What a record of a decision says: what was decided, and to each finding and option what changed, what did not, and why. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { decisionAnswers, decisions } from '#db/schema/evidence.ts';
import { textOfStated } from './text-source.ts';
import type { TextSource } from './text-source.ts';

export const decisionTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.areaId, areaId), inArray(decisions.id, [...ids])));
  const answers = await db
    .select()
    .from(decisionAnswers)
    .where(and(eq(decisionAnswers.areaId, areaId), inArray(decisionAnswers.decisionId, [...ids])))
    .orderBy(asc(decisionAnswers.id));
  return rows.map(({ id, summary, decidedBy, readHow, equalityNote }) => ({
    id,
    texts: [
      summary,
      ...answers
        .filter((one) => one.decisionId === id)
        .flatMap(({ changed, unchanged, reason, reconsider }) => [changed, unchanged, reason, reconsider]),
      textOfStated(decidedBy),
      readHow,
      equalityNote,
    ],
    serviceIds: [],
  }));
};
