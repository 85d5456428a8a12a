/** Moves contributions of one consultation a step on, responses to its surveys among them: by hand or all that match. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { stateBefore } from '#app/features/record/contribution.ts';
import type { ContributionState } from '#app/features/record/contribution.ts';
import { advanceContributions } from '#app/features/record/writes/advance-contributions.server.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { LedgerFilter } from '../ledger.ts';
import { ledgerOf, matches } from '../reads/ledger.server.ts';

export type NextState = Exclude<ContributionState, 'received'>;

export type Picked = { entries: readonly string[]; responses: readonly string[] };

/** Two people who move at once do so one after the other: the second then sees what the first did. */
async function lock(tx: AreaContext, consultationId: string): Promise<void> {
  await tx.db.execute(
    sql`select 1 from consultations where area_id = ${tx.area.id} and id = ${consultationId} for no key update`,
  );
}

const dayColumn: Record<NextState, SQL> = {
  read: sql.raw('read_on'),
  coded: sql.raw('coded_on'),
  'put-to-decision-maker': sql.raw('put_on'),
};

/** Rows in random order: neither their place on disk nor their transaction tells when a response came (data-rules 4). */
async function writeProgress(tx: AreaContext, ids: readonly string[], to: NextState): Promise<void> {
  if (ids.length === 0) return;
  const today = londonDay(tx.now);
  const column = dayColumn[to];
  await tx.db.execute(sql`
    insert into response_progress (area_id, response_id, survey_id, state, ${column})
    select r.area_id, r.id, r.survey_id, ${to}, ${today}::date
    from responses r
    where r.area_id = ${tx.area.id} and r.id in (select value from json_array_elements_text(${JSON.stringify(ids)}::json))
    order by gen_random_uuid()
    on conflict (area_id, response_id) do update set state = excluded.state, ${column} = excluded.${column}`);
}

/** The ticked responses with their states. @throws not-found when one is not a response to a survey of this consultation */
async function findResponses(tx: AreaContext, consultationId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tx.db.execute<{ id: string; state: ContributionState }>(sql`
    select l.id, l.state from ${ledgerOf(tx.area.id, consultationId)} l
    where l.source = 'response' and l.id in (select value from json_array_elements_text(${JSON.stringify(ids)}::json))`);
  if (rows.length !== ids.length) throw notFound();
  return [...rows];
}

async function record(tx: AreaContext, consultationId: string, to: NextState, count: number): Promise<void> {
  await recordActivity(tx, { verb: `contribution.${to}`, nodeId: consultationId, detail: { count } });
}

/** `notReady`: how many do not stand at the step before. `problems`: what has to be there before anything takes this step. */
export type Moved =
  { isAdvanced: true; count: number } | { isAdvanced: false; notReady: number; problems: GateProblem[] };

/** What other features ask before a step, with the id of the consultation: coding waits for codes that people can read. */
export type StepGates = (to: NextState) => readonly Gate[];

async function problemsOf(tx: AreaContext, consultationId: string, gates: readonly Gate[]): Promise<GateProblem[]> {
  const problems: GateProblem[] = [];
  for (const gate of gates) problems.push(...(await gate(tx, consultationId)));
  return problems;
}

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class NotReady extends Error {
  readonly count: number;

  constructor(count: number) {
    super('Not every one stands at the step before.');
    this.count = count;
  }
}

/**
 * Moves the picked ones: all of them or none, and none before `to` may be taken at all. The record says how many, never which: of an anonymous survey that would
 * join a response to a time.
 * @param gates of the other features; the route gives them.
 * @throws not-found when one of them is not in this ledger.
 */
export async function advancePicked(
  ctx: AreaContext,
  consultationId: string,
  { entries, responses }: Picked,
  to: NextState,
  gates: StepGates,
): Promise<Moved> {
  try {
    return await inTransaction(ctx, async (tx) => {
      await lock(tx, consultationId);
      const problems = await problemsOf(tx, consultationId, gates(to));
      if (problems.length > 0) return { isAdvanced: false as const, notReady: 0, problems };
      const found = await findResponses(tx, consultationId, responses);
      const notReady = found.filter(({ state }) => state !== stateBefore(to)).length;
      const moved = await advanceContributions(tx, entries, to, consultationId);
      if (!moved.isAdvanced) throw new NotReady(moved.notReady + notReady);
      if (notReady > 0) throw new NotReady(notReady);
      await writeProgress(tx, responses, to);
      const count = entries.length + responses.length;
      await record(tx, consultationId, to, count);
      return { isAdvanced: true as const, count };
    });
  } catch (error) {
    if (error instanceof NotReady) return { isAdvanced: false, notReady: error.count, problems: [] };
    throw error;
  }
}

/** Moves every contribution that matches the filter and stands at the step before, and says how many those were; `gates` as above. */
export function advanceMatching(
  ctx: AreaContext,
  consultationId: string,
  filter: LedgerFilter,
  to: NextState,
  gates: StepGates,
): Promise<Moved> {
  return inTransaction(ctx, async (tx) => {
    await lock(tx, consultationId);
    const problems = await problemsOf(tx, consultationId, gates(to));
    if (problems.length > 0) return { isAdvanced: false, notReady: 0, problems };
    const rows = await tx.db.execute<{ source: 'entry' | 'response'; id: string }>(sql`
      select l.source, l.id from ${ledgerOf(tx.area.id, consultationId)} l
      where ${matches(filter)} and l.state = ${stateBefore(to)}`);
    const of = (source: string) => [...rows].filter((row) => row.source === source).map((row) => row.id);
    await advanceContributions(tx, of('entry'), to, consultationId);
    await writeProgress(tx, of('response'), to);
    if (rows.length > 0) await record(tx, consultationId, to, rows.length);
    return { isAdvanced: true, count: rows.length };
  });
}
