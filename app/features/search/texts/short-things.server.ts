/** What findings, quotes, measures, outcomes and records of listening say. */
import { and, eq, inArray } from 'drizzle-orm';
import { participations } from '#db/schema/consultations/consultations.ts';
import { findings, measures, outcomes, quotes } from '#db/schema/progress.ts';
import { textOfStated } from './text-source.ts';
import type { TextSource } from './text-source.ts';

export const findingTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select()
    .from(findings)
    .where(and(eq(findings.areaId, areaId), inArray(findings.id, [...ids])));
  return rows.map(({ id, detail }) => ({ id, texts: [detail], serviceIds: [] }));
};

export const quoteTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select({ id: quotes.id, body: quotes.body, attribution: quotes.attribution })
    .from(quotes)
    .where(and(eq(quotes.areaId, areaId), inArray(quotes.id, [...ids])));
  return rows.map(({ id, body, attribution }) => ({ id, texts: [body, attribution], serviceIds: [] }));
};

export const measureTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select()
    .from(measures)
    .where(and(eq(measures.areaId, areaId), inArray(measures.id, [...ids])));
  return rows.map(({ id, unit, numerator, denominator, source }) => ({
    id,
    texts: [unit, numerator, denominator, source].map(textOfStated),
    serviceIds: [],
  }));
};

export const outcomeTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select()
    .from(outcomes)
    .where(and(eq(outcomes.areaId, areaId), inArray(outcomes.id, [...ids])));
  return rows.map(({ id, detail, evidence }) => ({ id, texts: [detail, evidence], serviceIds: [] }));
};

export const participationTexts: TextSource = async (db, areaId, ids) => {
  const rows = await db
    .select()
    .from(participations)
    .where(and(eq(participations.areaId, areaId), inArray(participations.id, [...ids])));
  return rows.map(({ id, methods, place }) => ({
    id,
    texts: [textOfStated(methods), textOfStated(place)],
    serviceIds: [],
  }));
};
