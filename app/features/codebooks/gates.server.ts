/** What a codebook must have before it may be public, and what must be public before anything counts as coded. */
import { countersignGate } from '#app/features/coproduction/gates.server.ts';
import type { ContributionState } from '#app/features/record/contribution.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isSame, shortfalls } from './codebook.ts';
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

/** Asked with the id of the consultation. A further check joins by being put into this list. */
export const codebookGates: readonly Gate[] = [factsGate, countersignGate('codebook', readCodebook)];

/** At the step to "coded": the codes are public as they are now. Asked with the id of the consultation. Two or three statements. */
export const codingGate: Gate = async (tx, consultationId) => {
  const t = tx.t(codebookGateMessages);
  const published = await findPublished(tx, consultationId);
  const at = (problem: Omit<GateProblem, 'href'>) => [{ ...problem, href: pageOf(tx, consultationId) }];
  if (published === null) return at({ gate: 'codebookNotPublic', message: t('notPublic') });
  if (isSame(await findDraft(tx, consultationId), published)) return [];
  return at({ gate: 'codebookChanged', message: t('changed', { number: published.number }) });
};

/** What the ledger asks before a step of its contributions; for the callers of its writes. */
export const stepGates = (to: ContributionState): readonly Gate[] => (to === 'coded' ? [codingGate] : []);
