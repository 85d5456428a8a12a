/** What each kind must have before it may be public; publish() asks these and nothing else does (product rules 1 and 5). */
import { and, eq, inArray } from 'drizzle-orm';
import { priorities, recommendations } from '#db/schema/priorities.ts';
import {
  commitmentOwners,
  commitments,
  findings,
  outcomes,
  quotes,
  serviceChanges,
  serviceChangeStages,
  updates,
} from '#db/schema/progress.ts';
import { links, nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { countersignGate } from '#app/features/coproduction/gates.server.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import { danglingLeadIns } from '#app/features/areas/lead-ins.ts';
import { blocksSchema, citedIds } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { ItemKind } from './items.ts';
import { danglingInBlocks } from './lint.ts';
import { gateMessages } from './messages-gates.ts';
import { readYouSaid } from './reads/you-said.server.ts';

type GateKey = Parameters<ReturnType<typeof textOf>>[0];

const textOf = (tx: AreaContext) => tx.t(gateMessages);

const problem = (tx: AreaContext, gate: GateKey, variables?: Record<string, string>): GateProblem => ({
  gate,
  message: textOf(tx)(gate, variables),
});

const dangling = (tx: AreaContext, lines: string[]): GateProblem[] =>
  lines.map((line) => problem(tx, 'danglingLeadIn', { line }));

const lintAll = (tx: AreaContext, texts: string[]) =>
  dangling(
    tx,
    texts.flatMap((text) => danglingLeadIns(text)),
  );

const findingGate: Gate = async (tx, id) => {
  const [row] = await tx.db
    .select()
    .from(findings)
    .where(and(eq(findings.areaId, tx.area.id), eq(findings.id, id)));
  return lintAll(tx, [row?.detail ?? '']);
};

const quoteGate: Gate = async (tx, id) => {
  const [row] = await tx.db
    .select()
    .from(quotes)
    .where(and(eq(quotes.areaId, tx.area.id), eq(quotes.id, id)));
  const problems: GateProblem[] = [];
  if (!row || row.consent === 'withdrawn') return [problem(tx, 'quoteConsent')];
  if (row.consent === 'not-said') problems.push(problem(tx, 'quoteConsentNotSaid'));
  if (row.body.trim() === '') problems.push(problem(tx, 'quoteEmpty'));
  if (row.attribution.trim() === '') problems.push(problem(tx, 'quoteAttribution'));
  return problems;
};

const priorityGate: Gate = async (tx, id) => {
  const [row] = await tx.db
    .select({ detail: priorities.detail })
    .from(priorities)
    .where(and(eq(priorities.areaId, tx.area.id), eq(priorities.id, id)));
  return lintAll(tx, [row?.detail ?? '']);
};

const recommendationGate: Gate = async (tx, id) => {
  const [row] = await tx.db
    .select({ detail: recommendations.detail })
    .from(recommendations)
    .where(and(eq(recommendations.areaId, tx.area.id), eq(recommendations.id, id)));
  return lintAll(tx, [row?.detail ?? '']);
};

const commitmentGate: Gate = async (tx, id) => {
  const [row] = await tx.db
    .select()
    .from(commitments)
    .where(and(eq(commitments.areaId, tx.area.id), eq(commitments.id, id)));
  const isRefusal = row?.decision === 'will-not';
  const hasReason = row?.reason.trim() !== '' && row?.reasonKind !== 'none';
  const refusal = isRefusal && !hasReason ? [problem(tx, 'refusalReason')] : [];
  const stopped = await tx.db
    .select({ id: commitmentOwners.id })
    .from(commitmentOwners)
    .where(
      and(
        eq(commitmentOwners.areaId, tx.area.id),
        eq(commitmentOwners.commitmentId, id),
        eq(commitmentOwners.status, 'stopped'),
        eq(commitmentOwners.stoppedBecause, ''),
      ),
    )
    .limit(1);
  const unexplained = stopped.length > 0 ? [problem(tx, 'stoppedReason')] : [];
  const words = [row?.detail ?? '', row?.reason ?? '', row?.reconsider ?? ''];
  return [...refusal, ...unexplained, ...lintAll(tx, words)];
};

const outcomeGate: Gate = async (tx, id) => {
  const [row] = await tx.db
    .select()
    .from(outcomes)
    .where(and(eq(outcomes.areaId, tx.area.id), eq(outcomes.id, id)));
  const isProven = row?.certainty !== 'achieved' || row.evidence.trim() !== '';
  return [...(isProven ? [] : [problem(tx, 'achievedEvidence')]), ...lintAll(tx, [row?.detail ?? ''])];
};

const serviceChangeGate: Gate = async (tx, id) => {
  const rows = await tx.db
    .select({ detail: serviceChanges.detail, stage: serviceChangeStages.id })
    .from(serviceChanges)
    .leftJoin(
      serviceChangeStages,
      and(eq(serviceChangeStages.areaId, serviceChanges.areaId), eq(serviceChangeStages.changeId, serviceChanges.id)),
    )
    .where(and(eq(serviceChanges.areaId, tx.area.id), eq(serviceChanges.id, id)));
  const hasStage = rows.some((row) => row.stage !== null);
  return [...(hasStage ? [] : [problem(tx, 'stagesMissing')]), ...lintAll(tx, [rows[0]?.detail ?? ''])];
};

/** Ids among those given that are public in this area. */
async function publicAmong(tx: AreaContext, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.db
    .select({ id: nodes.id })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.state, 'public'), inArray(nodes.id, ids)));
  return new Set(rows.map((row) => row.id));
}

