/** Publishes the results of a survey as they stand: counted, disclosed, dated and frozen (data-rules 7). */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { responses, resultSnapshots, surveys } from '#db/schema/surveys/surveys.ts';
import { areas } from '#db/schema/tenancy.ts';
import { londonDay } from '#app/lib/dates.ts';
import { countCell } from '#app/lib/disclosure/cells.ts';
import { ruleOf } from '#app/lib/disclosure/presets.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { resultMessages } from '../messages-results.ts';
import { listImportSources } from '../reads/collecting/collected.server.ts';
import { countGroups, countScope, readCountable } from '../reads/results.server.ts';
import type { ResultGroup } from '../reads/results.server.ts';
import { discloseCuts } from '../results/cuts.server.ts';
import type { CutChoice } from '../results/cuts.server.ts';
import { lastPublished } from '../results/last-published.ts';
import { disclosureOf, discloseQuestions } from '../results/disclose.server.ts';
import { resultProblems } from '../results/gates.ts';
import type { PublishedResults } from '../results/published.ts';
import { alignFigures } from './figures/align-figures.server.ts';

export type ResultsPublished = { isPublished: true; number: number } | { isPublished: false; problems: GateProblem[] };

/**
 * The survey and its node, locked against a second publication and the nightly shuffle; responses may go on coming in.
 * Its area is locked after it, so that the disclosure preset cannot be weakened meanwhile.
 */
async function lockSurvey(tx: AreaContext, surveyId: string) {
  const rows = await tx.db
    .select({
      state: nodes.state,
      eligiblePopulation: surveys.eligiblePopulation,
      samplingFrame: surveys.samplingFrame,
    })
    .from(nodes)
    .innerJoin(surveys, and(eq(surveys.areaId, nodes.areaId), eq(surveys.id, nodes.id)))
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, surveyId)))
    .for('no key update');
  const survey = rows[0];
  if (!survey) throw notFound();
  const locked = await tx.db
    .select({ preset: areas.disclosurePreset })
    .from(areas)
    .where(eq(areas.id, tx.area.id))
    .for('no key update');
  return { ...survey, preset: locked[0]?.preset ?? tx.area.disclosurePreset };
}

/** The newest snapshot, with the last published form of every table and cut, also of those that it left out. */
async function findBefore(tx: AreaContext, surveyId: string) {
  const rows = await tx.db
    .select({ number: resultSnapshots.number, base: resultSnapshots.base, results: resultSnapshots.results })
    .from(resultSnapshots)
    .where(and(eq(resultSnapshots.areaId, tx.area.id), eq(resultSnapshots.surveyId, surveyId)))
    .orderBy(asc(resultSnapshots.number));
  const last = rows.at(-1);
  return last ? { number: last.number, base: last.base, ...lastPublished(rows.map(({ results }) => results)) } : null;
}

const realResponses = (tx: AreaContext, surveyId: string) =>
  and(eq(responses.areaId, tx.area.id), eq(responses.surveyId, surveyId), eq(responses.isTest, false));

async function countNow(tx: AreaContext, surveyId: string): Promise<{ all: number; counted: number }> {
  const rows = await tx.db
    .select({ all: sql<number>`count(*)::int`, counted: sql<number>`count(${responses.firstSnapshotId})::int` })
    .from(responses)
    .where(realResponses(tx, surveyId));
  return rows[0] ?? { all: 0, counted: 0 };
}

/** What to publish: all questions where none are chosen. */
export type ResultChoice = { questions: readonly string[] | null; cuts: readonly CutChoice[] };

const everything: ResultChoice = { questions: null, cuts: [] };

type Found = Awaited<ReturnType<typeof lockSurvey>>;
type Before = Awaited<ReturnType<typeof findBefore>>;

/** What is published: nothing in it is a true count that the preset hides. */
async function disclosedResults(
  tx: AreaContext,
  surveyId: string,
  survey: Found,
  before: Before,
  { questions, cuts: chosen }: ResultChoice,
): Promise<{ base: number; results: PublishedResults }> {
  const countable = await readCountable(tx, surveyId);
  const { base, counts } = await countScope(tx, surveyId, countable, { isSnapshotted: true });
  const disclosure = disclosureOf(survey, survey.preset, tx.now);
  // What is left out is disclosed with the rest all the same: what it hides, others must not tell.
  const all = discloseQuestions(counts, before?.tables ?? [], disclosure);
  const tables = all.filter(({ key, of = key }) => questions === null || questions.includes(of));
  const groupsOf = new Map<string, ResultGroup[]>();
  for (const by of new Set(chosen.map((cut) => cut.by))) {
    groupsOf.set(by, await countGroups(tx, surveyId, countable, by, { isSnapshotted: true }));
  }
  const cuts = discloseCuts(chosen, counts, groupsOf, tables, before?.cuts ?? [], disclosure);
  const sources = [...new Set((await listImportSources(tx, surveyId)).map(({ source }) => source))];
  const results = {
    base: countCell(ruleOf(survey.preset), base),
    samplingFrame: disclosure.samplingFrame,
    tables,
    ...(cuts.length > 0 && { cuts }),
    ...(sources.length > 0 && { sources }),
  };
  return { base, results };
}

/** Marks the responses that are new, counts the marked ones and stores what may be shown of them. */
async function store(
  tx: AreaContext,
  surveyId: string,
  survey: Found,
  before: Before,
  counted: number,
  choice: ResultChoice,
): Promise<number> {
  const id = newPublicId();
  const number = (before?.number ?? 0) + 1;
  await tx.db
    .update(responses)
    .set({ firstSnapshotId: id })
    .where(and(realResponses(tx, surveyId), isNull(responses.firstSnapshotId)));
  const { base, results } = await disclosedResults(tx, surveyId, survey, before, choice);
  const facts = { state: survey.state, previousBase: before?.base ?? null, currentBase: base };
  // Answers were taken back between the first look and the marking.
  if (resultProblems(facts, tx.t(resultMessages)).length > 0) throw new AppError('conflict');
  await tx.db.insert(resultSnapshots).values({
    areaId: tx.area.id,
    id,
    surveyId,
    number,
    asAt: londonDay(tx.now),
    base,
    preset: survey.preset,
    results,
    isRestated: before !== null && counted < before.base,
    publishedAt: tx.now,
    publishedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
  });
  return number;
}

/**
 * Publishes a snapshot when at least ten people answered, and ten more than in the snapshot before. One UPDATE marks
 * every response that it is the first to count.
 * @throws not-found for a survey of another area; conflict when answers were withdrawn at the same moment.
 */
export function publishResults(
  ctx: AreaContext,
  surveyId: string,
  choice: ResultChoice = everything,
): Promise<ResultsPublished> {
  return inTransaction(ctx, async (tx) => {
    const survey = await lockSurvey(tx, surveyId);
    const before = await findBefore(tx, surveyId);
    const now = await countNow(tx, surveyId);
    const facts = { state: survey.state, previousBase: before?.base ?? null, currentBase: now.all };
    const problems = resultProblems(facts, tx.t(resultMessages));
    if (problems.length > 0) return { isPublished: false, problems };
    const number = await store(tx, surveyId, survey, before, now.counted, choice);
    await alignFigures(tx, surveyId);
    await recordActivity(tx, { verb: 'result.published', nodeId: surveyId, detail: { number } });
    await touchArea(tx);
    return { isPublished: true, number };
  });
}
