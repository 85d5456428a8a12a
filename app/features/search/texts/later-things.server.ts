/** What priorities, recommendations, published feedback, pages and reports say. */
import { and, eq, inArray } from 'drizzle-orm';
import { feedbackPublications } from '#db/schema/feedback.ts';
import { pages } from '#db/schema/pages.ts';
import { priorities, recommendations } from '#db/schema/priorities.ts';
import { textOfStated } from './text-source.ts';
import type { TextSource } from './text-source.ts';

export const priorityTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select()
    .from(priorities)
    .where(and(eq(priorities.areaId, areaId), inArray(priorities.id, [...ids])));
  return rows.map(({ id, detail, saidBy }) => ({ id, texts: [detail, ...saidBy], serviceIds: [] }));
};

export const recommendationTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select()
    .from(recommendations)
    .where(and(eq(recommendations.areaId, areaId), inArray(recommendations.id, [...ids])));
  return rows.map(({ id, detail, addressedTo }) => ({
    id,
    texts: [detail, textOfStated(addressedTo)],
    serviceIds: [],
  }));
};

/** Only the wording that was cleared; a tombstone has none. */
export const feedbackTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select({ id: feedbackPublications.id, wording: feedbackPublications.wording })
    .from(feedbackPublications)
    .where(and(eq(feedbackPublications.areaId, areaId), inArray(feedbackPublications.id, [...ids])));
  return rows.map(({ id, wording }) => ({ id, texts: [wording], serviceIds: [] }));
};

/** The words of the published version, which the feature itself keeps. */
export const pageTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select({ id: pages.id, words: pages.words })
    .from(pages)
    .where(and(eq(pages.areaId, areaId), inArray(pages.id, [...ids])));
  return rows.map(({ id, words }) => ({ id, texts: [words], serviceIds: [] }));
};