function emptyBlocks(tx: AreaContext, blocks: Block[], shown: Set<string>): GateProblem[] {
  const untitled = textOf(tx)('untitledList');
  return blocks.flatMap((block) => {
    const heading = block.heading || untitled;
    if (block.kind === 'list' && !block.nodeIds.some((id) => shown.has(id)))
      return [problem(tx, 'listEmpty', { heading })];
    if (block.kind === 'groups' && !shown.has(block.participationId)) return [problem(tx, 'groupsEmpty', { heading })];
    return [];
  });
}

/** An update says both halves, and something public shows where it came from. */
const updateGate: Gate = async (tx, id) => {
  const [row] = await tx.db
    .select()
    .from(updates)
    .where(and(eq(updates.areaId, tx.area.id), eq(updates.id, id)));
  const blocks = blocksSchema.parse(row?.blocks ?? []);
  const problems: GateProblem[] = [];
  if ((row?.said ?? '').trim() === '') problems.push(problem(tx, 'saidMissing'));
  if ((row?.did ?? '').trim() === '') problems.push(problem(tx, 'didMissing'));
  const sources = await tx.db
    .select({ id: nodes.id })
    .from(links)
    .innerJoin(nodes, and(eq(nodes.areaId, links.areaId), eq(nodes.id, links.fromId), eq(nodes.state, 'public')))
    .where(and(eq(links.areaId, tx.area.id), eq(links.toId, id)))
    .limit(1);
  if (sources.length === 0) problems.push(problem(tx, 'nothingCited'));
  problems.push(...emptyBlocks(tx, blocks, await publicAmong(tx, citedIds(blocks))));
  return [...problems, ...lintAll(tx, [row?.said ?? '', row?.did ?? '']), ...dangling(tx, danglingInBlocks(blocks))];
};

/** A further check, such as a countersign, joins by being put into these lists. A measure has none: its title says it all. */
export const gatesOf: Record<ItemKind, readonly Gate[]> = {
  finding: [findingGate],
  quote: [quoteGate],
  priority: [priorityGate],
  recommendation: [recommendationGate],
  commitment: [commitmentGate],
  measure: [],
  outcome: [outcomeGate],
  'service-change': [serviceChangeGate],
  update: [updateGate, countersignGate('you-said', readYouSaid)],
};
