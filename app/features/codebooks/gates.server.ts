/** What a codebook must have before it may be public, and what must be public before anything counts as coded. */
import { and, eq } from 'drizzle-orm';
import { contributions, nodes } from '#db/schema/record.ts';
import { countersignGate } from '#app/features/coproduction/gates.server.ts';
import type { ContributionState } from '#app/features/record/contribution.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isSame, shortfalls } from './codebook.ts';
import type { Codes } from './codebook.ts';
import { codebookGateMessages } from './messages-gates.ts';
import { readCodebook } from './reads/codebook-text.server.ts';
import { findDraft, findPublished } from './reads/codebook.server.ts';

const pageOf = (tx: AreaContext, consultationId: string) =>
  `/${tx.area.slug}/manage/consultations/${consultationId}/codebook`;

const factsGate: Gate = async (tx, consultationId) => {
  const t = tx.t(codebookGateMessages);
  const draft = await findDraft(tx, consultationId);
  const page = pageOf(tx, consultationId);
  return shortfalls(draft).map((found) => ({
    gate: found.gate,
    message: t(found.gate, 'label' in found ? { label: found.label } : {}),
    href: 'row' in found ? `${page}#codebook-codes-${String(found.row)}-label` : `${page}#codebook`,
  }));
};

/** Codes are read on the page of the question: while that is not public, nobody can read them. */
const questionGate: Gate = async (tx, consultationId) => {
  const rows = await tx.db
    .select({ state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, consultationId)));
  if (rows[0]?.state === 'public') return [];
  const href = `/${tx.area.slug}/manage/consultations/${consultationId}?part=opening`;
  return [{ gate: 'question', message: tx.t(codebookGateMessages)('question'), href }];
};

/** Whatever reached the ledger otherwise than by a survey was put in words. */
async function hasWords(tx: AreaContext, consultationId: string): Promise<boolean> {
  const rows = await tx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(and(eq(contributions.areaId, tx.area.id), eq(contributions.consultationId, consultationId)))
    .limit(1);
  return rows.length > 0;
}

async function wordsProblems(tx: AreaContext, consultationId: string, { codes }: Codes): Promise<GateProblem[]> {
  if (codes.length > 0 || !(await hasWords(tx, consultationId))) return [];
  const href = `${pageOf(tx, consultationId)}#codebook`;
  return [{ gate: 'words', message: tx.t(codebookGateMessages)('words'), href }];
}

const wordsGate: Gate = async (tx, consultationId) => {
  const draft = await findDraft(tx, consultationId);
  return draft.nothingToSort.trim() === '' ? [] : wordsProblems(tx, consultationId, draft);
};

/** Asked with the id of the consultation. A further check joins by being put into this list. */
export const codebookGates: readonly Gate[] = [
  questionGate,
  factsGate,
  wordsGate,
  countersignGate('codebook', readCodebook),
];

/** At the step to "coded": the codes can be read by everybody as they are now. Asked with the id of the consultation. */
export const codingGate: Gate = async (tx, consultationId) => {
  const t = tx.t(codebookGateMessages);
  const published = await findPublished(tx, consultationId);
  const at = (problem: Omit<GateProblem, 'href'>) => [{ ...problem, href: pageOf(tx, consultationId) }];
  if (published === null) return at({ gate: 'codebookNotPublic', message: t('notPublic') });
  if (!isSame(await findDraft(tx, consultationId), published))
    return at({ gate: 'codebookChanged', message: t('changed', { number: published.number }) });
  return [...(await questionGate(tx, consultationId)), ...(await wordsProblems(tx, consultationId, published))];
};

/** What the ledger asks before a step of its contributions; for the callers of its writes. */
export const stepGates = (to: ContributionState): readonly Gate[] => (to === 'coded' ? [codingGate] : []);
