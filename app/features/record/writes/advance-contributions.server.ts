/** Moves contributions one step on: received → read → coded → put to the decision maker. Never back, never two steps. */
import { and, eq, inArray } from 'drizzle-orm';
import { contributions } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import { notFound } from '#app/platform/errors.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isReached, stateBefore } from '../contribution.ts';
import type { ContributionState } from '../contribution.ts';

export type Advanced = { isAdvanced: true; count: number } | { isAdvanced: false; notReady: number };

const dayColumns = { read: 'readOn', coded: 'codedOn', 'put-to-decision-maker': 'putOn' } as const;

/**
 * All of them or none: any that does not stand just before `to` refuses the whole set, with how many those are.
 * The day is stored, never the time.
 * @throws not-found when one of the ids is not a contribution of this area (or of this consultation, when one is given).
 */
export async function advanceContributions(
  tx: AreaContext,
  ids: readonly string[],
  to: Exclude<ContributionState, 'received'>,
  consultationId?: string,
): Promise<Advanced> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return { isAdvanced: true, count: 0 };
  const own = and(
    eq(contributions.areaId, tx.area.id),
    inArray(contributions.id, wanted),
    ...(consultationId === undefined ? [] : [eq(contributions.consultationId, consultationId)]),
  );
  const rows = await tx.db
    .select({ id: contributions.id, state: contributions.state })
    .from(contributions)
    .where(own)
    .orderBy(contributions.id)
    .for('update');
  if (rows.length !== wanted.length) throw notFound();
  const notReady = rows.filter((row) => row.state !== stateBefore(to)).length;
  if (notReady > 0) return { isAdvanced: false, notReady };
  await tx.db
    .update(contributions)
    .set({ state: to, [dayColumns[to]]: londonDay(tx.now) })
    .where(own);
  return { isAdvanced: true, count: rows.length };
}

/**
 * Brings contributions as far as a state: each takes the steps that it lacks, on this day; one that is as far stays. For a
 * deed that means all of them at once, such as a decision that cites what nobody had marked. Up to four statements.
 * @returns the ids of those that took the last step now.
 */
export async function bringContributions(
  tx: AreaContext,
  ids: readonly string[],
  to: Exclude<ContributionState, 'received'>,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const own = and(eq(contributions.areaId, tx.area.id), inArray(contributions.id, [...ids]));
  // In one order, so that two deeds never wait for each other.
  const rows = await tx.db
    .select({ id: contributions.id, state: contributions.state })
    .from(contributions)
    .where(own)
    .orderBy(contributions.id)
    .for('update');
  const behind = rows.filter(({ state }) => !isReached(to, state));
  for (const step of ['read', 'coded', 'put-to-decision-maker'] as const) {
    const lacking = behind.filter(({ state }) => isReached(step, to) && !isReached(step, state)).map(({ id }) => id);
    if (lacking.length === 0) continue;
    await tx.db
      .update(contributions)
      .set({ state: step, [dayColumns[step]]: londonDay(tx.now) })
      .where(and(eq(contributions.areaId, tx.area.id), inArray(contributions.id, lacking)));
  }
  return behind.map(({ id }) => id);
}
